import Postgres

/// A row of `consumer_offsets`.
public struct StoredOffset: Sendable, Hashable {
    public let group: String
    public let topic: String
    public let partition: Int32
    public let firstOffset: Int64
    public let nextOffset: Int64
    public let epoch: Int64
    public let owner: String
    /// Microseconds since 1970-01-01T00:00:00Z.
    public let updatedAt: Int64
}

extension Store {
    /// Where groups stand, of one group where `group` names it; in order. Throws `PostgresError`.
    public func offsets(of group: String? = nil) async throws -> [StoredOffset] {
        let rows = try await session.with { connection in
            try await connection.query(
                SQL(
                    """
                    SELECT consumer_group, topic, partition, first_offset, next_offset, owner_epoch, owner, updated_at
                    FROM warta.consumer_offsets
                    WHERE $1::text IS NULL OR consumer_group = $1
                    ORDER BY consumer_group, topic, partition
                    """, [group.postgresValue]))
        }
        return try rows.map { row in
            StoredOffset(
                group: try row.string("consumer_group"), topic: try row.string("topic"),
                partition: try row.int32("partition"), firstOffset: try row.int64("first_offset"),
                nextOffset: try row.int64("next_offset"), epoch: try row.int64("owner_epoch"),
                owner: try row.string("owner"), updatedAt: try row.timestamp("updated_at").microsecondsSinceUnixEpoch)
        }
    }
}
