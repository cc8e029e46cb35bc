import Synchronization

/// Sends messages and says what became of each.
///
/// Thread-safe. Idempotent unless the properties say otherwise: a retry neither duplicates nor reorders.
public final class Producer: Sendable {
    private let outbox: Outbox

    /// - Throws: where a property is refused. Whether a broker answers shows with the first message.
    public init(_ settings: ClientSettings) throws(KafkaError) {
        let outbox = try Outbox(settings)
        try Thread.start { outbox.run() }
        self.outbox = outbox
    }

    deinit { outbox.beginClosing() }

    /// Sends and waits for the broker's receipt: where the message landed.
    ///
    /// Not cancellable: the library answers after `message.timeout.ms` (two minutes) at the latest. Waits for room
    /// where the queue is full.
    @discardableResult
    public func send(_ message: OutgoingMessage) async throws(KafkaError) -> (TopicPartition, Int64) {
        while true {
            let outcome = await withCheckedContinuation { continuation in
                outbox.produce(message, receipt: Receipt(continuation))
            }
            switch outcome {
            case .landed(let partition, let offset): return (partition, offset)
            case .failed(let error): throw error
            case .queueFull: await outbox.waitForRoom()
            }
        }
    }

    /// Hands over without waiting for the receipt; waits for room where the queue is full. `flush` tells of failures.
    public func enqueue(_ message: OutgoingMessage) async throws(KafkaError) {
        while true {
            switch outbox.produce(message) {
            case .success(true): return
            case .success(false): await outbox.waitForRoom()
            case .failure(let error): throw error
            }
        }
    }

    /// Waits until everything has its receipt. Throws the first failure of an enqueued message since the last flush,
    /// and `timedOut` where receipts are still missing.
    public func flush(timeout: Duration) async throws(KafkaError) {
        if let error = await outbox.flush(until: .now + timeout) { throw error }
    }

    /// Ends the client; what has no receipt by now is lost and its `send` throws, so flush first. Idempotent.
    public func close() async { await outbox.close() }
}

/// Waits for what becomes of one message.
final class Receipt: Sendable {
    enum Outcome: Sendable {
        case landed(TopicPartition, Int64)
        case failed(KafkaError)
        /// Not taken; try again when there is room.
        case queueFull
    }

    private let continuation: CheckedContinuation<Outcome, Never>

    init(_ continuation: CheckedContinuation<Outcome, Never>) { self.continuation = continuation }

    /// Called exactly once: by the delivery report, or where the library refuses the message.
    func resolve(_ outcome: Outcome) { continuation.resume(returning: outcome) }
}
