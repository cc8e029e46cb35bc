import Synchronization

/// What anybody may ask of a connection without waiting for its queue.
final class ConnectionFacts: Sendable {
    let isAlive = Atomic<Bool>(false)
    let serverVersion = Atomic<Int>(0)
    let backendPID = Atomic<Int32>(0)
}
