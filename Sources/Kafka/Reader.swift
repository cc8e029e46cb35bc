/// Reads ranges of partitions without a group: for replays and tests.
///
/// Pull-driven: nothing is polled unless `next` is called, so the library's own prefetch is the bound.
public final class Reader: Sendable {
    public init(_ settings: ClientSettings) throws(KafkaError) {
        throw KafkaError(.unsupported, "not built yet")
    }

    /// Sets what is read from now on: for each partition the first offset and the one to stop before. The negative
    /// first offsets of Kafka (`Reader.beginning`) are taken, and an upper bound of `Int64.max` means the end of now.
    public func read(_ ranges: [TopicPartition: Range<Int64>]) async throws(KafkaError) {}

    /// The next records, those of a partition in order.
    /// - Returns: an empty array when nothing came within `timeout`, `nil` when every range is exhausted.
    public func next(
        maxRecords: Int, maxBytes: Int = 16 << 20, timeout: Duration = .seconds(1)
    ) async throws(KafkaError) -> [Record]? { nil }

    /// Idempotent.
    public func close() async {}
}
