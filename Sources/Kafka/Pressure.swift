/// Decides what the poll thread does about a full backlog.
///
/// Full, it stops polling for a while: the library's own prefetch is bounded, and nothing needs to be fetched twice.
/// Still full after `patience`, fetching is paused and polling goes on, so that the group hears of us; it is resumed
/// at half of the bounds, since each pause throws the prefetch away.
struct Pressure {
    enum Verdict: Equatable {
        case poll
        /// Do not poll for this long; whoever takes something wakes you.
        case hold(Duration)
        /// Stop fetching, then go on polling.
        case pause
        /// Fetch again.
        case resume
    }

    /// Since the taker last took something.
    static let patience = Duration.seconds(1)

    let maxRecords: Int
    let maxBytes: Int
    private var fullSince: ContinuousClock.Instant?

    init(maxRecords: Int, maxBytes: Int) {
        self.maxRecords = max(1, maxRecords)
        self.maxBytes = max(1, maxBytes)
    }

    func isFull(_ backlog: Backlog) -> Bool {
        backlog.recordCount >= maxRecords || backlog.byteCount >= maxBytes
    }

    mutating func judge(_ backlog: Backlog, isPaused: Bool, now: ContinuousClock.Instant) -> Verdict {
        if isPaused {
            fullSince = nil
            let isHalfEmpty = backlog.recordCount <= maxRecords / 2 && backlog.byteCount <= maxBytes / 2
            return isHalfEmpty ? .resume : .poll
        }
        guard isFull(backlog) else {
            fullSince = nil
            return .poll
        }
        let since = fullSince ?? now
        fullSince = since
        let remaining = Self.patience - since.duration(to: now)
        return remaining > .zero ? .hold(remaining) : .pause
    }
}
