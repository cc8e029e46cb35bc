import CivilTime
public import Pipeline

/// Where a message stands: its topic, partition and offset.
public struct Coordinates: Hashable, Sendable, Comparable {
    public var topic: String
    public var partition: Int32
    public var offset: Int64

    public init(topic: String, partition: Int32, offset: Int64) {
        self.topic = topic
        self.partition = partition
        self.offset = offset
    }

    public static func < (a: Coordinates, b: Coordinates) -> Bool {
        (a.topic, a.partition, a.offset) < (b.topic, b.partition, b.offset)
    }
}

/// One consumed message and what the pipeline made of it.
public struct Consumed: Sendable {
    public enum Verdict: Sendable {
        /// On the heap, so that messages are sorted and filtered without touching the forty parts of each article.
        indirect case article(Article)
        case rejected(Rejection)
    }

    public var coordinates: Coordinates
    public var key: [UInt8]?
    /// Nil for a tombstone.
    public var value: [UInt8]?
    public var headers: [(key: String, value: [UInt8]?)]
    /// The message's timestamp in milliseconds since 1970; nil where the broker keeps none.
    public var timestampMilliseconds: Int64?
    public var verdict: Verdict

    public init(
        coordinates: Coordinates, key: [UInt8]?, value: [UInt8]?, headers: [(key: String, value: [UInt8]?)],
        timestampMilliseconds: Int64?, verdict: Verdict
    ) {
        self.coordinates = coordinates
        self.key = key
        self.value = value
        self.headers = headers
        self.timestampMilliseconds = timestampMilliseconds
        self.verdict = verdict
    }

    var article: Article? { if case .article(let article) = verdict { article } else { nil } }

    var kafkaMicroseconds: Int64? { timestampMilliseconds.map { $0 * 1000 } }

    /// What sightings are ordered by, the same on every worker and in every replay: `coalesce(kafka_timestamp,
    /// fetched_at, '-infinity')`, then the coordinates.
    var order: SightingOrder {
        SightingOrder(
            seenAt: kafkaMicroseconds ?? article?.fetchedAt?.microsecondsSinceEpoch ?? .min, coordinates: coordinates)
    }
}

/// The order in which messages count as seen, whichever worker took them first.
struct SightingOrder: Comparable, Hashable {
    let seenAt: Int64
    let coordinates: Coordinates

    static func < (a: SightingOrder, b: SightingOrder) -> Bool {
        (a.seenAt, a.coordinates) < (b.seenAt, b.coordinates)
    }
}
