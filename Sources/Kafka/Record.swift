/// One message of a partition, copied out of the library's memory once.
///
/// A record owns its bytes and may live as long as it likes.
public struct Record: Sendable, Hashable {
    public var topicPartition: TopicPartition
    public var offset: Int64
    /// `nil` where the message has no key; an empty key is an empty array.
    public var key: [UInt8]?
    /// `nil` for a tombstone; an empty value is an empty array.
    public var value: [UInt8]?
    /// In the order of the message; keys may repeat.
    public var headers: [Header]
    /// `nil` where the broker keeps none. Not monotonic: producers set their own clocks.
    public var timestamp: Timestamp?

    public init(
        topicPartition: TopicPartition, offset: Int64, key: [UInt8]? = nil, value: [UInt8]? = nil,
        headers: [Header] = [], timestamp: Timestamp? = nil
    ) {
        self.topicPartition = topicPartition
        self.offset = offset
        self.key = key
        self.value = value
        self.headers = headers
        self.timestamp = timestamp
    }

    /// What the record weighs against limits in bytes: key, value, headers and a flat 128 for the rest.
    public var byteCount: Int {
        var count = 128 + (key?.count ?? 0) + (value?.count ?? 0)
        for header in headers { count += header.key.utf8.count + (header.value?.count ?? 0) + 32 }
        return count
    }
}

/// A named value beside the message; keys may repeat, values may be absent or binary.
public struct Header: Sendable, Hashable {
    public var key: String
    public var value: [UInt8]?

    public init(key: String, value: [UInt8]?) {
        self.key = key
        self.value = value
    }
}

/// When a message was made or appended.
public struct Timestamp: Sendable, Hashable {
    /// Whose clock it was.
    public enum Kind: Sendable, Hashable {
        /// The producer's.
        case createTime
        /// The broker's.
        case logAppendTime
    }

    public var kind: Kind
    public var millisecondsSinceEpoch: Int64

    public init(kind: Kind = .createTime, millisecondsSinceEpoch: Int64) {
        self.kind = kind
        self.millisecondsSinceEpoch = millisecondsSinceEpoch
    }
}
