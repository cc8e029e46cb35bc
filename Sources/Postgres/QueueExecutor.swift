internal import Dispatch

/// Runs an actor's jobs on a serial queue of its own, so that blocking there holds up nobody else.
///
/// A concurrent queue would not do: on Linux it shares its threads with Swift's cooperative pool.
/// After GRDB's `DispatchQueueActor`.
final class QueueExecutor: SerialExecutor {
    private let queue: DispatchQueue

    init(label: String) { queue = DispatchQueue(label: label) }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { [self] in unsafe job.runSynchronously(on: asUnownedSerialExecutor()) }
    }

    func checkIsolated() { dispatchPrecondition(condition: .onQueue(queue)) }
}
