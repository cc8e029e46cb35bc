import CRdkafka
import Synchronization

/// The poll thread of a consumer: the one owner of its handle.
///
/// `@unchecked Sendable`: made by `Consumer.init`, then touched by its own thread only; the library calls back on that
/// same thread, since rebalances, errors, commits and logs are all served by its polls.
@safe final class ConsumerLoop: ClientDelegate, @unchecked Sendable {
    private let intake: Intake
    private var client: OpaquePointer?
    private var queue: OpaquePointer?
    private var copy = MessageCopy()
    /// Polled and not yet handed to the intake. Small, so that one lock is taken for many records.
    private var received: [Record] = []
    /// The latest reason why a single broker could not be reached; told when all are down.
    private var lastTransportReason = ""

    private static let burstRecords = 256
    private static let burstBytes = 1 << 20

    init(_ settings: Consumer.Settings, intake: Intake) throws(KafkaError) {
        self.intake = intake
        super.init(log: settings.client.log)
        let role = Properties.Role.consumer(
            group: settings.group, reportsEndOfPartition: settings.reportsEndOfPartition)
        let configuration = try Configuration(Properties(settings.client, role: role))
        configuration.connect(self, to: [.error, .rebalance, .commit])
        let client = unsafe try configuration.makeClient(RD_KAFKA_CONSUMER)
        unsafe self.client = client
        unsafe rd_kafka_poll_set_consumer(client)
        unsafe rd_kafka_set_log_queue(client, nil)
        let topics = PartitionList(topics: settings.topics)
        let code = unsafe topics.withRaw { list in unsafe rd_kafka_subscribe(client, list) }
        guard code == RD_KAFKA_RESP_ERR_NO_ERROR else {
            unsafe rd_kafka_destroy(client)
            unsafe self.client = nil
            throw .library(code, subject: "Subscribing to \(settings.topics.joined(separator: ", "))")
        }
        unsafe queue = rd_kafka_queue_get_consumer(client)
    }

    /// Only where the thread could not be started: otherwise `close` has run.
    deinit {
        if let queue = unsafe queue { unsafe rd_kafka_queue_destroy(queue) }
        if let client = unsafe client { unsafe rd_kafka_destroy(client) }
    }

    /// Runs until the intake says close.
    func run() {
        nonisolated(unsafe) let queue = unsafe self.queue
        // The queue outlives this closure: it is taken back under the same lock before the queue is let go. Yielding
        // is thread-safe by the library's manual.
        intake.state.withLock { state in state.interrupt = { unsafe rd_kafka_queue_yield(queue) } }
        while true {
            switch intake.nextStep() {
            case .assign(let offsets): assign(offsets)
            case .commit(let offsets): commit(offsets)
            case .poll(let milliseconds): poll(Int32(clamping: milliseconds))
            case .hold(let milliseconds): intake.bell.wait(milliseconds: milliseconds)
            case .close:
                close()
                return
            }
        }
    }

    private func poll(_ milliseconds: Int32) {
        guard let client = unsafe client else { return }
        var timeout = milliseconds
        var bytes = 0
        while received.count < Self.burstRecords, bytes < Self.burstBytes,
            let message = unsafe rd_kafka_consumer_poll(client, timeout)
        {
            timeout = 0
            unsafe bytes += message.pointee.len
            unsafe take(message)
            unsafe rd_kafka_message_destroy(message)
        }
        flush()
    }

    private func take(_ message: UnsafeMutablePointer<rd_kafka_message_t>) {
        // An error in the place of a message is never data: it moves no position.
        let code = unsafe message.pointee.err
        guard code != RD_KAFKA_RESP_ERR_NO_ERROR else {
            if let record = unsafe copy.record(message) { received.append(record) }
            return
        }
        flush()
        let partition = unsafe copy.topicPartition(of: message)
        if code == RD_KAFKA_RESP_ERR__PARTITION_EOF {
            if let partition { unsafe intake.receiveEnd(of: partition, offset: message.pointee.offset) }
            return
        }
        let reason = unsafe rd_kafka_message_errstr(message).map { unsafe String(cString: $0) } ?? ""
        var error = KafkaError.library(
            code, subject: partition.map { "Consuming \($0)" } ?? "Consuming", reason: reason)
        error.topicPartition = partition
        intake.receive(error)
    }

    private func flush() {
        guard !received.isEmpty else { return }
        intake.receive(received)
        received.removeAll(keepingCapacity: true)
    }

    private func assign(_ offsets: [TopicPartition: Int64]) {
        guard let client = unsafe client else { return }
        let list = PartitionList(offsets)
        let code = unsafe list.withRaw { list in unsafe rd_kafka_assign(client, list) }
        if code != RD_KAFKA_RESP_ERR_NO_ERROR { intake.receive(.library(code, subject: "Assigning partitions")) }
    }

    private func commit(_ offsets: [TopicPartition: Int64]) {
        guard let client = unsafe client else { return }
        let list = PartitionList(offsets)
        let code = unsafe list.withRaw { list in unsafe rd_kafka_commit(client, list, 1) }
        if code != RD_KAFKA_RESP_ERR_NO_ERROR { intake.commitFailed() }
    }

    /// Leaves the group. All properties are alive until the handle is gone: closing calls back.
    private func close() {
        intake.state.withLock { state in state.interrupt = nil }
        if let queue = unsafe queue { unsafe rd_kafka_queue_destroy(queue) }
        unsafe queue = nil
        if let client = unsafe client {
            _ = unsafe rd_kafka_consumer_close(client)
            intake.leftGroup()
            unsafe rd_kafka_destroy(client)
        }
        unsafe client = nil
        intake.closed()
    }

    // MARK: Called back by the library, from within `poll` and `close`

    override func rebalanced(_ code: rd_kafka_resp_err_t, _ partitions: [TopicPartition]) {
        guard let client = unsafe client else { return }
        flush()
        copy.forgetTopic()
        guard code == RD_KAFKA_RESP_ERR__ASSIGN_PARTITIONS else {
            intake.revoked()
            unsafe rd_kafka_assign(client, nil)
            if code != RD_KAFKA_RESP_ERR__REVOKE_PARTITIONS {
                intake.receive(.library(code, subject: "Rebalancing the group"))
            }
            return
        }
        // Nothing is fetched until the taker has said from where; the empty list keeps the group steady meanwhile.
        let nothing = PartitionList()
        let status = unsafe nothing.withRaw { list in unsafe rd_kafka_assign(client, list) }
        intake.assigned(partitions)
        if status != RD_KAFKA_RESP_ERR_NO_ERROR { intake.receive(.library(status, subject: "Assigning partitions")) }
    }

    override func committed(_ code: rd_kafka_resp_err_t) {
        if code != RD_KAFKA_RESP_ERR_NO_ERROR, code != RD_KAFKA_RESP_ERR__NO_OFFSET { intake.commitFailed() }
    }

    override func failed(_ code: rd_kafka_resp_err_t, _ reason: String) {
        switch code {
        case RD_KAFKA_RESP_ERR__TRANSPORT, RD_KAFKA_RESP_ERR__RESOLVE, RD_KAFKA_RESP_ERR__TIMED_OUT:
            // One broker of several, one try of many: the library tries again. It is in the log.
            lastTransportReason = reason
        case RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN:
            let cause = lastTransportReason.isEmpty ? reason : "\(reason) (\(lastTransportReason))"
            intake.receive(.library(code, subject: "Kafka", reason: cause))
        case RD_KAFKA_RESP_ERR__FATAL:
            let (code, reason) = unsafe libraryFailure(of: client)
            intake.receive(.library(code, subject: "The Kafka consumer gives up", reason: reason, isFatal: true))
        default:
            intake.receive(.library(code, subject: "Kafka", reason: reason))
        }
    }
}

/// What made a client unusable.
func libraryFailure(of client: OpaquePointer?) -> (code: rd_kafka_resp_err_t, reason: String) {
    guard let client = unsafe client else { return (RD_KAFKA_RESP_ERR__FATAL, "") }
    var reason = [CChar](repeating: 0, count: 512)
    let code = unsafe rd_kafka_fatal_error(client, &reason, reason.count)
    return (code, String(decoding: reason.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
}
