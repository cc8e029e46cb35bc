internal import Dispatch
import Synchronization

/// Cancels the statement that runs, from any thread, and no other.
///
/// The server's protocol names the session, not the statement (53.2.8 in Postgres's manual), so a request that comes
/// late would hit the next statement. Hence the two locks on what happens: a request is sent only while its statement
/// runs, and a statement does not end before the request for it has been answered.
final class Canceller: Sendable {
    /// The number of the statement that runs; 0 for none.
    private let running = Atomic<UInt64>(0)
    private let last = Atomic<UInt64>(0)
    /// The number of the last statement that was to be cancelled.
    private let unwanted = Atomic<UInt64>(0)
    private let handle = Mutex<CancelHandle?>(nil)
    private let queue = DispatchQueue(label: "postgres.cancel")

    /// What to send, once there is a connection.
    func use(_ new: CancelHandle?) { handle.withLock { $0 = new } }

    /// To be called before a statement is sent, on the connection's queue.
    func statementBegins() {
        let number = last.wrappingAdd(1, ordering: .relaxed).newValue
        running.store(number, ordering: .sequentiallyConsistent)
    }

    /// To be called when the last answer is in. True where somebody asked to cancel this statement.
    func statementEnded() -> Bool {
        handle.withLock { _ in
            let number = running.exchange(0, ordering: .sequentiallyConsistent)
            return number == unwanted.load(ordering: .sequentiallyConsistent)
        }
    }

    /// Cancels the statement that runs now, if any. Returns at once.
    func cancel() {
        let number = running.load(ordering: .sequentiallyConsistent)
        guard number != 0 else { return }
        unwanted.store(number, ordering: .sequentiallyConsistent)
        queue.async { [self] in send(for: number) }
    }

    /// A request that overtakes its statement is ignored by the server, so it is sent again until the statement ends.
    private func send(for number: UInt64) {
        let isStillRunning = handle.withLock { handle in
            guard let handle, running.load(ordering: .sequentiallyConsistent) == number else { return false }
            _ = handle.send()
            return true
        }
        if isStillRunning { queue.asyncAfter(deadline: .now() + .milliseconds(200)) { [self] in send(for: number) } }
    }
}
