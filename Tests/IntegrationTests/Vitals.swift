import Synchronization

/// Looks at a worker several times a second until it is told to stop: whether it lives, and how much memory it holds.
final class Vitals: Sendable {
    struct Finding: Sendable {
        var looks = 0
        /// Times at which `/healthz` was not 200.
        var failures = 0
        var mostResidentBytes = 0
    }

    private let finding = Mutex(Finding())
    private let looking = Mutex<Task<Void, Never>?>(nil)

    init(of worker: Daemon) {
        let task = Task { [weak self] in
            // Until the admin server listens there is nothing to look at.
            while !Task.isCancelled, await worker.get("/healthz") == nil {
                try? await Task.sleep(for: .milliseconds(50))
            }
            while !Task.isCancelled {
                let isHealthy = await worker.get("/healthz")?.status == 200
                let resident = worker.residentBytes
                guard let self, !Task.isCancelled else { return }
                finding.withLock {
                    $0.looks += 1
                    $0.failures += isHealthy ? 0 : 1
                    $0.mostResidentBytes = max($0.mostResidentBytes, resident)
                }
                try? await Task.sleep(for: .milliseconds(200))
            }
        }
        looking.withLock { $0 = task }
    }

    /// Ends the looking and says what was seen.
    func end() -> Finding {
        looking.withLock { $0?.cancel() }
        return finding.withLock { $0 }
    }
}
