/// Sends messages and says what became of each.
public final class Producer: Sendable {
    public init(_ settings: ClientSettings) throws(KafkaError) {
        throw KafkaError(.unsupported, "not built yet")
    }

    /// Sends and waits for the broker's receipt: where the message landed.
    ///
    /// Not cancellable: the library answers after `message.timeout.ms` at the latest.
    @discardableResult
    public func send(_ message: OutgoingMessage) async throws(KafkaError) -> (TopicPartition, Int64) {
        throw KafkaError(.unsupported, "not built yet")
    }

    /// Hands over without waiting for the receipt; waits for room when the queue is full. `flush` tells of failures.
    public func enqueue(_ message: OutgoingMessage) async throws(KafkaError) {}

    /// Waits until everything has its receipt. Throws the first failure since the last flush.
    public func flush(timeout: Duration) async throws(KafkaError) {}

    /// Ends the client; what has no receipt by now is lost, so flush first. Idempotent.
    public func close() async {}
}
