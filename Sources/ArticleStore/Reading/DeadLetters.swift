import Postgres

/// A row of `dead_letters`.
public struct DeadLetter: Sendable {
    public let id: Int64
    public let coordinates: Coordinates
    public let stage: String
    public let code: String
    public let error: String
    public let attempts: Int32
    /// Microseconds since 1970-01-01T00:00:00Z.
    public let firstFailedAt: Int64
    public let resolution: String?
    /// Filled by `deadLetter(_:)` only.
    public var key: [UInt8]?
    public var headers = "[]"
    public var payload: [UInt8]?
    public let payloadBytes: Int64?
}

extension Store {
    /// The latest dead letters, newest first; the resolved ones too where `all`. Throws `PostgresError`.
    public func deadLetters(
        limit: Int, all: Bool = false, stage: String? = nil, code: String? = nil
    ) async throws -> [DeadLetter] {
        let rows = try await session.with { connection in
            try await connection.query(
                SQL(
                    """
                    SELECT id, topic, partition, "offset", stage, error_code, error, attempts, first_failed_at,
                        resolution, octet_length(payload)::bigint AS payload_bytes
                    FROM warta.dead_letters
                    WHERE ($1 OR resolved_at IS NULL) AND ($2::text IS NULL OR stage = $2)
                        AND ($3::text IS NULL OR error_code = $3)
                    ORDER BY id DESC LIMIT $4
                    """, [.bool(all), stage.postgresValue, code.postgresValue, .int64(Int64(limit))]))
        }
        return try rows.map { try DeadLetter($0) }
    }

    /// One dead letter with its key, headers and payload; nil where there is none. Throws `PostgresError`.
    public func deadLetter(_ id: Int64) async throws -> DeadLetter? {
        let rows = try await session.with { connection in
            try await connection.query(
                """
                SELECT id, topic, partition, "offset", stage, error_code, error, attempts, first_failed_at, resolution,
                    octet_length(payload)::bigint AS payload_bytes, key, headers::text AS headers, payload
                FROM warta.dead_letters WHERE id = \(id)
                """)
        }
        guard let row = rows.first else { return nil }
        var letter = try DeadLetter(row)
        letter.key = try row["key", as: [UInt8]?.self]
        letter.headers = try row.string("headers")
        letter.payload = try row["payload", as: [UInt8]?.self]
        return letter
    }
}

extension DeadLetter {
    fileprivate init(_ row: Row) throws {
        id = try row.int64("id")
        coordinates = Coordinates(
            topic: try row.string("topic"), partition: try row.int32("partition"), offset: try row.int64("offset"))
        stage = try row.string("stage")
        code = try row.string("error_code")
        error = try row.string("error")
        attempts = try row.int32("attempts")
        firstFailedAt = try row.timestamp("first_failed_at").microsecondsSinceUnixEpoch
        resolution = try row["resolution", as: String?.self]
        payloadBytes = try row["payload_bytes", as: Int64?.self]
    }
}
