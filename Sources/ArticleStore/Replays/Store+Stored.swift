import Postgres

extension Store {
    /// Where the selected messages lie, partition by partition. Looks at the whole selection. Throws `PostgresError`.
    public func storedRanges(_ selection: StoredSelection) async throws -> [StoredRange] {
        let rows = try await session.with { try await $0.query(StoredStatements.ranges(of: selection)) }
        return try rows.map { row in
            StoredRange(
                partition: ReplayPartition(topic: try row.string("topic"), partition: try row.int32("partition")),
                offsets: try row.int64("low")..<(try row.int64("high")), count: try row.int64("n"))
        }
    }

    /// The next selected messages of a partition in order: up to `limit` of them and about `bytes` of payload, one at
    /// least; none where there are no more. Throws `PostgresError`.
    public func storedMessages(
        _ selection: StoredSelection, in partition: Int32, offsets: Range<Int64>, limit: Int, bytes: Int
    ) async throws -> [StoredMessage] {
        let rows = try await session.with { connection in
            try await connection.query(
                StoredStatements.page(of: selection, in: partition, offsets: offsets, limit: limit, bytes: bytes))
        }
        return try rows.map { row in try StoredMessage(row) }
    }

    /// The stored messages among these. Throws `PostgresError`.
    public func storedMessages(at places: [Coordinates]) async throws -> [StoredMessage] {
        let rows = try await session.with { try await $0.query(StoredStatements.messages(at: places)) }
        return try rows.map { row in try StoredMessage(row) }
    }
}
