/// Keeps a replay to so many messages a second, counted from its first one.
///
/// A value without a clock: times come in.
struct Pace {
    private let rate: Double?
    private let start: ContinuousClock.Instant
    private var taken = 0

    /// `rate` is nil for no bound.
    init(rate: Double?, start: ContinuousClock.Instant) {
        self.rate = rate.flatMap { $0 > 0 ? $0 : nil }
        self.start = start
    }

    /// How many messages to take at once: at most what a second may bring, so that a slow pace is an even one.
    func portion(atMost limit: Int) -> Int {
        guard let rate, rate < Double(limit) else { return limit }
        return max(1, Int(rate))
    }

    /// Counts messages as taken, and says until when to wait before the next.
    mutating func take(_ count: Int) -> ContinuousClock.Instant? {
        taken += count
        return rate.map { start + .seconds(Double(taken) / $0) }
    }
}
