/// Reads ranges of partitions without joining a group: for replays and tests.
///
/// Pull-driven: nothing is polled unless `next` is called, so the library's own prefetch (32 MB) is the bound. The
/// library demands a group's name all the same (`group.id`, by default `warta-reader`); nothing is committed to it.
public final class Reader: Sendable {
    private let thread = SerialThread()
    private let handle: ReaderHandle

    /// - Throws: where a property is refused.
    public init(_ settings: ClientSettings) throws(KafkaError) {
        handle = try ReaderHandle(settings)
    }

    deinit { thread.abandon { [handle] in handle.close() } }

    /// Sets what is read from now on: for each partition the first offset and the one to stop before.
    ///
    /// A range that reaches beyond what the partition holds ends where the partition ends at the time. The lower bound
    /// may be `LogicalOffset.beginning`.
    public func read(_ ranges: [TopicPartition: Range<Int64>]) async throws(KafkaError) {
        try await thread.run { [handle] in handle.read(ranges) }
    }

    /// The next records, those of a partition in order; returns as soon as there are some and no more are at hand.
    /// - Returns: an empty array when nothing came within `timeout`, `nil` when every range is exhausted.
    public func next(
        maxRecords: Int, maxBytes: Int = 16 << 20, timeout: Duration = .seconds(1)
    ) async throws(KafkaError) -> [Record]? {
        try await thread.run { [handle] in
            handle.next(maxRecords: max(1, maxRecords), maxBytes: max(1, maxBytes), timeout)
        }
    }

    /// Idempotent; later calls throw `closed`.
    public func close() async {
        await thread.close { [handle] in handle.close() }
    }
}

/// Offsets that stand for a place.
public enum LogicalOffset {
    /// The first that the partition still has.
    public static let beginning: Int64 = -2
    /// After the last that it has now.
    public static let end: Int64 = -1
}
