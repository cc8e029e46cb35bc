/// A message to be sent.
public struct OutgoingMessage: Sendable, Hashable {
    public var topic: String
    /// `nil` lets the key, or chance, decide.
    public var partition: Int32?
    public var key: [UInt8]?
    /// `nil` sends a tombstone.
    public var value: [UInt8]?
    public var headers: [Header]
    /// `nil` is now.
    public var millisecondsSinceEpoch: Int64?

    public init(
        topic: String, partition: Int32? = nil, key: [UInt8]? = nil, value: [UInt8]?, headers: [Header] = [],
        millisecondsSinceEpoch: Int64? = nil
    ) {
        self.topic = topic
        self.partition = partition
        self.key = key
        self.value = value
        self.headers = headers
        self.millisecondsSinceEpoch = millisecondsSinceEpoch
    }
}
