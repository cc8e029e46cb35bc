/// Which of the stored messages are processed again.
public struct StoredSelection: Sendable, Hashable, Codable {
    public var topic: String
    /// Nil for all.
    public var partitions: [Int32]?
    public var fromOffset: Int64?
    /// Exclusive.
    public var toOffset: Int64?
    /// Milliseconds since 1970 of the messages' timestamps.
    public var fromTime: Int64?
    /// Exclusive.
    public var toTime: Int64?
    /// Only what the pipeline of another version processed last.
    public var onlyOutdated: Bool

    public init(topic: String, onlyOutdated: Bool = false) {
        self.topic = topic
        self.onlyOutdated = onlyOutdated
    }
}

/// A part of a partition: the offsets between which what was selected lies, and how many messages that are.
public struct StoredRange: Sendable, Hashable {
    public let partition: ReplayPartition
    public let offsets: Range<Int64>
    public let count: Int64
}

/// A message as it is stored, byte for byte.
public struct StoredMessage: Sendable {
    public let coordinates: Coordinates
    public let key: [UInt8]?
    public let value: [UInt8]?
    public let headers: [(key: String, value: [UInt8]?)]
    /// Milliseconds since 1970.
    public let timestamp: Int64?
}
