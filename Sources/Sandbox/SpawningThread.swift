import Foundation
import Synchronization

/// The one thread that starts children, and that never ends.
///
/// The parent-death signal (`prctl(2)`, PR_SET_PDEATHSIG) is sent when the *thread* that made the child ends, not the
/// process. A child started from a pool's thread would be killed as soon as the pool lets that thread go.
final class SpawningThread: Sendable {
    static let shared = SpawningThread()

    private let jobs = Mutex<[@Sendable () -> Void]>([])
    private let wakeUp = DispatchSemaphore(value: 0)

    private init() {
        let thread = Thread { [self] in
            while true {
                wakeUp.wait()
                let job = jobs.withLock { $0.isEmpty ? nil : $0.removeFirst() }
                job?()
            }
        }
        thread.name = "sandbox-spawning"
        thread.start()
    }

    /// Runs `body` on the thread. Does not block the caller's.
    func run<Result: Sendable>(_ body: @escaping @Sendable () -> Result) async -> Result {
        await withCheckedContinuation { continuation in
            jobs.withLock { $0.append { continuation.resume(returning: body()) } }
            wakeUp.signal()
        }
    }
}
