import Synchronization

/// Where the poll thread and the taker meet: the backlog, the assignment and what each waits for, under one lock.
///
/// The state is made of values; this class locks, wakes and hands over.
final class Intake: Sendable {
    /// A taker that waits.
    struct Waiter {
        var continuation: CheckedContinuation<Void, Never>
        var appetite: Appetite
    }

    /// What a taker wants before it is worth waking.
    struct Appetite {
        var maxRecords: Int
        var maxBytes: Int
        var linger: Duration
    }

    struct State {
        var backlog = Backlog()
        var assignment = Assignment()
        var pressure: Pressure
        var statistics = Consumer.Statistics()
        var lastPoll = ContinuousClock.now
        /// Offsets to commit; a later commit of a partition replaces an earlier one.
        var commits: [TopicPartition: Int64] = [:]
        var waiter: Waiter?
        /// Whether the taker is to be served at once, with nothing if there is nothing.
        var isNudged = false
        /// When each error was last told.
        var lastErrors: [ErrorKey: ContinuousClock.Instant] = [:]
        var isClosing = false
        var isClosed = false
        var closers: [CheckedContinuation<Void, Never>] = []
        /// Interrupts the library's poll; `nil` once the handle is gone.
        var interrupt: (@Sendable () -> Void)?
    }

    struct ErrorKey: Hashable {
        var code: Int32
        var partition: TopicPartition?
    }

    let state: Mutex<State>
    let bell = Bell()

    init(maxQueuedRecords: Int, maxQueuedBytes: Int) {
        state = Mutex(State(pressure: Pressure(maxRecords: maxQueuedRecords, maxBytes: maxQueuedBytes)))
    }

    /// As `Consumer.next`.
    func next(_ appetite: Appetite) async -> Consumer.Batch? {
        while !Task.isCancelled {
            let (batch, isClosing) = state.withLock { state in
                (state.take(appetite, now: .now), state.isClosing)
            }
            if isClosing { return nil }
            if let batch {
                bell.ring()
                return batch
            }
            await wait(appetite)
        }
        return nil
    }

    private func wait(_ appetite: Appetite) async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    // Asked under the lock: a cancellation before it has found no waiter to wake.
                    if Task.isCancelled || state.isClosing || state.isReady(appetite, now: .now) { return true }
                    precondition(state.waiter == nil, "Consumer.next has one caller at a time")
                    state.waiter = Waiter(continuation: continuation, appetite: appetite)
                    // The thread must learn of a deadline that is nearer than its own.
                    if !state.backlog.isEmpty { state.interrupt?() }
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            state.withLock { state in state.removeWaiter() }?.resume()
        }
    }

    /// Changes the state on behalf of the taker and wakes the poll thread.
    func tell(_ change: (inout sending State) -> Void) {
        state.withLock { state in
            change(&state)
            state.interrupt?()
        }
        bell.ring()
    }

    /// As `Consumer.nudge`.
    func nudge() {
        let waiting = state.withLock { state in
            state.isNudged = true
            return state.removeWaiter()
        }
        waiting?.resume()
    }

    /// Asks the thread to end and waits until it has, or until the limit.
    func close(within limit: Duration) async {
        let timer = releaseClosers(after: limit)
        await withCheckedContinuation { continuation in
            let isClosed = state.withLock { state in
                if state.isClosed { return true }
                state.closers.append(continuation)
                return false
            }
            if isClosed { continuation.resume() }
            beginClosing()
        }
        timer.cancel()
    }

    /// Lets whoever waits for the end go on after this time, whether the thread has ended or not.
    @discardableResult
    func releaseClosers(after limit: Duration) -> Task<Void, any Error> {
        Task {
            try await Task.sleep(for: limit)
            let closers = state.withLock { state in state.removeClosers() }
            for closer in closers { closer.resume() }
        }
    }

    /// Asks the thread to end.
    func beginClosing() {
        let waiting = state.withLock { state in
            state.isClosing = true
            state.interrupt?()
            return state.removeWaiter()
        }
        waiting?.resume()
        bell.ring()
    }
}

extension Intake.State {
    /// Whether a taker with this appetite is to be served now.
    func isReady(_ appetite: Intake.Appetite, now: ContinuousClock.Instant) -> Bool {
        if isNudged { return true }
        guard let oldest = backlog.oldestArrival else { return false }
        return backlog.isUrgent || backlog.recordCount >= appetite.maxRecords
            || backlog.byteCount >= appetite.maxBytes || pressure.isFull(backlog) || now >= oldest + appetite.linger
    }

    mutating func take(_ appetite: Intake.Appetite, now: ContinuousClock.Instant) -> Consumer.Batch? {
        guard isReady(appetite, now: now) else { return nil }
        isNudged = false
        return backlog.take(maxRecords: appetite.maxRecords, maxBytes: appetite.maxBytes)
    }

    mutating func removeWaiter() -> CheckedContinuation<Void, Never>? {
        defer { waiter = nil }
        return waiter?.continuation
    }

    mutating func removeClosers() -> [CheckedContinuation<Void, Never>] {
        defer { closers = [] }
        return closers
    }

    /// The waiter, if it is to be woken now.
    mutating func removeReadyWaiter(now: ContinuousClock.Instant) -> CheckedContinuation<Void, Never>? {
        guard let waiter, isReady(waiter.appetite, now: now) else { return nil }
        return removeWaiter()
    }
}
