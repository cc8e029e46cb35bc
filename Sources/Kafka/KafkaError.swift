/// What went wrong with Kafka, in one readable line that names the thing, the cause and the remedy.
///
/// The text never holds credentials or message contents.
public struct KafkaError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kinds of failure that a caller may want to tell apart.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// A property that the library does not know or whose value it does not take.
        case badProperty
        /// A property that this room sets itself, since another value would break its promises.
        case forbiddenProperty
        /// No broker answers.
        case brokersUnavailable
        /// The broker refuses the credentials, or TLS cannot be agreed.
        case authenticationFailed
        /// The broker knows us and does not let us.
        case authorizationFailed
        /// The topic or the partition does not exist.
        case unknownTopic
        /// A topic that was to be created is there already.
        case topicExists
        /// The offset to begin at is no longer, or not yet, in the partition.
        case offsetOutOfRange
        /// Larger than the producer or the broker takes.
        case messageTooLarge
        /// The poll thread was away for longer than `max.poll.interval.ms`; the group gave our partitions away.
        case pollIntervalExceeded
        /// The deadline passed first.
        case timedOut
        /// The broker cannot do what was asked.
        case unsupported
        /// The client was closed.
        case closed
        /// Anything else; see `libraryCode`.
        case other
    }

    public var code: Code
    /// librdkafka's own code (`rd_kafka_resp_err_t`): negative for its own errors, positive for the broker's.
    public var libraryCode: Int32
    public var message: String
    /// What it is about, where it is about one partition.
    public var topicPartition: TopicPartition?
    /// Goes away by itself: the library, or a later try, may succeed without anybody's doing.
    public var isTransient: Bool
    /// The client is beyond repair and must be closed.
    public var isFatal: Bool

    public init(
        _ code: Code, libraryCode: Int32 = 0, _ message: String, topicPartition: TopicPartition? = nil,
        isTransient: Bool = false, isFatal: Bool = false
    ) {
        self.code = code
        self.libraryCode = libraryCode
        self.message = message
        self.topicPartition = topicPartition
        self.isTransient = isTransient
        self.isFatal = isFatal
    }

    public var description: String { message }
}
