import Glibc

/// A thread of our own for blocking C: neither Swift's cooperative pool, where four blocking calls on two cores
/// stopped everything for a second, nor a concurrent dispatch queue, which borrows the same threads.
enum Thread {
    private final class Body {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// Starts a detached thread. It ends when `body` returns; whoever wants to wait for that lets `body` tell.
    static func start(_ body: @escaping @Sendable () -> Void) throws(KafkaError) {
        var identifier = pthread_t()
        // The thread takes the reference over and gives it back when it has run.
        let retained = unsafe Unmanaged.passRetained(Body(body))
        let status = unsafe pthread_create(
            &identifier, nil,
            { context in
                guard let context = unsafe context else { return nil }
                let body = unsafe Unmanaged<Body>.fromOpaque(context).takeRetainedValue()
                body.run()
                return nil
            }, retained.toOpaque())
        guard status == 0 else {
            unsafe retained.release()
            throw KafkaError(.other, "The system refuses another thread (pthread_create: \(status)). Raise its limits.")
        }
        pthread_detach(identifier)
    }
}
