import Postgres

/// A row of `dead_letters`. Times are microseconds since 1970-01-01T00:00:00Z.
public struct DeadLetter: Sendable {
    public let id: Int64
    public let coordinates: Coordinates
    public let stage: String
    public let code: String
    public let error: String
    public let attempts: Int32
    public let firstFailedAt: Int64
    public let pipelineVersion: String?
    public let resolution: String?
    public let resolvedAt: Int64?
    public let resolvedBy: String?
    public let requeuedTo: String?
    /// Filled where whole letters are asked for.
    public var key: [UInt8]?
    /// As JSON; see `Headers`.
    public var headers = "[]"
    public var payload: [UInt8]?
    public let payloadBytes: Int64?
    /// Of the message, in milliseconds since 1970; filled where whole letters are asked for.
    public var timestamp: Int64?
}

/// Which dead letters are meant; what is nil leaves none out.
public struct DeadLetterFilter: Sendable, Hashable, Codable {
    public var ids: [Int64]?
    public var stage: String?
    public var code: String?
    public var topic: String?
    public var partition: Int32?
    /// Of their first failure, in microseconds since 1970.
    public var fromTime: Int64?
    /// Exclusive.
    public var toTime: Int64?
    /// A part of the error, in whichever case.
    public var text: String?
    /// The resolved ones, too.
    public var includesResolved = false
    /// What came later is left out.
    public var maxID: Int64?

    public init() {}

    /// A condition on `dead_letters d` with the parameters from $1 to $10.
    static let condition = """
        ($1::bigint[] IS NULL OR d.id = ANY ($1)) AND ($2::text IS NULL OR d.stage = $2)
            AND ($3::text IS NULL OR d.error_code = $3) AND ($4::text IS NULL OR d.topic = $4)
            AND ($5::int IS NULL OR d.partition = $5)
            AND ($6::timestamptz IS NULL OR d.first_failed_at >= $6)
            AND ($7::timestamptz IS NULL OR d.first_failed_at < $7)
            AND ($8::text IS NULL OR strpos(lower(d.error), lower($8)) > 0)
            AND ($9 OR d.resolved_at IS NULL) AND ($10::bigint IS NULL OR d.id <= $10)
        """

    var values: [Value] {
        [
            ids.map { .int64Array($0) } ?? .null, stage.postgresValue, code.postgresValue, topic.postgresValue,
            partition.postgresValue, fromTime.map { .timestamptz($0) } ?? .null,
            toTime.map { .timestamptz($0) } ?? .null, text.postgresValue, .bool(includesResolved),
            maxID.postgresValue,
        ]
    }
}

extension Store {
    /// The latest dead letters, newest first, without their payloads. Throws `PostgresError`.
    public func deadLetters(
        _ filter: DeadLetterFilter = DeadLetterFilter(), limit: Int
    ) async throws -> [DeadLetter] {
        let rows = try await session.with { connection in
            try await connection.query(
                SQL(
                    """
                    SELECT \(DeadLetter.columns) FROM warta.dead_letters d
                    WHERE \(DeadLetterFilter.condition) ORDER BY d.id DESC LIMIT $11
                    """, filter.values + [.int64(Int64(limit))]))
        }
        return try rows.map { try DeadLetter($0) }
    }

    /// One dead letter with its key, headers and payload; nil where there is none. Throws `PostgresError`.
    public func deadLetter(_ id: Int64) async throws -> DeadLetter? {
        let rows = try await session.with { connection in
            try await connection.query(
                SQL(
                    "SELECT \(DeadLetter.columns), \(DeadLetter.contents) FROM warta.dead_letters d WHERE d.id = $1",
                    [.int64(id)]))
        }
        return try rows.first.map { try DeadLetter(whole: $0) }
    }

    /// How many there are by stage, code and topic, most first. Throws `PostgresError`.
    public func deadLetterCounts(
        _ filter: DeadLetterFilter
    ) async throws -> [(stage: String, code: String, topic: String, count: Int64)] {
        let rows = try await session.with { connection in
            try await connection.query(
                SQL(
                    """
                    SELECT d.stage, d.error_code, d.topic, count(*) AS n FROM warta.dead_letters d
                    WHERE \(DeadLetterFilter.condition) GROUP BY 1, 2, 3 ORDER BY n DESC, 1, 2, 3
                    """, filter.values))
        }
        return try rows.map { row in
            (
                try row.string("stage"), try row.string("error_code"), try row.string("topic"), try row.int64("n")
            )
        }
    }
}

extension DeadLetter {
    static let columns = """
        d.id, d.topic, d.partition, d."offset", d.stage, d.error_code, d.error, d.attempts, d.first_failed_at,
        d.pipeline_version, d.resolution, d.resolved_at, d.resolved_by, d.requeued_to,
        octet_length(d.payload)::bigint AS payload_bytes
        """

    static let contents = "d.key, d.headers::text AS headers, d.payload, d.kafka_timestamp"

    init(_ row: Row) throws(PostgresError) {
        id = try row.int64("id")
        coordinates = try Coordinates(row)
        stage = try row.string("stage")
        code = try row.string("error_code")
        error = try row.string("error")
        attempts = try row.int32("attempts")
        firstFailedAt = try row.timestamp("first_failed_at").microsecondsSinceUnixEpoch
        pipelineVersion = try row["pipeline_version"]
        resolution = try row["resolution"]
        let resolved: Timestamp? = try row["resolved_at"]
        resolvedAt = resolved?.microsecondsSinceUnixEpoch
        resolvedBy = try row["resolved_by"]
        requeuedTo = try row["requeued_to"]
        payloadBytes = try row["payload_bytes"]
    }

    /// With the columns of `contents`.
    init(whole row: Row) throws(PostgresError) {
        try self.init(row)
        key = try row["key"]
        headers = try row.string("headers")
        payload = try row["payload"]
        let time: Timestamp? = try row["kafka_timestamp"]
        timestamp = time.map { $0.microsecondsSinceUnixEpoch / 1_000 }
    }
}
