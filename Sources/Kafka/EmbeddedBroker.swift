/// A Kafka cluster inside this process, over TCP on 127.0.0.1: for tests and the demo.
///
/// It is librdkafka's mock. It keeps 5 MiB a partition and drops the oldest silently, makes a group wait 3 s for its
/// first member, and cannot look up offsets by time, create topics by request or list groups.
public final class EmbeddedBroker: Sendable {
    /// Starts it with these topics and their numbers of partitions.
    public init(topics: [String: Int], brokers: Int = 1) throws(KafkaError) {
        throw KafkaError(.unsupported, "not built yet")
    }

    /// For `ClientSettings`.
    public var bootstrapServers: String { "" }

    /// Idempotent. Clients should be closed before.
    public func close() {}
}
