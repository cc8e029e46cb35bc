import CRdkafka

/// Owns the mock cluster and the client that it lives in.
///
/// `@unchecked Sendable`: `EmbeddedBroker` lets one thread at a time touch it.
@safe final class MockCluster: @unchecked Sendable {
    /// Keeps the library from logging to standard error; outlives the client.
    private let silence = ClientDelegate(log: { _ in })
    private let client: OpaquePointer
    private let cluster: OpaquePointer
    let bootstrapServers: String

    init(brokers: Int) throws(KafkaError) {
        // The client only lends its threads; it talks to nobody.
        let settings = ClientSettings(bootstrapServers: "", properties: [:])
        let configuration = try Configuration(Properties(settings, role: .observer(group: nil)))
        configuration.connect(silence, to: [])
        let client = unsafe try configuration.makeClient(RD_KAFKA_PRODUCER)
        guard let cluster = unsafe rd_kafka_mock_cluster_new(client, Int32(clamping: brokers)) else {
            unsafe rd_kafka_destroy(client)
            throw KafkaError(.other, "The embedded Kafka broker cannot be started: no free port on 127.0.0.1?")
        }
        unsafe self.client = client
        unsafe self.cluster = cluster
        unsafe bootstrapServers = rd_kafka_mock_cluster_bootstraps(cluster).map { unsafe String(cString: $0) } ?? ""
    }

    deinit {
        unsafe rd_kafka_mock_cluster_destroy(cluster)
        unsafe rd_kafka_destroy(client)
    }

    func createTopic(_ name: String, partitions: Int) throws(KafkaError) {
        let code = unsafe rd_kafka_mock_topic_create(cluster, name, Int32(clamping: max(1, partitions)), 1)
        guard code == RD_KAFKA_RESP_ERR_NO_ERROR else { throw .library(code, subject: "Creating the topic \(name)") }
    }

    func fail(_ request: Int16, codes: [Int32]) {
        let errors = codes.map { rd_kafka_resp_err_t($0) }
        unsafe rd_kafka_mock_push_request_errors_array(cluster, request, errors.count, errors)
    }

    func setDown() { unsafe rd_kafka_mock_broker_set_down(cluster, -1) }
    func setUp() { unsafe rd_kafka_mock_broker_set_up(cluster, -1) }
    func setRoundTrip(milliseconds: Int32) { unsafe rd_kafka_mock_broker_set_rtt(cluster, -1, milliseconds) }

    func setLeader(of partition: TopicPartition, broker: Int32) {
        unsafe rd_kafka_mock_partition_set_leader(cluster, partition.topic, partition.partition, broker)
    }
}
