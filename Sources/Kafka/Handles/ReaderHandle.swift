import CRdkafka

/// The reader's handle.
///
/// `@unchecked Sendable`: all calls come one after another on the serial thread of `Reader`; the library calls back
/// from within them.
@safe final class ReaderHandle: ClientDelegate, @unchecked Sendable {
    private var client: OpaquePointer?
    private var copy = MessageCopy()
    private var progress = RangeProgress([:])
    /// Found while polling; thrown by the call in hand or the next.
    private var failure: KafkaError?
    private var lastTransportReason = ""

    init(_ settings: ClientSettings) throws(KafkaError) {
        super.init(log: settings.log)
        let configuration = try Configuration(Properties(settings, role: .reader))
        configuration.connect(self, to: [.error])
        unsafe client = try configuration.makeClient(RD_KAFKA_CONSUMER)
        unsafe rd_kafka_poll_set_consumer(client)
        unsafe rd_kafka_set_log_queue(client, nil)
    }

    deinit { close() }

    /// Idempotent.
    func close() {
        if let client = unsafe client {
            unsafe rd_kafka_consumer_close(client)
            unsafe rd_kafka_destroy(client)
        }
        unsafe client = nil
    }

    func read(_ ranges: [TopicPartition: Range<Int64>]) -> Result<Void, KafkaError> {
        guard let client = unsafe client else { return .failure(KafkaError(.closed, "The Kafka reader is closed.")) }
        progress = RangeProgress(ranges)
        failure = nil
        let list = PartitionList(ranges.filter { !$0.value.isEmpty }.mapValues(\.lowerBound))
        let code = unsafe list.withRaw { list in unsafe rd_kafka_assign(client, list) }
        guard code == RD_KAFKA_RESP_ERR_NO_ERROR else {
            return .failure(.library(code, subject: "Assigning partitions to read"))
        }
        return .success(())
    }

    func next(maxRecords: Int, maxBytes: Int, _ timeout: Duration) -> Result<[Record]?, KafkaError> {
        guard let client = unsafe client else { return .failure(KafkaError(.closed, "The Kafka reader is closed.")) }
        let deadline = ContinuousClock.now + timeout
        var records: [Record] = []
        var bytes = 0
        while !progress.isDone, failure == nil, records.count < maxRecords, bytes < maxBytes {
            let remaining = ContinuousClock.now.duration(to: deadline)
            // With records in hand only what is there already is taken along.
            let wait = records.isEmpty ? Int32(clamping: remaining.wholeMilliseconds) : 0
            guard let message = unsafe rd_kafka_consumer_poll(client, wait) else {
                if records.isEmpty, remaining > .zero { continue }
                break
            }
            unsafe take(message, into: &records)
            unsafe bytes += message.pointee.len
            unsafe rd_kafka_message_destroy(message)
        }
        if !records.isEmpty { return .success(records) }
        if let failure {
            self.failure = nil
            return .failure(failure)
        }
        return .success(progress.isDone ? nil : [])
    }

    private func take(_ message: UnsafeMutablePointer<rd_kafka_message_t>, into records: inout [Record]) {
        guard let partition = unsafe copy.topicPartition(of: message) else {
            let reason = unsafe rd_kafka_message_errstr(message).map { unsafe String(cString: $0) } ?? ""
            unsafe failed(message.pointee.err, reason)
            return
        }
        switch unsafe message.pointee.err {
        case RD_KAFKA_RESP_ERR_NO_ERROR:
            switch unsafe progress.judge(partition, offset: message.pointee.offset) {
            case .deliver, .deliverAndFinish:
                if let record = unsafe copy.record(message) { records.append(record) }
            case .finish, .drop: return
            }
        case RD_KAFKA_RESP_ERR__PARTITION_EOF:
            progress.reachedEnd(of: partition)
        case let code:
            let reason = unsafe rd_kafka_message_errstr(message).map { unsafe String(cString: $0) } ?? ""
            var error = KafkaError.library(code, subject: "Reading \(partition)", reason: reason)
            error.topicPartition = partition
            if !error.isTransient { failure = failure ?? error }
        }
    }

    override func failed(_ code: rd_kafka_resp_err_t, _ reason: String) {
        switch code {
        case RD_KAFKA_RESP_ERR__TRANSPORT, RD_KAFKA_RESP_ERR__RESOLVE, RD_KAFKA_RESP_ERR__TIMED_OUT:
            lastTransportReason = reason
        case RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN:
            let cause = lastTransportReason.isEmpty ? reason : "\(reason) (\(lastTransportReason))"
            failure = failure ?? .library(code, subject: "Kafka", reason: cause)
        case RD_KAFKA_RESP_ERR__FATAL:
            let (code, reason) = unsafe libraryFailure(of: client)
            failure = .library(code, subject: "The Kafka reader gives up", reason: reason, isFatal: true)
        case RD_KAFKA_RESP_ERR_GROUP_AUTHORIZATION_FAILED:
            // The group is a name only; reading does not need it.
            return
        default:
            failure = failure ?? .library(code, subject: "Kafka", reason: reason)
        }
    }
}
