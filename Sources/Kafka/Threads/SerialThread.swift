import Synchronization

/// A thread that does one blocking job after another.
///
/// It starts with the first job and ends with `close`, which lets the jobs that were handed in before come to an end.
final class SerialThread: Sendable {
    private struct State {
        var jobs: [@Sendable () -> Void] = []
        var isRunning = false
        var isClosed = false
    }

    private let state = Mutex(State())
    private let bell = Bell()

    /// Runs `job` on the thread and gives back what it returns. Not cancellable: the job must have its own deadline.
    func run<Success: Sendable>(
        _ job: @escaping @Sendable () -> Result<Success, KafkaError>
    ) async throws(KafkaError) -> Success {
        let result: Result<Success, KafkaError> = await withCheckedContinuation { continuation in
            do throws(KafkaError) {
                try enqueue { continuation.resume(returning: job()) }
            } catch {
                continuation.resume(returning: .failure(error))
            }
        }
        return try result.get()
    }

    /// Ends the thread after what is queued, then runs `last` on it.
    func close(last: @escaping @Sendable () -> Void) async {
        await withCheckedContinuation { continuation in
            do throws(KafkaError) {
                try enqueue(closing: true) {
                    last()
                    continuation.resume()
                }
            } catch {
                continuation.resume()
            }
        }
    }

    /// As `close`, without waiting: for a `deinit`.
    func abandon(last: @escaping @Sendable () -> Void) {
        do throws(KafkaError) { try enqueue(closing: true, last) } catch {
            // Closed already: `last` has run.
        }
    }

    private func enqueue(closing: Bool = false, _ job: @escaping @Sendable () -> Void) throws(KafkaError) {
        let mustStart = try state.withLock { state throws(KafkaError) -> Bool in
            guard !state.isClosed else { throw KafkaError(.closed, "The Kafka client is closed.") }
            state.isClosed = closing
            state.jobs.append(job)
            let mustStart = !state.isRunning
            state.isRunning = true
            return mustStart
        }
        if mustStart { try Thread.start { self.work() } }
        bell.ring()
    }

    private func work() {
        while true {
            let (jobs, isLast) = state.withLock { state in
                defer { state.jobs = [] }
                return (state.jobs, state.isClosed)
            }
            for job in jobs { job() }
            if isLast { return }
            bell.wait()
        }
    }
}
