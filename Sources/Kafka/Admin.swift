/// Looks at the cluster and changes topics. Every call blocks a thread of its own, one after another.
public final class Admin: Sendable {
    public init(_ settings: ClientSettings) throws(KafkaError) {
        throw KafkaError(.unsupported, "not built yet")
    }

    /// Throws `topicExists` where it is there already.
    public func createTopic(
        _ name: String, partitions: Int, replication: Int = 1, timeout: Duration = .seconds(10)
    ) async throws(KafkaError) {}

    /// Throws `unknownTopic` where there is none.
    public func partitions(
        of topic: String, timeout: Duration = .seconds(10)
    ) async throws(KafkaError) -> [TopicPartition] { [] }

    /// Brokers and topics.
    public func metadata(timeout: Duration = .seconds(10)) async throws(KafkaError) -> ClusterMetadata {
        throw KafkaError(.unsupported, "not built yet")
    }

    /// As `Consumer.watermarks`.
    public func watermarks(
        _ partition: TopicPartition, timeout: Duration = .seconds(10)
    ) async throws(KafkaError) -> (low: Int64, high: Int64) { throw KafkaError(.unsupported, "not built yet") }

    /// As `Consumer.offsets(for:timeout:)`.
    public func offsets(
        for times: [TopicPartition: Int64], timeout: Duration = .seconds(10)
    ) async throws(KafkaError) -> [TopicPartition: Int64?] { [:] }

    /// What a group has committed to Kafka; `nil` where nothing.
    public func committed(
        group: String, partitions: [TopicPartition], timeout: Duration = .seconds(10)
    ) async throws(KafkaError) -> [TopicPartition: Int64?] { [:] }

    /// The groups that the brokers know.
    public func groups(timeout: Duration = .seconds(10)) async throws(KafkaError) -> [Group] { [] }

    /// Idempotent.
    public func close() async {}
}
