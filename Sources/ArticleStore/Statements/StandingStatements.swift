import Pipeline
import Postgres

/// The statements that look at and change what an earlier processing of the same messages left.
///
/// Those that change rows run under the lock of the seal.
enum StandingStatements {
    /// The rows at the coordinates of the messages, where there are any.
    static func standing(at messages: [Consumed]) -> SQL {
        SQL(
            """
            SELECT n.topic, n.partition, n."offset", s.article_id, s.kind, s.url, s.canonical_url, s.fetched_at,
                s.kafka_timestamp, s.pipeline_version, d.stage, d.error_code, d.error, d.resolution, d.requeued_to,
                d.pipeline_version AS letter_version
            FROM unnest($1::text[], $2::int[], $3::bigint[]) AS n(topic, partition, "offset")
            LEFT JOIN warta.sightings s
                ON s.topic = n.topic AND s.partition = n.partition AND s."offset" = n."offset"
            LEFT JOIN warta.dead_letters d
                ON d.topic = n.topic AND d.partition = n.partition AND d."offset" = n."offset"
            WHERE s.article_id IS NOT NULL OR d.id IS NOT NULL
            """, MessageStatements.coordinates(messages))
    }

    /// Makes sightings those of what their messages are now, and returns what they showed before.
    static func updateSightings(_ messages: [Consumed]) -> SQL {
        SQL(
            """
            UPDATE warta.sightings s
            SET article_id = n.article_id, url = n.url, canonical_url = n.canonical_url, fetched_at = n.fetched_at,
                kafka_timestamp = n.kafka_timestamp, pipeline_version = n.pipeline_version
            FROM \(MessageStatements.sightingRows)
            JOIN warta.sightings o ON o.topic = n.topic AND o.partition = n.partition AND o."offset" = n."offset"
            WHERE s.topic = n.topic AND s.partition = n.partition AND s."offset" = n."offset"
                AND (s.article_id, s.url, s.canonical_url, s.fetched_at, s.kafka_timestamp, s.pipeline_version)
                    IS DISTINCT FROM (n.article_id, n.url, n.canonical_url, n.fetched_at, n.kafka_timestamp,
                        n.pipeline_version)
            RETURNING o.article_id AS old_article, o.canonical_url AS old_url, o.kind AS old_kind, s.article_id
            """, MessageStatements.sightingArrays(messages))
    }

    /// Takes away the sightings of messages that are refused now, and returns what they showed.
    static func deleteSightings(of messages: [Consumed]) -> SQL {
        SQL(
            """
            DELETE FROM warta.sightings s
            USING unnest($1::text[], $2::int[], $3::bigint[]) AS n(topic, partition, "offset")
            WHERE s.topic = n.topic AND s.partition = n.partition AND s."offset" = n."offset"
            RETURNING s.article_id AS old_article, s.canonical_url AS old_url, s.kind AS old_kind,
                NULL::uuid AS article_id
            """, MessageStatements.coordinates(messages))
    }

    /// Closes the open dead letters of messages that are articles now.
    static func resolveLetters(of messages: [Consumed], by resolver: String) -> SQL {
        SQL(
            """
            UPDATE warta.dead_letters d
            SET resolved_at = now(), resolution = 'requeued', resolved_by = $4
            FROM unnest($1::text[], $2::int[], $3::bigint[]) AS n(topic, partition, "offset")
            WHERE d.topic = n.topic AND d.partition = n.partition AND d."offset" = n."offset"
                AND d.resolved_at IS NULL
            """, MessageStatements.coordinates(messages) + [.text(resolver)])
    }

    /// Gives dead letters the reason for which they are refused now, and opens those again that had been mended in
    /// place. Those that were discarded or sent elsewhere stay as they are.
    static func updateLetters(_ messages: [Consumed], countsAttempts: Bool) -> SQL {
        let pairs = messages.compactMap { message in
            if case .rejected(let rejection) = message.verdict { (message, rejection) } else { nil }
        }
        return SQL(
            """
            UPDATE warta.dead_letters d
            SET stage = n.stage, error_code = n.code, error = n.error, pipeline_version = n.version,
                attempts = d.attempts + $8, resolved_at = NULL, resolution = NULL, resolved_by = NULL
            FROM unnest($1::text[], $2::int[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[])
                AS n(topic, partition, "offset", stage, code, error, version)
            WHERE d.topic = n.topic AND d.partition = n.partition AND d."offset" = n."offset"
                AND d.resolution IS DISTINCT FROM 'discarded' AND d.requeued_to IS NULL
            """,
            MessageStatements.coordinates(pairs.map(\.0)) + [
                .textArray(pairs.map(\.1.stage.rawValue)), .textArray(pairs.map(\.1.code.rawValue)),
                .textArray(pairs.map(\.1.storedMessage)), .textArray(pairs.map { _ in Pipeline.version }),
                .int32(countsAttempts ? 1 : 0),
            ])
    }

    /// Those of these articles that are not there any more: a writer that knew them lost them to one that superseded
    /// them.
    static func vanished(_ articles: [UUID]) -> SQL {
        SQL(
            """
            SELECT n.id FROM unnest($1::uuid[]) AS n(id)
            WHERE NOT EXISTS (SELECT FROM warta.articles a WHERE a.id = n.id)
            """, [.uuidArray(articles)])
    }

    /// Removes those of these articles that nobody sights any more, and returns which clusters they were in.
    static func deleteUnsighted(_ articles: [UUID]) -> SQL {
        SQL(
            """
            DELETE FROM warta.articles a
            WHERE a.id = ANY ($1) AND NOT EXISTS (SELECT FROM warta.sightings s WHERE s.article_id = a.id)
            RETURNING a.id, a.cluster_id, a.title, a.body, a.published_at, a.published_zone
            """, [.uuidArray(articles)])
    }
}
