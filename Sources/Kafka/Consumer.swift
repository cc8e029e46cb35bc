/// A member of a consumer group: one thread, one owner of the library's handle.
public final class Consumer: Sendable {
    /// Starts the thread and joins the group. Returns at once; what becomes of it comes as events.
    public init(_ settings: Settings) throws(KafkaError) {
        throw KafkaError(.unsupported, "not built yet")
    }

    /// Waits for the first record or event and hands over what there is, in order.
    ///
    /// Records that are few are held back until the oldest has waited for `linger`; assignments, revocations and
    /// errors are not. A record larger than `maxBytes` comes alone.
    /// - Returns: `nil` after `close`, and when the task is cancelled (nothing is lost then).
    public func next(maxRecords: Int, maxBytes: Int, linger: Duration) async -> Batch? { nil }

    /// Begins to fetch at these offsets: the answer to `.assigned`, and the way to go back after a failed write.
    ///
    /// Partitions that are not named stay as they are. When it has returned, no record that was fetched before is
    /// delivered any more for the partitions named. Ignored when the generation is not the current one.
    public func start(_ offsets: [TopicPartition: Int64], generation: Int) {}

    /// Stops fetching, for example while the database is away; the group is kept. Holds over rebalances.
    public func pause() {}

    /// Ends `pause`.
    public func resume() {}

    /// Tells the group how far we are, for lag tools only; asynchronous, failures are counted.
    public func commit(_ offsets: [TopicPartition: Int64]) {}

    /// The first offset that the partition has and the one that its next record will have.
    public func watermarks(
        _ partition: TopicPartition, timeout: Duration
    ) async throws(KafkaError) -> (low: Int64, high: Int64) { throw KafkaError(.unsupported, "not built yet") }

    /// For each partition the first offset whose timestamp is not before the given one (milliseconds since 1970);
    /// `nil` where there is none.
    public func offsets(
        for times: [TopicPartition: Int64], timeout: Duration
    ) async throws(KafkaError) -> [TopicPartition: Int64?] { [:] }

    /// What the group has assigned to us now, started or not, sorted.
    public var assignment: [TopicPartition] { [] }

    /// When the thread last went to the library or looked at the queue: for the watchdog.
    public var lastPoll: ContinuousClock.Instant { .now }

    /// Figures of now.
    public var statistics: Statistics { Statistics() }

    /// Leaves the group and ends the thread. Idempotent; `next` gives `nil` from now on.
    public func close() async {}
}
