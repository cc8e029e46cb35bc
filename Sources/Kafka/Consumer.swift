import Synchronization

/// A member of a consumer group: one thread, one owner of the library's handle.
///
/// Offsets are not Kafka's business here: each `.assigned` is answered with `start`, from wherever the taker keeps
/// them. The group is steady in the meantime, however long that takes.
public final class Consumer: Sendable {
    private let intake: Intake
    private let settings: ClientSettings
    /// Asks the broker on its own thread; made when first needed.
    private let admin = Mutex<Admin?>(nil)

    /// Starts the thread and joins the group. Returns at once; what becomes of it comes as events.
    ///
    /// - Throws: where a property is refused.
    public init(_ settings: Settings) throws(KafkaError) {
        let intake = Intake(maxQueuedRecords: settings.maxQueuedRecords, maxQueuedBytes: settings.maxQueuedBytes)
        let loop = try ConsumerLoop(settings, intake: intake)
        self.intake = intake
        self.settings = settings.client
        try Thread.start { loop.run() }
    }

    deinit { intake.beginClosing() }

    /// Waits for the first record or event and hands over what there is, in order.
    ///
    /// Records that are few are held back until the oldest has waited for `linger`; assignments, revocations and
    /// errors are not. A record larger than `maxBytes` comes alone. One caller at a time.
    /// - Returns: `nil` after `close`, and when the task is cancelled (nothing is lost then).
    public func next(maxRecords: Int, maxBytes: Int, linger: Duration) async -> Batch? {
        await intake.next(Intake.Appetite(maxRecords: max(1, maxRecords), maxBytes: max(1, maxBytes), linger: linger))
    }

    /// Makes `next` return at once, the call that waits or else the coming one, with an empty batch where there is
    /// nothing: for a taker that has other news to look at.
    public func nudge() { intake.nudge() }

    /// Begins to fetch at these offsets: the answer to `.assigned`, and the way to go back after a failed write.
    ///
    /// Partitions that are not named stay as they are. When it has returned, no record that was fetched before is
    /// delivered any more for the partitions named. Ignored when the generation is not the current one, and for
    /// partitions that are not ours. Costs a round through the library, which throws its prefetch away.
    public func start(_ offsets: [TopicPartition: Int64], generation: Int) {
        intake.tell { state in
            let restarted = state.assignment.start(offsets, generation: generation)
            state.statistics.droppedRecords += state.backlog.drop(restarted)
        }
    }

    /// Stops fetching, for example while the database is away; the group is kept. Holds over rebalances. What lies
    /// un-taken is still handed over.
    public func pause() {
        intake.tell { state in state.assignment.pauseByTaker(true) }
    }

    /// Ends `pause`.
    public func resume() {
        intake.tell { state in state.assignment.pauseByTaker(false) }
    }

    /// Tells the group how far we are, for lag tools only; asynchronous, failures are counted.
    /// - Parameter offsets: For each partition the offset of the next record to be read.
    public func commit(_ offsets: [TopicPartition: Int64]) {
        intake.tell { state in state.commits.merge(offsets) { _, later in later } }
    }

    /// The first offset that the partition has and the one that its next record will have, asked from the broker.
    public func watermarks(
        _ partition: TopicPartition, timeout: Duration
    ) async throws(KafkaError) -> (low: Int64, high: Int64) {
        try await observer().watermarks(partition, timeout: timeout)
    }

    /// For each partition the first offset whose timestamp is not before the given one (milliseconds since 1970);
    /// `nil` where there is none.
    public func offsets(
        for times: [TopicPartition: Int64], timeout: Duration
    ) async throws(KafkaError) -> [TopicPartition: Int64?] {
        try await observer().offsets(for: times, timeout: timeout)
    }

    /// What the group has assigned to us now, started or not, sorted.
    public var assignment: [TopicPartition] { intake.state.withLock { state in state.assignment.partitions } }

    /// Whether the group has given us a place, be it one without partitions.
    public var isMember: Bool { intake.state.withLock { state in state.assignment.isActive } }

    /// When the thread last went to the library or looked at the backlog: for the watchdog. Half a minute ago means
    /// that it hangs.
    public var lastPoll: ContinuousClock.Instant { intake.state.withLock { state in state.lastPoll } }

    /// Figures of now.
    public var statistics: Statistics {
        intake.state.withLock { state in
            var statistics = state.statistics
            statistics.queuedRecords = state.backlog.recordCount
            statistics.queuedBytes = state.backlog.byteCount
            statistics.isPaused = state.assignment.isPaused
            statistics.isPausedByTaker = state.assignment.isPausedByTaker
            return statistics
        }
    }

    /// Leaves the group and ends the thread. Idempotent; `next` gives `nil` from now on.
    ///
    /// Usually some milliseconds. After `limit` the thread is left to itself, to end with the process, and the group
    /// notices by the session's time-out.
    public func close(within limit: Duration = .seconds(5)) async {
        await intake.close(within: limit)
        // A question in hand may last for its whole time-out; nobody needs its answer any more.
        admin.withLock { $0 }?.abandon()
    }

    private func observer() throws(KafkaError) -> Admin {
        try admin.withLock { admin throws(KafkaError) in
            if let admin { return admin }
            let made = try Admin(settings)
            admin = made
            return made
        }
    }
}
