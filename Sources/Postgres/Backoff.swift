/// How long to wait before the next try: full jitter over an exponentially growing bound.
///
/// A value to keep beside the retry loop. The randomness is handed in, so a test can fix it.
/// Source: Marc Brooker, "Exponential Backoff And Jitter" (AWS Architecture Blog, 2015), "Full Jitter".
public struct Backoff: Sendable, Hashable {
    public let base: Duration
    public let maximum: Duration
    /// How many waits were handed out since the last success.
    public private(set) var attempts = 0

    public init(base: Duration = .milliseconds(100), maximum: Duration = .seconds(30)) {
        self.base = base
        self.maximum = maximum
    }

    /// The next wait: uniform between nothing and `base * 2^attempts`, at most `maximum`.
    public mutating func next(using generator: inout some RandomNumberGenerator) -> Duration {
        // 2^40 times any base of a microsecond or more is beyond any sensible maximum, and does not overflow.
        let bound = min(maximum, base * (1 << min(attempts, 40)))
        attempts += 1
        // 53 random bits; `Double.random` would draw again and again from a generator that is fixed by a test.
        return bound * (Double(generator.next() >> 11) * 0x1p-53)
    }

    /// The same with the system's randomness.
    public mutating func next() -> Duration {
        var generator = SystemRandomNumberGenerator()
        return next(using: &generator)
    }

    /// To be called after a success.
    public mutating func reset() { attempts = 0 }
}
