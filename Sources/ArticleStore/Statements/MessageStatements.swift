import CivilTime
import FoundationEssentials
import Pipeline
import Postgres

/// The statements on `sightings`, `dead_letters` and `raw_messages`.
enum MessageStatements {
    static func insertSightings(_ messages: [Consumed]) -> SQL {
        let pairs = messages.compactMap { message in message.article.map { (message.coordinates, message, $0) } }
        return SQL(
            """
            INSERT INTO warta.sightings
                (topic, partition, "offset", article_id, url, canonical_url, fetched_at, kafka_timestamp, kind)
            SELECT n.*, 'new' FROM unnest($1::text[], $2::int[], $3::bigint[], $4::uuid[], $5::text[], $6::text[],
                $7::timestamptz[], $8::timestamptz[]) AS n
            ON CONFLICT (topic, partition, "offset") DO UPDATE
                SET article_id = excluded.article_id, url = excluded.url, canonical_url = excluded.canonical_url,
                    fetched_at = excluded.fetched_at
                WHERE (sightings.article_id, sightings.url, sightings.canonical_url, sightings.fetched_at)
                    IS DISTINCT FROM
                    (excluded.article_id, excluded.url, excluded.canonical_url, excluded.fetched_at)
            """,
            [
                .textArray(pairs.map(\.0.topic)), .int32Array(pairs.map(\.0.partition)),
                .int64Array(pairs.map(\.0.offset)), .uuidArray(pairs.map(\.2.id.uuid)), .textArray(pairs.map(\.2.url)),
                .textArray(pairs.map(\.2.canonicalURL)),
                .timestamptzArray(pairs.map { $0.2.fetchedAt?.microsecondsSinceEpoch }),
                .timestamptzArray(pairs.map(\.1.kafkaMicroseconds)),
            ])
    }

    static func insertDeadLetters(_ messages: [Consumed]) -> SQL {
        let pairs = messages.compactMap { message in
            if case .rejected(let rejection) = message.verdict { (message, rejection) } else { nil }
        }
        return SQL(
            """
            INSERT INTO warta.dead_letters
                (topic, partition, "offset", key, headers, payload, kafka_timestamp, stage, error_code, error,
                attempts, first_failed_at)
            SELECT n.*, 1, now() FROM unnest($1::text[], $2::int[], $3::bigint[], $4::bytea[], $5::jsonb[],
                $6::bytea[], $7::timestamptz[], $8::text[], $9::text[], $10::text[]) AS n
            ON CONFLICT (topic, partition, "offset") DO UPDATE
                SET attempts = dead_letters.attempts + 1, stage = excluded.stage, error_code = excluded.error_code,
                    error = excluded.error
            """,
            coordinates(pairs.map(\.0)) + [
                .byteaArray(pairs.map(\.0.key)), .jsonbArray(pairs.map { Headers.json($0.0.headers) ?? "[]" }),
                .byteaArray(pairs.map(\.0.value)), .timestamptzArray(pairs.map(\.0.kafkaMicroseconds)),
                .textArray(pairs.map(\.1.stage.rawValue)), .textArray(pairs.map(\.1.code.rawValue)),
                .textArray(pairs.map { $0.1.message.replacing("\0", with: "") }),
            ])
    }

    static func insertRaw(_ messages: [Consumed]) -> SQL {
        SQL(
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

    private static func coordinates(_ messages: [Consumed]) -> [Value] {
        [
            .textArray(messages.map(\.coordinates.topic)), .int32Array(messages.map(\.coordinates.partition)),
            .int64Array(messages.map(\.coordinates.offset)),
        ]
    }
}

/// Message headers as the JSON that `dead_letters.headers` describes.
enum Headers {
    private struct Header: Encodable {
        var key: String
        var value: String?
        var base64: String?
    }

    /// Nil where there are none.
    static func json(_ headers: [(key: String, value: [UInt8]?)]) -> String? {
        guard !headers.isEmpty else { return nil }
        let list = headers.map { key, value in
            let key = key.replacing("\0", with: "")
            guard let value else { return Header(key: key) }
            if let text = String(validating: value, as: UTF8.self), !value.contains(0) {
                return Header(key: key, value: text)
            }
            return Header(key: key, base64: Data(value).base64EncodedString())
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(list)).map { String(decoding: $0, as: UTF8.self) }
    }
}
