import Glibc
import UnixSignals

/// Runs a task that the first SIGINT or SIGTERM cancels; the second ends the process at once.
func interruptible<Result: Sendable>(_ body: @escaping @Sendable () async throws -> Result) async throws -> Result {
    let work = Task { try await body() }
    let listening = Task {
        var isStopping = false
        for await _ in await UnixSignalsSequence(trapping: .sigint, .sigterm) {
            if isStopping { Glibc._exit(1) }
            isStopping = true
            note("\nstopping after the batch in hand; once more to end at once")
            work.cancel()
        }
    }
    defer { listening.cancel() }
    return try await work.value
}
