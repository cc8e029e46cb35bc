import CivilTime
import Pipeline
import Postgres

/// The statements on `sightings`, `dead_letters` and `raw_messages`.
enum MessageStatements {
    /// Writes the sightings that are not there yet and returns where they stand. Sorted, so that two writers of the same
    /// messages wait for each other in one order; and never a lock on a row that others see, which only the holder of
    /// the seal may take.
    static func insertSightings(_ messages: [Consumed]) -> SQL {
        SQL(
            """
            INSERT INTO warta.sightings
                (topic, partition, "offset", article_id, url, canonical_url, fetched_at, kafka_timestamp,
                pipeline_version, kind)
            SELECT n.*, 'new' FROM \(sightingRows)
            ON CONFLICT (topic, partition, "offset") DO NOTHING
            RETURNING topic, partition, "offset"
            """, sightingArrays(messages))
    }

    /// The parameters that `sightingArrays` gives, as rows.
    static let sightingRows = """
        unnest($1::text[], $2::int[], $3::bigint[], $4::uuid[], $5::text[], $6::text[], $7::timestamptz[],
            $8::timestamptz[], $9::text[]) AS n(topic, partition, "offset", article_id, url, canonical_url, fetched_at,
            kafka_timestamp, pipeline_version)
        """

    /// Of the messages that are articles.
    static func sightingArrays(_ messages: [Consumed]) -> [Value] {
        let pairs = messages.compactMap { message in message.article.map { (message, $0) } }
            .sorted { $0.0.coordinates < $1.0.coordinates }
        return coordinates(pairs.map(\.0)) + [
            .uuidArray(pairs.map(\.1.id.uuid)), .textArray(pairs.map(\.1.url)),
            .textArray(pairs.map(\.1.canonicalURL)),
            .timestamptzArray(pairs.map { $0.1.fetchedAt?.microsecondsSinceEpoch }),
            .timestamptzArray(pairs.map(\.0.kafkaMicroseconds)), .textArray(pairs.map(\.1.pipelineVersion)),
        ]
    }

    /// Writes the dead letters that are not there yet and returns where they stand; sorted as sightings are.
    static func insertDeadLetters(_ messages: [Consumed]) -> SQL {
        let pairs = messages.compactMap { message in
            if case .rejected(let rejection) = message.verdict { (message, rejection) } else { nil }
        }.sorted { $0.0.coordinates < $1.0.coordinates }
        return SQL(
            """
            INSERT INTO warta.dead_letters
                (topic, partition, "offset", key, headers, payload, kafka_timestamp, stage, error_code, error,
                attempts, pipeline_version, first_failed_at)
            SELECT n.*, now() FROM unnest($1::text[], $2::int[], $3::bigint[], $4::bytea[], $5::jsonb[],
                $6::bytea[], $7::timestamptz[], $8::text[], $9::text[], $10::text[], $11::int[], $12::text[]) AS n
            ON CONFLICT (topic, partition, "offset") DO NOTHING
            RETURNING topic, partition, "offset"
            """,
            coordinates(pairs.map(\.0)) + [
                .byteaArray(pairs.map(\.0.key)), .jsonbArray(pairs.map { Headers.json($0.0.headers) ?? "[]" }),
                .byteaArray(pairs.map(\.0.value)), .timestamptzArray(pairs.map(\.0.kafkaMicroseconds)),
                .textArray(pairs.map(\.1.stage.rawValue)), .textArray(pairs.map(\.1.code.rawValue)),
                .textArray(pairs.map(\.1.storedMessage)),
                .int32Array(pairs.map { Headers.attempts(in: $0.0.headers) + 1 }),
                .textArray(pairs.map { _ in Pipeline.version }),
            ])
    }

    static func insertRaw(_ messages: [Consumed]) -> SQL {
        let messages = messages.sorted { $0.coordinates < $1.coordinates }
        return SQL(
            """
            INSERT INTO warta.raw_messages
                (topic, partition, "offset", key, headers, payload, kafka_timestamp, stored_at)
            SELECT n.*, now() FROM unnest($1::text[], $2::int[], $3::bigint[], $4::bytea[], $5::jsonb[],
                $6::bytea[], $7::timestamptz[]) AS n
            ON CONFLICT (topic, partition, "offset") DO NOTHING
            """,
            coordinates(messages) + [
                .byteaArray(messages.map(\.key)), .jsonbArray(messages.map { Headers.json($0.headers) }),
                .byteaArray(messages.map(\.value)), .timestamptzArray(messages.map(\.kafkaMicroseconds)),
            ])
    }

    static func coordinates(_ messages: [Consumed]) -> [Value] {
        [
            .textArray(messages.map(\.coordinates.topic)), .int32Array(messages.map(\.coordinates.partition)),
            .int64Array(messages.map(\.coordinates.offset)),
        ]
    }
}
