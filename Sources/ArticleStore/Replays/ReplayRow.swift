import Postgres

/// What is processed again.
public enum ReplayKind: String, Sendable, CaseIterable {
    case kafka
    case stored
    case deadLetters = "dead-letters"
}

/// The right to move one replay: whoever takes it later has a higher epoch, and this one can no longer write.
public struct ReplayClaim: Sendable, Hashable {
    public let id: Int64
    public let epoch: Int64
    public let kind: ReplayKind
}

/// How a replay stands.
public enum ReplayOutcome: String, Sendable, CaseIterable {
    case running
    /// Somebody stopped it; it can be resumed.
    case stopped
    case done
    case cancelled
    /// It could not go on; it can be resumed once the cause is mended.
    case failed
}

/// A partition of a topic, as replays name it.
public struct ReplayPartition: Sendable, Hashable, Comparable, Codable {
    public let topic: String
    public let partition: Int32

    public init(topic: String, partition: Int32) {
        self.topic = topic
        self.partition = partition
    }

    public static func < (a: ReplayPartition, b: ReplayPartition) -> Bool {
        (a.topic, a.partition) < (b.topic, b.partition)
    }
}

/// A row of `replays`. Times are microseconds since 1970-01-01T00:00:00Z.
public struct ReplayRow: Sendable {
    public let id: Int64
    public let kind: ReplayKind
    /// JSON, as the replay's owner wrote it.
    public let selection: String
    public let startedBy: String
    public let startedAt: Int64
    public let endedAt: Int64?
    public let updatedAt: Int64?
    public let pipelineVersion: String
    public let epoch: Int64
    /// Of each partition the next offset to look at; partitions that it has not come to are missing.
    public let position: [ReplayPartition: Int64]
    public let total: Int64?
    public let seen: Int64
    public let unchanged: Int64
    public let updated: Int64
    public let created: Int64
    public let deadLettered: Int64
    public let outcome: ReplayOutcome
    public let error: String?

    public var claim: ReplayClaim { ReplayClaim(id: id, epoch: epoch, kind: kind) }

    init(_ row: Row) throws(PostgresError) {
        id = try row.int64("id")
        kind = ReplayKind(rawValue: try row.string("kind")) ?? .kafka
        selection = try row.string("selection")
        startedBy = try row.string("started_by")
        startedAt = try row.timestamp("started_at").microsecondsSinceUnixEpoch
        let ended: Timestamp? = try row["ended_at"]
        endedAt = ended?.microsecondsSinceUnixEpoch
        let moved: Timestamp? = try row["updated_at"]
        updatedAt = moved?.microsecondsSinceUnixEpoch
        pipelineVersion = try row.string("pipeline_version")
        epoch = try row.int64("epoch")
        position = ReplayStatements.position(try row["position"])
        total = try row["total"]
        seen = try row.int64("seen")
        unchanged = try row.int64("unchanged")
        updated = try row.int64("updated")
        created = try row.int64("created")
        deadLettered = try row.int64("dead_lettered")
        outcome = ReplayOutcome(rawValue: try row.string("outcome")) ?? .failed
        error = try row["error"]
    }
}
