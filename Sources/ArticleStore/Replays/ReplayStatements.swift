import FoundationEssentials
import Postgres

/// The statements on `replays` and `replay_revisits`.
enum ReplayStatements {
    static let columns = """
        id, kind, selection::text AS selection, started_by, started_at, ended_at, updated_at, pipeline_version, epoch,
        position::text AS position, total, seen, unchanged, updated, created, dead_lettered, outcome, error
        """

    /// `{"articles.raw/3": 1200}`: topics have no slash in their names.
    static func position(_ json: String?) -> [ReplayPartition: Int64] {
        guard let json, let places = try? JSONDecoder().decode([String: Int64].self, from: Data(json.utf8)) else {
            return [:]
        }
        var position: [ReplayPartition: Int64] = [:]
        for (name, offset) in places {
            guard let slash = name.lastIndex(of: "/"), let partition = Int32(name[name.index(after: slash)...]) else {
                continue
            }
            position[ReplayPartition(topic: String(name[..<slash]), partition: partition)] = offset
        }
        return position
    }

    /// Moves a replay's position, but only for who runs it: the fence. A row for each step where that is so.
    static func advance(_ id: Int64, epoch: Int64, steps: [Batch.Step]) -> SQL {
        SQL(
            """
            WITH steps AS MATERIALIZED (
                SELECT * FROM unnest($3::text[], $4::int[], $5::bigint[]) AS n(topic, partition, next)
            ), moved AS (
                UPDATE warta.replays r
                SET position = coalesce(r.position, '{}') || coalesce(
                        (SELECT jsonb_object_agg(n.topic || '/' || n.partition, n.next) FROM steps n), '{}'),
                    updated_at = now()
                WHERE r.id = $1 AND r.epoch = $2 AND r.outcome = 'running'
                RETURNING r.id
            )
            SELECT n.topic, n.partition FROM steps n CROSS JOIN moved
            """,
            [
                .int64(id), .int64(epoch), .textArray(steps.map(\.topic)), .int32Array(steps.map(\.partition)),
                .int64Array(steps.map(\.to)),
            ])
    }

    /// Whether a transaction whose answer was lost took effect.
    static func hasAdvanced(_ id: Int64, epoch: Int64, step: Batch.Step) -> SQL {
        SQL(
            """
            SELECT coalesce((position ->> $3)::bigint >= $4, false) AS done FROM warta.replays
            WHERE id = $1 AND epoch = $2
            """, [.int64(id), .int64(epoch), .text("\(step.topic)/\(step.partition)"), .int64(step.to)])
    }

    /// Adds what came of a batch. No row where somebody else runs the replay now.
    static func count(_ id: Int64, epoch: Int64, seen: Int, _ written: Written) -> SQL {
        let numbers = [seen, written.unchanged, written.updated, written.created, written.deadLetters]
        return SQL(
            """
            UPDATE warta.replays
            SET seen = seen + $3, unchanged = unchanged + $4, updated = updated + $5, created = created + $6,
                dead_lettered = dead_lettered + $7
            WHERE id = $1 AND epoch = $2 AND outcome = 'running'
            RETURNING id
            """, [.int64(id), .int64(epoch)] + numbers.map { .int64(Int64($0)) })
    }

    static func insertRevisits(_ id: Int64, _ places: [Coordinates]) -> SQL {
        SQL(
            """
            INSERT INTO warta.replay_revisits (replay_id, topic, partition, "offset")
            SELECT $1, n.* FROM unnest($2::text[], $3::int[], $4::bigint[]) AS n
            ON CONFLICT DO NOTHING
            """, [.int64(id)] + arrays(places))
    }

    static func deleteRevisits(_ id: Int64, _ places: [Coordinates]) -> SQL {
        SQL(
            """
            DELETE FROM warta.replay_revisits v
            USING unnest($2::text[], $3::int[], $4::bigint[]) AS n(topic, partition, "offset")
            WHERE v.replay_id = $1 AND v.topic = n.topic AND v.partition = n.partition AND v."offset" = n."offset"
            """, [.int64(id)] + arrays(places))
    }

    private static func arrays(_ places: [Coordinates]) -> [Value] {
        [.textArray(places.map(\.topic)), .int32Array(places.map(\.partition)), .int64Array(places.map(\.offset))]
    }
}
