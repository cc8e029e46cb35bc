public import ArticleStore
public import Kafka
public import Operations
public import Pipeline
public import ServiceLifecycle
import Synchronization

/// Reads a topic into Postgres, exactly once.
///
/// One worker is one member of the consumer group. It takes messages in batches, runs the pipeline on all cores, and
/// writes each batch with its offsets in one transaction; while one batch is written the next one is processed. When
/// Postgres is away it keeps its place in the group, fetches nothing and tries again without end.
public final class Worker: Service, Sendable {
    public struct Settings: Sendable {
        public var client: ClientSettings
        public var group: String
        public var topic: String
        public var batchMessages: Int
        public var batchBytes: Int
        public var batchAge: Duration
        public var breaker: Breaker
        /// Stop at the end offsets seen at the start.
        public var drains: Bool
        /// Who this worker is, for `consumer_offsets.owner`.
        public var owner: String

        /// Takes over what the program was told.
        public init(_ settings: Operations.Settings, client: ClientSettings, drains: Bool, owner: String) {
            self.client = client
            group = settings.group
            topic = settings.topic
            batchMessages = settings.batchMessages
            batchBytes = settings.batchBytes
            batchAge = settings.batchAge
            breaker = Breaker(
                ratio: settings.breakerRatio, window: settings.breakerWindow, consecutive: settings.breakerConsecutive)
            self.drains = drains
            self.owner = owner
        }
    }

    let settings: Settings
    let store: Store
    let processor: Processor
    let telemetry: Telemetry
    let status = Mutex(Status())

    /// What others may ask of a running worker.
    struct Status: Sendable {
        var consumer: Consumer?
        var hasJoined = false
        /// Since when a batch is being processed; nil between batches.
        var processingSince: ContinuousClock.Instant?
        /// Since when Postgres has been at work on a batch; nil between batches, and between two tries.
        var writingSince: ContinuousClock.Instant?
    }

    /// `store` is used by this worker alone.
    public init(_ settings: Settings, store: Store, pipeline: Pipeline, telemetry: Telemetry) {
        self.settings = settings
        self.store = store
        processor = Processor(pipeline: pipeline)
        self.telemetry = telemetry
    }

    /// Runs until a graceful shutdown, cancellation or, when draining, the end; then leaves the group.
    ///
    /// A batch in hand is finished within 7 s or abandoned unwritten; either way nothing is lost. Throws `WorkerError`,
    /// `KafkaError` or `PostgresError` where it cannot go on.
    public func run() async throws {
        let work = Task { try await self.work() }
        try await withTaskCancellationHandler {
            try await withGracefulShutdownHandler {
                try await work.value
            } onGracefulShutdown: {
                work.cancel()
            }
        } onCancel: {
            work.cancel()
        }
    }

    /// True once the group has given the worker its place, with partitions or as a standby.
    public var hasPlace: Bool { status.withLock { $0.hasJoined } }

    /// How long ago the worker last showed a sign of life, for the watchdog: its thread polled Kafka, and no batch is
    /// stuck in its hands. Waiting for a Postgres that is away is no such thing.
    public var age: Duration {
        let status = self.status.withLock { $0 }
        let signs = [status.consumer?.lastPoll, status.processingSince, status.writingSince]
        let now = ContinuousClock.now
        return signs.compactMap { $0 }.map { now - $0 }.max() ?? .zero
    }

    private func work() async throws {
        guard settings.drains else { return try await stay() }
        let goal = try await drainGoal()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await self.stay() }
            group.addTask { try await self.wait(for: goal) }
            // Whichever ends first ends the other: the goal is reached, or the worker failed.
            defer { group.cancelAll() }
            try await group.next()
            group.cancelAll()
            try await group.waitForAll()
        }
    }

    /// Stays in the group until the task is cancelled, joining anew whenever the fence was lost.
    private func stay() async throws {
        var breaker = settings.breaker
        while !Task.isCancelled {
            let session = try WorkerSession(self, breaker: breaker)
            let end = try await session.run()
            breaker = session.breaker
            if case .stopped = end { return }
            try? await Task.sleep(for: .seconds(1))
        }
    }

    /// Returns once the goal is reached or the task is cancelled.
    private func wait(for goal: DrainGoal) async throws {
        while !Task.isCancelled {
            if let offsets = try? await store.offsets(of: settings.group), goal.isReached(by: offsets) { return }
            try? await Task.sleep(for: .milliseconds(100))
        }
    }

    /// Sees how far the topic reaches now. Throws `WorkerError.noTopic` where it does not exist.
    private func drainGoal() async throws -> DrainGoal {
        let admin = try Admin(settings.client)
        do {
            var ends: [TopicPartition: Int64] = [:]
            let partitions = try await admin.partitions(of: settings.topic)
            guard !partitions.isEmpty else { throw WorkerError.noTopic(settings.topic) }
            for partition in partitions { ends[partition] = try await admin.watermarks(partition).high }
            await admin.close()
            return DrainGoal(ends: ends)
        } catch {
            await admin.close()
            throw error
        }
    }
}

/// Why a worker cannot go on.
public enum WorkerError: Error, Sendable, Hashable, CustomStringConvertible {
    case breakerOpen(String)
    case noTopic(String)
    /// Messages that were never read are gone from Kafka, or the topic was made anew.
    case offsetLost(partition: String, next: Int64, low: Int64, high: Int64)

    public var description: String {
        switch self {
        case .breakerOpen(let reason):
            "the breaker opened: \(reason); look at `wartactl dead-letters list`, mend the cause, then start again"
        case .noTopic(let topic):
            "topic \(topic) does not exist; create it, or name another with --topic"
        case .offsetLost(let partition, let next, let low, let high):
            "the next offset of \(partition) is \(next), but Kafka holds \(low) to \(high): messages were lost to "
                + "retention or the topic was made anew; accept it by moving next_offset in warta.consumer_offsets, or "
                + "read the topic under another --group"
        }
    }
}
