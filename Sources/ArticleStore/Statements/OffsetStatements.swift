import Postgres

/// The statements on `consumer_offsets`.
enum OffsetStatements {
    /// Takes partitions: raises their epoch, so that whoever held them before can no longer write.
    static func claim(group: String, owner: String, lows: [(topic: String, partition: Int32, low: Int64)]) -> SQL {
        SQL(
            """
            INSERT INTO warta.consumer_offsets
                (consumer_group, topic, partition, first_offset, next_offset, owner_epoch, owner, updated_at)
            SELECT $1, n.topic, n.partition, n.low, n.low, 1, $2, now()
            FROM unnest($3::text[], $4::int[], $5::bigint[]) AS n(topic, partition, low)
            ON CONFLICT (consumer_group, topic, partition) DO UPDATE
                SET owner_epoch = consumer_offsets.owner_epoch + 1, owner = excluded.owner, updated_at = now()
            RETURNING topic, partition, next_offset, owner_epoch
            """,
            [
                .text(group), .text(owner), .textArray(lows.map(\.topic)), .int32Array(lows.map(\.partition)),
                .int64Array(lows.map(\.low)),
            ])
    }

    /// Moves offsets, but only where this worker still owns them and nobody moved them: the fence.
    static func advance(group: String, steps: [Batch.Step]) -> SQL {
        SQL(
            """
            UPDATE warta.consumer_offsets o SET next_offset = n.new, updated_at = now()
            FROM unnest($2::text[], $3::int[], $4::bigint[], $5::bigint[], $6::bigint[])
                AS n(topic, partition, epoch, old, new)
            WHERE o.consumer_group = $1 AND o.topic = n.topic AND o.partition = n.partition
                AND o.owner_epoch = n.epoch AND o.next_offset = n.old
            RETURNING o.topic, o.partition
            """,
            [
                .text(group), .textArray(steps.map(\.topic)), .int32Array(steps.map(\.partition)),
                .int64Array(steps.map(\.epoch)), .int64Array(steps.map(\.from)), .int64Array(steps.map(\.to)),
            ])
    }

    /// Whether a transaction whose answer was lost took effect: its own offset row tells.
    static func hasAdvanced(group: String, step: Batch.Step) -> SQL {
        SQL(
            """
            SELECT next_offset >= $5 AS done FROM warta.consumer_offsets
            WHERE consumer_group = $1 AND topic = $2 AND partition = $3 AND owner_epoch = $4
            """,
            [.text(group), .text(step.topic), .int32(step.partition), .int64(step.epoch), .int64(step.to)])
    }

    /// Rows whose owner has a session in this database now. Postgres cuts the name of an application at 63 bytes.
    static func liveOwners(group: String) -> SQL {
        """
        SELECT o.topic, o.partition, o.owner FROM warta.consumer_offsets o
        WHERE o.consumer_group = \(group) AND EXISTS (
            SELECT FROM pg_stat_activity a
            WHERE a.datname = current_database() AND a.application_name = left('wartad ' || o.owner, 63))
        ORDER BY o.topic, o.partition
        """
    }

    /// Moves partitions by hand. A partition that the group never had begins there.
    static func move(group: String, moves: [OffsetMove], by: String) -> SQL {
        SQL(
            """
            INSERT INTO warta.consumer_offsets AS o
                (consumer_group, topic, partition, first_offset, next_offset, owner_epoch, owner, updated_at)
            SELECT $1, n.topic, n.partition, n.target, n.target, 1, $2, now()
            FROM unnest($3::text[], $4::int[], $5::bigint[]) AS n(topic, partition, target)
            ON CONFLICT (consumer_group, topic, partition) DO UPDATE
                SET owner_epoch = o.owner_epoch + 1, owner = excluded.owner, updated_at = now(),
                    next_offset = excluded.next_offset,
                    first_offset = CASE WHEN excluded.next_offset BETWEEN o.first_offset AND o.next_offset
                        THEN o.first_offset ELSE excluded.next_offset END
            """,
            [
                .text(group), .text(by), .textArray(moves.map(\.topic)), .int32Array(moves.map(\.partition)),
                .int64Array(moves.map(\.to)),
            ])
    }
}
