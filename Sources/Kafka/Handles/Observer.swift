import CRdkafka
import Synchronization

/// A client that neither sends nor receives: it asks. All its calls block.
///
/// `@unchecked Sendable`: the handle is thread-safe by the library's manual, and all calls, `close` the last of them,
/// come one after another on the serial thread of `Admin`.
@safe final class Observer: ClientDelegate, @unchecked Sendable {
    private var client: OpaquePointer?
    /// Why the last connection failed: the library's codes do not say.
    private let lastFailure = Mutex("")

    /// A consumer without subscription, since metadata asked by a producer makes missing topics.
    init(_ settings: ClientSettings, group: String?) throws(KafkaError) {
        super.init(log: settings.log)
        let configuration = try Configuration(Properties(settings, role: .observer(group: group)))
        configuration.connect(self, to: [])
        unsafe client = try configuration.makeClient(RD_KAFKA_CONSUMER)
    }

    deinit { close() }

    /// Idempotent.
    func close() {
        if let client = unsafe client { unsafe rd_kafka_destroy_flags(client, RD_KAFKA_DESTROY_F_NO_CONSUMER_CLOSE) }
        unsafe client = nil
    }

    override func logged(_ line: LogLine) {
        if line.facility == "FAIL" { lastFailure.withLock { $0 = line.text } }
        super.logged(line)
    }

    private func failure(_ code: rd_kafka_resp_err_t, _ subject: String, reason: String = "") -> KafkaError {
        var error = KafkaError.library(code, subject: subject, reason: reason)
        guard error.code == .brokersUnavailable || error.code == .timedOut else { return error }
        let cause = lastFailure.withLock { $0 }
        if !cause.isEmpty { error = .library(code, subject: subject, reason: cause) }
        return error
    }

    /// Lends the handle, or says that it is gone.
    private func ask<Success>(
        _ question: (OpaquePointer) throws(KafkaError) -> Success
    ) -> Result<Success, KafkaError> {
        guard let client = unsafe client else {
            return .failure(KafkaError(.closed, "The Kafka client is closed."))
        }
        do throws(KafkaError) { return .success(unsafe try question(client)) } catch { return .failure(error) }
    }

    func watermarks(_ partition: TopicPartition, _ timeout: Duration) -> Result<Range<Int64>, KafkaError> {
        unsafe ask { client throws(KafkaError) in
            var low: Int64 = 0
            var high: Int64 = 0
            let code = unsafe rd_kafka_query_watermark_offsets(
                client, partition.topic, partition.partition, &low, &high, timeout.libraryMilliseconds)
            guard code == RD_KAFKA_RESP_ERR_NO_ERROR else {
                throw failure(code, "Asking for the offsets of \(partition)")
            }
            return low..<max(low, high)
        }
    }

    func offsets(
        for times: [TopicPartition: Int64], _ timeout: Duration
    ) -> Result<[TopicPartition: Int64?], KafkaError> {
        unsafe ask { client throws(KafkaError) in
            let list = PartitionList(times)
            let code = unsafe list.withRaw { list in
                unsafe rd_kafka_offsets_for_times(client, list, timeout.libraryMilliseconds)
            }
            guard code == RD_KAFKA_RESP_ERR_NO_ERROR else { throw failure(code, "Looking up offsets by time") }
            return try known(list, "Looking up the offset by time of")
        }
    }

    func committed(
        _ partitions: [TopicPartition], _ timeout: Duration
    ) -> Result<[TopicPartition: Int64?], KafkaError> {
        unsafe ask { client throws(KafkaError) in
            let list = PartitionList(
                Dictionary(partitions.map { ($0, -1001) }, uniquingKeysWith: { first, _ in first }))
            let code = unsafe list.withRaw { list in
                unsafe rd_kafka_committed(client, list, timeout.libraryMilliseconds)
            }
            guard code == RD_KAFKA_RESP_ERR_NO_ERROR else { throw failure(code, "Asking for the group's offsets") }
            return try known(list, "Asking for the group's offset of")
        }
    }

    /// The offsets that an answer holds; the library's negative ones mean that there is none.
    private func known(_ list: borrowing PartitionList, _ subject: String) throws(KafkaError) -> [TopicPartition:
        Int64?]
    {
        var offsets: [TopicPartition: Int64?] = [:]
        for entry in list.entries() {
            guard entry.code == RD_KAFKA_RESP_ERR_NO_ERROR else {
                throw failure(entry.code, "\(subject) \(entry.partition)")
            }
            offsets.updateValue(entry.offset >= 0 ? entry.offset : nil, forKey: entry.partition)
        }
        return offsets
    }
}

extension Observer {
    /// One topic, or with `nil` all.
    func metadata(topic: String?, _ timeout: Duration) -> Result<ClusterMetadata, KafkaError> {
        unsafe ask { client throws(KafkaError) in
            let handle = unsafe topic.flatMap { unsafe rd_kafka_topic_new(client, $0, nil) }
            defer { if let handle = unsafe handle { unsafe rd_kafka_topic_destroy(handle) } }
            var answer: UnsafePointer<rd_kafka_metadata_t>?
            let code = unsafe rd_kafka_metadata(
                client, topic == nil ? 1 : 0, handle, &answer, timeout.libraryMilliseconds)
            guard code == RD_KAFKA_RESP_ERR_NO_ERROR, let answer = unsafe answer else {
                throw failure(code, topic.map { "Looking for the topic \($0)" } ?? "Asking for the cluster's metadata")
            }
            defer { unsafe rd_kafka_metadata_destroy(answer) }
            if let topic {
                let topics = unsafe UnsafeBufferPointer(
                    start: answer.pointee.topics, count: Int(answer.pointee.topic_cnt))
                if let found = unsafe topics.first(where: { unsafe $0.err != RD_KAFKA_RESP_ERR_NO_ERROR }) {
                    throw unsafe failure(found.err, "The topic \(topic)")
                }
            }
            var metadata = unsafe ClusterMetadata(answer.pointee)
            if let identifier = unsafe rd_kafka_clusterid(client, 0) {
                unsafe metadata.clusterID = String(cString: identifier)
                unsafe rd_kafka_mem_free(client, identifier)
            }
            return metadata
        }
    }

    func groups(_ timeout: Duration) -> Result<[Group], KafkaError> {
        unsafe ask { client throws(KafkaError) in
            var answer: UnsafePointer<rd_kafka_group_list>?
            let code = unsafe rd_kafka_list_groups(client, nil, &answer, timeout.libraryMilliseconds)
            guard
                code == RD_KAFKA_RESP_ERR_NO_ERROR || code == RD_KAFKA_RESP_ERR__PARTIAL, let answer = unsafe answer
            else { throw failure(code, "Listing consumer groups") }
            defer { unsafe rd_kafka_group_list_destroy(answer) }
            let entries = unsafe UnsafeBufferPointer(start: answer.pointee.groups, count: Int(answer.pointee.group_cnt))
            return unsafe entries.map { entry in
                unsafe Group(
                    name: entry.group.map { unsafe String(cString: $0) } ?? "",
                    state: entry.state.map { unsafe String(cString: $0) } ?? "", memberCount: Int(entry.member_cnt))
            }.sorted { $0.name < $1.name }
        }
    }

    func createTopic(
        _ name: String, partitions: Int32, replication: Int32, _ configuration: [String: String], _ timeout: Duration
    ) -> Result<Void, KafkaError> {
        unsafe ask { client throws(KafkaError) in
            var reason = [CChar](repeating: 0, count: 512)
            var topic = unsafe rd_kafka_NewTopic_new(name, partitions, replication, &reason, reason.count)
            guard unsafe topic != nil else {
                throw .library(
                    RD_KAFKA_RESP_ERR__INVALID_ARG, subject: "Creating the topic \(name)",
                    reason: String(decoding: reason.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
            }
            defer { unsafe rd_kafka_NewTopic_destroy(topic) }
            for (name, value) in configuration { unsafe rd_kafka_NewTopic_set_config(topic, name, value) }
            let options = unsafe rd_kafka_AdminOptions_new(client, RD_KAFKA_ADMIN_OP_CREATETOPICS)
            defer { unsafe rd_kafka_AdminOptions_destroy(options) }
            let milliseconds = timeout.libraryMilliseconds
            unsafe rd_kafka_AdminOptions_set_request_timeout(options, milliseconds, &reason, reason.count)
            unsafe rd_kafka_AdminOptions_set_operation_timeout(options, milliseconds, &reason, reason.count)
            let queue = unsafe rd_kafka_queue_new(client)
            defer { unsafe rd_kafka_queue_destroy(queue) }
            unsafe rd_kafka_CreateTopics(client, &topic, 1, options, queue)
            guard let event = unsafe rd_kafka_queue_poll(queue, milliseconds + 500) else {
                throw failure(RD_KAFKA_RESP_ERR__TIMED_OUT, "Creating the topic \(name)")
            }
            defer { unsafe rd_kafka_event_destroy(event) }
            let code = unsafe rd_kafka_event_error(event)
            guard code == RD_KAFKA_RESP_ERR_NO_ERROR else { throw failure(code, "Creating the topic \(name)") }
            var count = 0
            let results = unsafe rd_kafka_CreateTopics_result_topics(rd_kafka_event_CreateTopics_result(event), &count)
            guard count > 0, let result = unsafe results?[0] else { return }
            let outcome = unsafe rd_kafka_topic_result_error(result)
            guard outcome == RD_KAFKA_RESP_ERR_NO_ERROR else {
                let text = unsafe rd_kafka_topic_result_error_string(result).map { unsafe String(cString: $0) }
                throw failure(outcome, "Creating the topic \(name)", reason: text ?? "")
            }
        }
    }
}

extension ClusterMetadata {
    fileprivate init(_ answer: rd_kafka_metadata_t) {
        let brokers = unsafe UnsafeBufferPointer(start: answer.brokers, count: Int(answer.broker_cnt))
        let topics = unsafe UnsafeBufferPointer(start: answer.topics, count: Int(answer.topic_cnt))
        unsafe self.init(
            clusterID: nil,
            brokers: brokers.map { broker in
                unsafe Broker(
                    id: broker.id, host: broker.host.map { unsafe String(cString: $0) } ?? "", port: Int(broker.port))
            },
            topics: topics.map { topic in
                let partitions = unsafe UnsafeBufferPointer(start: topic.partitions, count: Int(topic.partition_cnt))
                return unsafe Topic(
                    name: topic.topic.map { unsafe String(cString: $0) } ?? "",
                    partitions: partitions.map { unsafe $0.id }.sorted())
            })
    }
}

extension Duration {
    /// For the library's time-outs, of which zero and negative ones mean something else.
    var libraryMilliseconds: Int32 { max(1, Int32(clamping: wholeMilliseconds)) }
}
