public import ArticleStore
import FoundationEssentials

/// What a replay was asked for, with the bounds that this had at its start: what `replays.selection` holds.
///
/// The bounds are frozen, so that a replay ends however much comes in meanwhile, and goes on within them when it is
/// resumed.
public struct Plan: Sendable, Codable {
    /// A part of a partition. `to` is exclusive.
    public struct Span: Sendable, Hashable, Codable {
        public var topic: String
        public var partition: Int32
        public var from: Int64
        public var to: Int64

        public init(topic: String, partition: Int32, from: Int64, to: Int64) {
            self.topic = topic
            self.partition = partition
            self.from = from
            self.to = to
        }

        var place: ReplayPartition { ReplayPartition(topic: topic, partition: partition) }
    }

    /// What to do with dead letters.
    public struct Requeue: Sendable, Hashable, Codable {
        public var filter: DeadLetterFilter
        /// Whether copies are sent to a topic instead of being processed in place.
        public var sends = false
        /// Where to; nil for the topic that each came from.
        public var topic: String?
        /// A letter that failed as often is not sent any more.
        public var maxAttempts: Int32 = 5

        public init(filter: DeadLetterFilter) { self.filter = filter }
    }

    public var topic: String?
    public var patterns = Patterns()
    /// Milliseconds since 1970 of the messages' timestamps.
    public var fromTime: Int64?
    /// Exclusive.
    public var toTime: Int64?
    public var stored: StoredSelection?
    public var requeue: Requeue?
    /// Messages a second at most.
    public var rate: Double?
    /// Messages at most.
    public var limit: Int?
    public var spans: [Span] = []

    public init() {}

    public init(json: String) throws {
        self = try JSONDecoder().decode(Plan.self, from: Data(json.utf8))
    }

    public func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    /// What is left of the spans after a position.
    func rest(after position: [ReplayPartition: Int64]) -> [Span] {
        spans.compactMap { span in
            var span = span
            span.from = max(span.from, position[span.place] ?? span.from)
            return span.from < span.to ? span : nil
        }
    }
}
