/// Looks at the cluster and changes topics.
///
/// Every call blocks a thread of its own, one call after another, for at most its time-out.
public final class Admin: Sendable {
    private let thread = SerialThread()
    private let settings: ClientSettings
    private let observer: Observer

    /// - Throws: where a property is refused. Whether a broker answers shows with the first call.
    public init(_ settings: ClientSettings) throws(KafkaError) {
        self.settings = settings
        observer = try Observer(settings, group: nil)
    }

    deinit { abandon() }

    /// Makes a topic and waits until it is there. Throws `topicExists` where it was already. `configuration` holds
    /// properties of the topic, such as `max.message.bytes`.
    public func createTopic(
        _ name: String, partitions: Int, replication: Int = 1, configuration: [String: String] = [:],
        timeout: Duration = .seconds(10)
    ) async throws(KafkaError) {
        try await thread.run { [observer] in
            observer.createTopic(
                name, partitions: Int32(clamping: partitions), replication: Int32(clamping: replication),
                configuration, timeout)
        }
    }

    /// Throws `unknownTopic` where there is none.
    public func partitions(
        of topic: String, timeout: Duration = .seconds(10)
    ) async throws(KafkaError) -> [TopicPartition] {
        let metadata = try await thread.run { [observer] in observer.metadata(topic: topic, timeout) }
        let partitions = metadata.topics.first { $0.name == topic }?.partitions ?? []
        return partitions.map { TopicPartition(topic: topic, partition: $0) }.sorted()
    }

    /// Brokers and topics.
    public func metadata(timeout: Duration = .seconds(10)) async throws(KafkaError) -> ClusterMetadata {
        try await thread.run { [observer] in observer.metadata(topic: nil, timeout) }
    }

    /// The first offset that the partition has and the one that its next record will have, asked from its leader.
    public func watermarks(
        _ partition: TopicPartition, timeout: Duration = .seconds(10)
    ) async throws(KafkaError) -> (low: Int64, high: Int64) {
        let range = try await thread.run { [observer] in observer.watermarks(partition, timeout) }
        return (range.lowerBound, range.upperBound)
    }

    /// For each partition the first offset whose timestamp is not before the given one (milliseconds since 1970);
    /// `nil` where there is none.
    public func offsets(
        for times: [TopicPartition: Int64], timeout: Duration = .seconds(10)
    ) async throws(KafkaError) -> [TopicPartition: Int64?] {
        try await thread.run { [observer] in observer.offsets(for: times, timeout) }
    }

    /// What a group has committed to Kafka; `nil` where nothing. The group is not joined.
    public func committed(
        group: String, partitions: [TopicPartition], timeout: Duration = .seconds(10)
    ) async throws(KafkaError) -> [TopicPartition: Int64?] {
        try await thread.run { [settings] in
            do throws(KafkaError) {
                let observer = try Observer(settings, group: group)
                defer { observer.close() }
                return observer.committed(partitions, timeout)
            } catch {
                return .failure(error)
            }
        }
    }

    /// The groups that the brokers know.
    public func groups(timeout: Duration = .seconds(10)) async throws(KafkaError) -> [Group] {
        try await thread.run { [observer] in observer.groups(timeout) }
    }

    /// As `close`, without waiting.
    func abandon() { thread.abandon { [observer] in observer.close() } }

    /// Waits for the call in hand, then ends the thread. Idempotent; later calls throw `closed`.
    public func close() async {
        await thread.close { [observer] in observer.close() }
    }
}
