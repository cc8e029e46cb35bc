import Postgres

/// Where one partition of a group is to be moved.
public struct OffsetMove: Sendable, Hashable {
    public let topic: String
    public let partition: Int32
    public let to: Int64

    public init(topic: String, partition: Int32, to: Int64) {
        self.topic = topic
        self.partition = partition
        self.to = to
    }
}

/// A worker that runs and holds a partition.
public struct OffsetOwner: Sendable, Hashable {
    public let topic: String
    public let partition: Int32
    public let owner: String

    init(_ row: Row) throws(PostgresError) {
        topic = try row.string("topic")
        partition = try row.int32("partition")
        owner = try row.string("owner")
    }
}

/// Why offsets are not moved.
public enum OffsetError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A worker has the partition and is connected.
    case owned(topic: String, partition: Int32, owner: String)

    public var description: String {
        switch self {
        case .owned(let topic, let partition, let owner):
            "\(topic)[\(partition)] belongs to the worker \(owner), which runs; stop it first, or say --force, which takes the partition away from it"
        }
    }
}

extension Store {
    /// The workers that run and hold a partition of this group: those of the rows whose session is there. A worker names
    /// its session after itself (`wartad HOST:PID`). Throws `PostgresError`.
    public func liveOwners() async throws -> [OffsetOwner] {
        let rows = try await session.with { try await $0.query(OffsetStatements.liveOwners(group: group)) }
        return try rows.map { try OffsetOwner($0) }
    }

    /// How many workers, of any group, have a session in this database now. Throws `PostgresError`.
    public func runningWorkers() async throws -> Int {
        try await session.with { connection in
            try await connection.query(
                """
                SELECT count(*) AS n FROM pg_stat_activity
                WHERE datname = current_database() AND application_name LIKE 'wartad %:%'
                """
            ).one().int("n")
        }
    }

    /// Moves the group, in one transaction, and returns the rows as they are then.
    ///
    /// The epoch of every partition is raised, so that whoever held it can no longer write and starts over from the new
    /// place. The range of offsets that the group has consumed is made to begin anew where a move leaves a gap or goes
    /// back before its beginning; what was written stays. Throws `OffsetError.owned` where a worker runs that holds one
    /// of the partitions and `force` is false; then nothing is changed. Throws `PostgresError`.
    public func move(_ moves: [OffsetMove], by: String, force: Bool) async throws -> [StoredOffset] {
        let sorted = moves.sorted { ($0.topic, $0.partition) < ($1.topic, $1.partition) }
        try await session.transaction { transaction in
            if !force {
                let owners = try await transaction.query(OffsetStatements.liveOwners(group: group))
                for owner in try owners.map({ try OffsetOwner($0) }) {
                    guard sorted.contains(where: { $0.topic == owner.topic && $0.partition == owner.partition }) else {
                        continue
                    }
                    throw OffsetError.owned(topic: owner.topic, partition: owner.partition, owner: owner.owner)
                }
            }
            try await transaction.execute(OffsetStatements.move(group: group, moves: sorted, by: by))
        }
        return try await offsets(of: group).filter { row in
            sorted.contains { $0.topic == row.topic && $0.partition == row.partition }
        }
    }
}
