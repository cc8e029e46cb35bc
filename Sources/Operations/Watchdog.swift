import Dispatch
import Synchronization

/// Ends a process that has stopped doing its work without ending: a stuck thread, a starved pool, a lost wake-up.
///
/// Polling any of its queues resets librdkafka 2.0.2's own `max.poll.interval.ms`, so that limit guards nothing. The
/// watchdog runs on a queue of its own and asks for ages, never waiting for what it watches.
public final class Watchdog: Sendable {
    private let queue = DispatchQueue(label: "warta.watchdog")
    private let isStopped = Mutex(false)
    private let limit: Duration
    private let seconds: Double
    private let age: @Sendable () -> Duration
    private let onStuck: @Sendable (Duration) -> Void

    /// `age` says how long ago the watched work last showed a sign of life; past `limit`, `onStuck` is called once.
    public init(
        limit: Duration, every: Duration = .seconds(5), age: @escaping @Sendable () -> Duration,
        onStuck: @escaping @Sendable (Duration) -> Void
    ) {
        self.limit = limit
        seconds = every / .seconds(1)
        self.age = age
        self.onStuck = onStuck
        look()
    }

    private func look() {
        queue.asyncAfter(deadline: .now() + seconds) { [self] in
            guard !isStopped.withLock({ $0 }) else { return }
            let age = age()
            if age > limit { onStuck(age) } else { look() }
        }
    }

    public func stop() { isStopped.withLock { $0 = true } }
}
