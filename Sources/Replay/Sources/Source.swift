public import ArticleStore
public import Kafka

/// Messages that are looked at together, and how far that takes the replay.
public struct Portion: Sendable {
    /// Those that the plan takes, in order within each partition.
    public var records: [Record] = []
    /// From where to where each partition was looked at. The epoch is the replay's.
    public var steps: [Batch.Step] = []
    /// How many messages were looked at.
    public var seen = 0

    public init() {}
}

/// Where a replay's messages come from.
public protocol Source: Sendable {
    /// The next messages that the plan takes: at most `limit`, and about `bytes`; nil at the end.
    ///
    /// A portion may hold no message, only steps: what was looked at and left out.
    func next(limit: Int, bytes: Int) async throws -> Portion?

    /// Messages of any place, for going back; those that cannot be had any more are missing.
    func records(at places: [Coordinates]) async throws -> [Record]

    func close() async
}

extension Record {
    init(_ message: StoredMessage) {
        self.init(
            message.coordinates, key: message.key, value: message.value, headers: message.headers,
            timestamp: message.timestamp)
    }

    init(_ letter: DeadLetter) {
        self.init(
            letter.coordinates, key: letter.key, value: letter.payload, headers: Headers.list(letter.headers),
            timestamp: letter.timestamp)
    }

    private init(
        _ place: Coordinates, key: [UInt8]?, value: [UInt8]?, headers: [(key: String, value: [UInt8]?)],
        timestamp: Int64?
    ) {
        self.init(
            topicPartition: TopicPartition(topic: place.topic, partition: place.partition), offset: place.offset,
            key: key, value: value, headers: headers.map { Header(key: $0.key, value: $0.value) },
            timestamp: timestamp.map { Timestamp(millisecondsSinceEpoch: $0) })
    }
}
