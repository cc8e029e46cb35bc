public import ArticleStore
public import Logging
public import ServiceLifecycle

/// Takes away raw messages that are older than the configuration keeps them, in small steps beside the worker.
public struct RawRetention: Service {
    let store: Store
    let days: Int
    let logger: Logger

    /// `days` is how long raw messages are kept; 0 keeps them for good.
    public init(store: Store, days: Int, logger: Logger) {
        self.store = store
        self.days = days
        self.logger = logger
    }

    public func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                // A failure here is no reason to stop: the next round tries again.
                while days > 0, let removed = try? await store.trimRawMessages(olderThanDays: days), removed > 0 {
                    logger.info("raw messages past their retention removed", metadata: ["count": "\(removed)"])
                }
                try? await Task.sleep(for: .seconds(600))
            }
        }
    }
}
