import CRdkafka
import Synchronization

/// The producer's handle and the thread that polls it for receipts.
///
/// `@unchecked Sendable`: `client` is written under the lock only, and the handle itself is thread-safe by the library's
/// manual. Everything that the library calls back comes on the poll thread.
@safe final class Outbox: ClientDelegate, @unchecked Sendable {
    private struct State {
        /// Those who wait for room in the library's queue.
        var forRoom: [CheckedContinuation<Void, Never>] = []
        var flushes: [Flush] = []
        /// Of an enqueued message, since the last flush.
        var firstFailure: KafkaError?
        var lastTransportReason = ""
        var isClosing = false
        var isClosed = false
        var closers: [CheckedContinuation<Void, Never>] = []
    }

    private struct Flush {
        var deadline: ContinuousClock.Instant
        var continuation: CheckedContinuation<KafkaError?, Never>
    }

    private let state = Mutex(State())
    private var client: OpaquePointer?

    init(_ settings: ClientSettings) throws(KafkaError) {
        super.init(log: settings.log)
        let configuration = try Configuration(Properties(settings, role: .producer))
        configuration.connect(self, to: [.error, .delivery])
        unsafe client = try configuration.makeClient(RD_KAFKA_PRODUCER)
        unsafe rd_kafka_set_log_queue(client, nil)
    }

    /// Only where the thread could not be started: otherwise `run` has taken it down.
    deinit { if let client = unsafe client { unsafe rd_kafka_destroy(client) } }

    override func delivered(_ report: borrowing DeliveryReport) { settle(report) }

    override func failed(_ code: rd_kafka_resp_err_t, _ reason: String) { note(code, reason) }

    /// With a receipt: it hears of everything.
    func produce(_ message: OutgoingMessage, receipt: Receipt) {
        let retained = unsafe Unmanaged.passRetained(receipt)
        switch unsafe produce(message, opaque: retained.toOpaque()) {
        // The delivery report gives the reference back.
        case .success(true): return
        case .success(false): receipt.resolve(.queueFull)
        case .failure(let error): receipt.resolve(.failed(error))
        }
        unsafe retained.release()
    }

    /// Without: failures wait for `flush`.
    /// - Returns: `false` where the queue is full.
    func produce(_ message: OutgoingMessage) -> Result<Bool, KafkaError> { unsafe produce(message, opaque: nil) }

    private func produce(
        _ message: OutgoingMessage, opaque: UnsafeMutableRawPointer?
    ) -> Result<Bool, KafkaError> {
        nonisolated(unsafe) let opaque = unsafe opaque
        return state.withLock { state in
            guard !state.isClosing, let client = unsafe client else {
                return .failure(KafkaError(.closed, "The Kafka producer is closed."))
            }
            let code = unsafe OutgoingCopy.produce(message, client: client, opaque: opaque)
            if code == RD_KAFKA_RESP_ERR_NO_ERROR { return .success(true) }
            if code == RD_KAFKA_RESP_ERR__QUEUE_FULL { return .success(false) }
            return unsafe .failure(Self.failure(code, of: message.topic, state.lastTransportReason, client))
        }
    }

    /// Until the library has let go of something, or for a moment.
    func waitForRoom() async {
        await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                if !state.isClosing { state.forRoom.append(continuation) }
                return state.isClosing
            }
            if isOver { continuation.resume() }
        }
    }

    func flush(until deadline: ContinuousClock.Instant) async -> KafkaError? {
        await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                if !state.isClosing { state.flushes.append(Flush(deadline: deadline, continuation: continuation)) }
                return state.isClosing
            }
            if isOver { continuation.resume(returning: KafkaError(.closed, "The Kafka producer is closed.")) }
        }
    }

    func beginClosing() { state.withLock { state in state.isClosing = true } }

    func close() async {
        await withCheckedContinuation { continuation in
            let isClosed = state.withLock { state in
                state.isClosing = true
                if !state.isClosed { state.closers.append(continuation) }
                return state.isClosed
            }
            if isClosed { continuation.resume() }
        }
    }
}

/// The poll thread.
extension Outbox {
    func run() {
        guard let client = unsafe client else { return }
        while true {
            let (isFlushing, isClosing) = state.withLock { ($0.flushes.isEmpty == false, $0.isClosing) }
            if isClosing { break }
            // Returns with the first receipt; 50 ms is the longest that a flush or a close waits to be seen.
            if isFlushing { unsafe _ = rd_kafka_flush(client, 50) } else { unsafe _ = rd_kafka_poll(client, 50) }
            settle(outstanding: unsafe Int(rd_kafka_outq_len(client)))
        }
        // Each message that is still under way gets its report, so that no `send` waits for ever.
        unsafe rd_kafka_purge(client, RD_KAFKA_PURGE_F_QUEUE | RD_KAFKA_PURGE_F_INFLIGHT)
        unsafe _ = rd_kafka_flush(client, 1000)
        state.withLock { _ in unsafe self.client = nil }
        unsafe rd_kafka_destroy(client)
        finish()
    }

    private func settle(outstanding: Int) {
        let now = ContinuousClock.now
        let (forRoom, flushed) = state.withLock { state in
            defer { state.forRoom = [] }
            var flushed: [(CheckedContinuation<KafkaError?, Never>, KafkaError?)] = []
            let failure = state.firstFailure
            if outstanding == 0, !state.flushes.isEmpty {
                flushed = state.flushes.map { ($0.continuation, failure) }
                state.flushes = []
                state.firstFailure = nil
            }
            for flush in state.flushes where flush.deadline <= now {
                flushed.append((flush.continuation, Self.unsent(outstanding, state.lastTransportReason)))
            }
            state.flushes.removeAll { $0.deadline <= now }
            return (state.forRoom, flushed)
        }
        for continuation in forRoom { continuation.resume() }
        for (continuation, error) in flushed { continuation.resume(returning: error) }
    }

    private func finish() {
        let (forRoom, flushes, closers) = state.withLock { state in
            state.isClosed = true
            defer { (state.forRoom, state.flushes, state.closers) = ([], [], []) }
            return (state.forRoom, state.flushes, state.closers)
        }
        for continuation in forRoom { continuation.resume() }
        for flush in flushes {
            flush.continuation.resume(returning: KafkaError(.closed, "The Kafka producer was closed while flushing."))
        }
        for closer in closers { closer.resume() }
    }

    private static func unsent(_ count: Int, _ reason: String) -> KafkaError {
        let cause = reason.isEmpty ? "no receipt in time" : reason
        return KafkaError(
            .timedOut, libraryCode: RD_KAFKA_RESP_ERR__TIMED_OUT.rawValue,
            "\(count) messages are not sent yet: \(cause). \(KafkaError.Code.timedOut.remedy)", isTransient: true)
    }

    fileprivate static func failure(
        _ code: rd_kafka_resp_err_t, of topic: String, _ transportReason: String, _ client: OpaquePointer?
    ) -> KafkaError {
        if code == RD_KAFKA_RESP_ERR__FATAL {
            let (code, reason) = unsafe libraryFailure(of: client)
            return .library(code, subject: "The Kafka producer gives up", reason: reason, isFatal: true)
        }
        var error = KafkaError.library(code, subject: "Sending to \(topic)")
        if error.code == .timedOut, !transportReason.isEmpty {
            error = .library(code, subject: "Sending to \(topic)", reason: transportReason)
        }
        return error
    }
}

/// Called back by the library, from within the polls.
extension Outbox {
    fileprivate func settle(_ report: borrowing DeliveryReport) {
        let code = report.code
        let topicPartition = report.topicPartition
        let error: KafkaError? =
            code == RD_KAFKA_RESP_ERR_NO_ERROR
            ? nil
            : unsafe Self.failure(
                code, of: topicPartition.topic, state.withLock { $0.lastTransportReason }, client)
        if let opaque = unsafe report.opaque {
            let receipt = unsafe Unmanaged<Receipt>.fromOpaque(opaque).takeRetainedValue()
            receipt.resolve(error.map { .failed($0) } ?? .landed(topicPartition, report.offset))
        } else if let error {
            state.withLock { state in state.firstFailure = state.firstFailure ?? error }
        }
    }

    fileprivate func note(_ code: rd_kafka_resp_err_t, _ reason: String) {
        let kind = KafkaError.Code(libraryCode: code.rawValue)
        guard kind != .other else { return }
        state.withLock { state in state.lastTransportReason = reason }
    }
}
