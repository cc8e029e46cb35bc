import Pipeline
import Postgres

/// The statements that select among `raw_messages`.
enum StoredStatements {
    private static let condition = """
        r.topic = $1 AND ($2::int[] IS NULL OR r.partition = ANY ($2))
            AND ($3::bigint IS NULL OR r."offset" >= $3) AND ($4::bigint IS NULL OR r."offset" < $4)
            AND ($5::timestamptz IS NULL OR r.kafka_timestamp >= $5)
            AND ($6::timestamptz IS NULL OR r.kafka_timestamp < $6)
            AND ($7::text IS NULL OR coalesce(
                (SELECT coalesce(s.pipeline_version, '') FROM warta.sightings s
                    WHERE s.topic = r.topic AND s.partition = r.partition AND s."offset" = r."offset"),
                (SELECT coalesce(d.pipeline_version, '') FROM warta.dead_letters d
                    WHERE d.topic = r.topic AND d.partition = r.partition AND d."offset" = r."offset"), '') <> $7)
        """

    private static func values(_ selection: StoredSelection) -> [Value] {
        func microseconds(_ time: Int64?) -> Value {
            time.map { .timestamptz($0.multipliedReportingOverflow(by: 1_000).partialValue) } ?? .null
        }
        return [
            .text(selection.topic), selection.partitions.map { .int32Array($0) } ?? .null,
            selection.fromOffset.postgresValue, selection.toOffset.postgresValue, microseconds(selection.fromTime),
            microseconds(selection.toTime), selection.onlyOutdated ? .text(Pipeline.version) : .null,
        ]
    }

    static func ranges(of selection: StoredSelection) -> SQL {
        SQL(
            """
            SELECT r.topic, r.partition, min(r."offset") AS low, max(r."offset") + 1 AS high, count(*) AS n
            FROM warta.raw_messages r WHERE \(condition)
            GROUP BY r.topic, r.partition ORDER BY r.topic, r.partition
            """, values(selection))
    }

    /// The next messages of one partition in order: up to `limit` and, after the first, `bytes`.
    static func page(
        of selection: StoredSelection, in partition: Int32, offsets: Range<Int64>, limit: Int, bytes: Int
    ) -> SQL {
        var selection = selection
        selection.partitions = [partition]
        selection.fromOffset = max(offsets.lowerBound, selection.fromOffset ?? .min)
        selection.toOffset = min(offsets.upperBound, selection.toOffset ?? .max)
        return SQL(
            """
            SELECT topic, partition, "offset", key, headers::text AS headers, payload, kafka_timestamp
            FROM (
                SELECT r.*, sum(coalesce(octet_length(payload), 0)::bigint) OVER (ORDER BY "offset")
                    - coalesce(octet_length(payload), 0) AS before
                FROM (SELECT r.* FROM warta.raw_messages r WHERE \(condition) ORDER BY r."offset" LIMIT $8) AS r
            ) AS page
            WHERE before < $9 ORDER BY "offset"
            """, values(selection) + [.int64(Int64(limit)), .int64(Int64(bytes))])
    }

    static func messages(at places: [Coordinates]) -> SQL {
        SQL(
            """
            SELECT r.topic, r.partition, r."offset", r.key, r.headers::text AS headers, r.payload, r.kafka_timestamp
            FROM unnest($1::text[], $2::int[], $3::bigint[]) AS n(topic, partition, "offset")
            JOIN warta.raw_messages r
                ON r.topic = n.topic AND r.partition = n.partition AND r."offset" = n."offset"
            """,
            [.textArray(places.map(\.topic)), .int32Array(places.map(\.partition)), .int64Array(places.map(\.offset))])
    }
}

extension StoredMessage {
    init(_ row: Row) throws(PostgresError) {
        let time: Timestamp? = try row["kafka_timestamp"]
        self.init(
            coordinates: try Coordinates(row), key: try row["key"], value: try row["payload"],
            headers: Headers.list(try row["headers"]),
            timestamp: time.map { $0.microsecondsSinceUnixEpoch / 1_000 })
    }
}
