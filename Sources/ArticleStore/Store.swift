public import Postgres

/// Our tables: what a worker claims and writes, and what is read back.
///
/// Holds one session; its statements run one after the other. A worker has one for writing and the programs one each.
public final class Store: Sendable {
    let session: Session
    let progress: Progress
    /// The consumer group whose offsets this store moves.
    public let group: String
    /// Whether what was consumed is kept byte for byte.
    let keepsRawMessages: Bool
    /// The longest time between two publications at which articles are compared; nil for no limit.
    public let windowDays: Int?

    /// What a batch moves in the transaction that writes it.
    enum Progress: Sendable, Hashable {
        /// The group's offsets.
        case offsets
        /// A replay's position and counts.
        case replay(ReplayClaim)
    }

    /// A store whose batches move a replay's position instead of a group's offsets.
    public init(
        _ settings: ConnectionSettings, replay: ReplayClaim, group: String, keepsRawMessages: Bool,
        windowDays: Int? = 30
    ) {
        session = Session(settings)
        progress = .replay(replay)
        self.group = group
        self.keepsRawMessages = keepsRawMessages
        self.windowDays = windowDays
    }

    public init(
        _ settings: ConnectionSettings, group: String, keepsRawMessages: Bool = true, windowDays: Int? = 30
    ) {
        session = Session(settings)
        progress = .offsets
        self.group = group
        self.keepsRawMessages = keepsRawMessages
        self.windowDays = windowDays
    }

    /// Takes partitions for `owner`: whoever held them before can no longer write them.
    ///
    /// `lows` gives each partition's lowest offset in Kafka: where a group begins that was never there. Throws
    /// `PostgresError`.
    public func claim(
        _ lows: [(topic: String, partition: Int32, low: Int64)], owner: String
    ) async throws -> [Claim] {
        let sorted = lows.sorted { ($0.topic, $0.partition) < ($1.topic, $1.partition) }
        let rows = try await session.with { connection in
            try await connection.query(OffsetStatements.claim(group: group, owner: owner, lows: sorted))
        }
        return try rows.map { row in
            Claim(
                topic: try row.string("topic"), partition: try row.int32("partition"),
                epoch: try row.int64("owner_epoch"), nextOffset: try row.int64("next_offset"))
        }
    }

    /// Whether Postgres answers. Throws `PostgresError` where it does not.
    public func ping() async throws {
        _ = try await session.with { try await $0.query("SELECT 1") }
    }

    public func close() async { await session.close() }
}
