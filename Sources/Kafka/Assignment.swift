/// Which partitions are ours, from where each is fetched, and whether anything is fetched at all.
///
/// The library is told one thing only: the whole list of what to fetch and from where (`rd_kafka_assign`), after each
/// change. A start, a rewind, a pause and its end are all such lists; a pause is the empty one. That does without the
/// library's own pausing and seeking, both faulty in 2.0.2: `resume` may rewind a partition that was not paused, and
/// `seek_partitions` divides its time-out by a thousand.
///
/// A value without clock, lock or C; the poll thread performs what it returns.
struct Assignment {
    private enum Standing: Equatable {
        /// Assigned; the taker has not said from where.
        case waiting
        /// Wanted from here, not yet told to the library: whatever comes in the meantime is stale.
        case requested(from: Int64)
        /// Fetched; the next record to come has at least this offset.
        case fetching(next: Int64)
    }

    /// Counts assignments, so that an answer to an older one is known.
    private(set) var generation = 0
    private var standings: [TopicPartition: Standing] = [:]
    /// Whether the group has given us something, be it nothing, and not taken it back.
    private(set) var isActive = false
    private(set) var isPausedByTaker = false
    private(set) var isPausedByBacklog = false
    /// Whether the library must be told again.
    private var isOutdated = false
    /// Whether the library fetches something.
    private var isFetching = false

    /// All that we own, sorted.
    var partitions: [TopicPartition] { standings.keys.sorted() }
    var isPaused: Bool { isPausedByTaker || isPausedByBacklog }

    /// The group gave us these. The caller tells the library to fetch nothing.
    mutating func assigned(_ partitions: [TopicPartition]) -> Int {
        generation += 1
        isActive = true
        isOutdated = false
        isFetching = false
        standings = Dictionary(partitions.map { ($0, .waiting) }, uniquingKeysWith: { first, _ in first })
        return generation
    }

    /// The group took everything back. The caller tells the library so.
    mutating func revoked() -> [TopicPartition] {
        defer {
            standings = [:]
            isActive = false
            isOutdated = false
            isFetching = false
        }
        return partitions
    }

    /// The taker says from where; counts only for the current generation and for partitions that are ours.
    /// - Returns: The partitions of which nothing that was fetched before may be delivered.
    mutating func start(_ offsets: [TopicPartition: Int64], generation: Int) -> Set<TopicPartition> {
        guard isActive, generation == self.generation else { return [] }
        var restarted: Set<TopicPartition> = []
        for (partition, offset) in offsets where standings[partition] != nil {
            standings[partition] = .requested(from: offset)
            restarted.insert(partition)
        }
        if !restarted.isEmpty { isOutdated = true }
        return restarted
    }

    mutating func pauseByTaker(_ pauses: Bool) {
        if isPausedByTaker != pauses { isOutdated = isActive }
        isPausedByTaker = pauses
    }

    mutating func pauseByBacklog(_ pauses: Bool) {
        if isPausedByBacklog != pauses { isOutdated = isActive }
        isPausedByBacklog = pauses
    }

    /// Whether a record that came from the library is to be delivered: ours, started, and not of before a rewind.
    mutating func admits(_ partition: TopicPartition, offset: Int64) -> Bool {
        guard case .fetching(let next)? = standings[partition], offset >= next else { return false }
        standings[partition] = .fetching(next: offset + 1)
        return true
    }

    /// Whether the end of a partition that the library reports is of the present fetching.
    func isFetching(_ partition: TopicPartition) -> Bool {
        if case .fetching? = standings[partition] { return true }
        return false
    }

    /// The list to tell the library now, or `nil` where it knows all.
    ///
    /// While paused the list is empty; positions go on from where records were last admitted.
    mutating func nextAssign() -> [TopicPartition: Int64]? {
        guard isActive, isOutdated else { return nil }
        isOutdated = false
        guard !isPaused else {
            guard isFetching else { return nil }
            isFetching = false
            return [:]
        }
        let isRequested = standings.values.contains { if case .requested = $0 { true } else { false } }
        // Paused and resumed before anybody told the library.
        if isFetching && !isRequested { return nil }
        var offsets: [TopicPartition: Int64] = [:]
        for (partition, standing) in standings {
            switch standing {
            case .waiting: continue
            case .requested(let offset):
                standings[partition] = .fetching(next: offset)
                offsets[partition] = offset
            case .fetching(let next): offsets[partition] = next
            }
        }
        isFetching = !offsets.isEmpty
        return offsets
    }
}
