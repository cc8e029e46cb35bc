public import ArticleStore
public import Ingestion
public import Kafka
public import Postgres

/// Runs one replay: messages out of a source, through the pipeline, into the tables.
///
/// While one batch is written the next is processed and the one after it fetched. Cancelling the task stops the replay
/// after the batch in hand; it can be resumed from there. Postgres being away is waited for.
public struct Runner: Sendable {
    /// How a run ended.
    public enum Ending: Sendable, Hashable {
        case done
        /// The task was cancelled.
        case stopped
        /// Somebody else resumed or cancelled the replay.
        case overtaken
    }

    public struct Settings: Sendable {
        /// Bounds of one transaction.
        public var batchMessages = 500
        public var batchBytes = 4 << 20
        /// Messages a second at most.
        public var rate: Double?
        /// Messages at most, those of earlier runs among them.
        public var limit: Int?
        /// Ends the run where too much is refused; nil for none.
        public var breaker: Breaker?

        public init() {}
    }

    /// What happens, for who looks on.
    public enum Event: Sendable {
        case progress(Tally)
        /// Postgres is away; it is tried again after a while.
        case waiting(PostgresError)
    }

    let row: ReplayRow
    let store: Store
    let source: any Source
    let settings: Settings
    let process: @Sendable ([Record]) async -> [Consumed]
    let report: @Sendable (Event) -> Void

    /// `row` is the replay, begun or resumed; `store` one that moves it.
    public init(
        _ row: ReplayRow, store: Store, source: any Source, settings: Settings,
        process: @escaping @Sendable ([Record]) async -> [Consumed],
        report: @escaping @Sendable (Event) -> Void = { _ in }
    ) {
        self.row = row
        self.store = store
        self.source = source
        self.settings = settings
        self.process = process
        self.report = report
    }

    /// Runs to the end, and enters how that was. Throws `KafkaError`, `PostgresError` or `ReplayError` where it cannot
    /// go on.
    public func run() async throws -> Ending {
        var tally = Tally(row)
        let result: Result<Ending, any Error>
        do {
            try await work(&tally)
            try await goBack()
            if tally.updated + tally.deadLettered > 0 { try await sweep() }
            result = .success(.done)
        } catch is FenceLost {
            result = .success(.overtaken)
        } catch  where Task.isCancelled && Self.isCancellation(error) {
            result = .success(.stopped)
        } catch {
            result = .failure(error)
        }
        await source.close()
        await Self.enter(result, of: row, in: store)
        return try result.get()
    }

    /// Enters into a replay's row how its run ended.
    static func enter(_ result: Result<Ending, any Error>, of row: ReplayRow, in store: Store) async {
        let (outcome, reason): (ReplayOutcome, String?) =
            switch result {
            case .success(.done): (.done, nil)
            case .success: (.stopped, nil)
            case .failure(let error): (.failed, "\(error)")
            }
        // A task of its own, for this one may be cancelled. Where it fails, the row says that the replay runs, and it
        // can be resumed all the same.
        let ending = Task { try await store.endReplay(row.claim, outcome, error: reason) }
        _ = try? await ending.value
    }

    private func work(_ tally: inout Tally) async throws {
        var pace = Pace(rate: settings.rate, start: .now)
        var breaker = settings.breaker
        var fetching: Task<Portion?, any Error>? = fetch(pace, taken: Int(tally.taken))
        var writing: Task<Written, any Error>?
        var handed = 0
        var taken = Int(tally.taken)
        do {
            while let portion = try await value(of: fetching) {
                try Task.checkCancellation()
                taken += portion.records.count
                fetching = fetch(pace, taken: taken)
                let messages = await process(portion.records)
                for message in messages {
                    if case .rejected = message.verdict {
                        breaker?.record(rejected: true)
                    } else {
                        breaker?.record(rejected: false)
                    }
                }
                if let written = try await value(of: writing) {
                    tally.add(written, seen: handed)
                    report(.progress(tally))
                }
                var batch = Batch(messages: messages, steps: portion.steps)
                batch.seen = portion.seen
                handed = portion.seen
                writing = Task { [batch] in try await write(batch) }
                if let reason = breaker?.reason { throw ReplayError.breakerOpen(reason) }
                if let time = pace.take(portion.records.count) { try await Task.sleep(until: time, clock: .continuous) }
            }
        } catch {
            fetching?.cancel()
            // The batch in hand is finished, unless Postgres is away for longer.
            if let writing { _ = try? await Self.finish(writing) }
            throw error
        }
        if let written = try await value(of: writing) { tally.add(written, seen: handed) }
        report(.progress(tally))
    }

    /// Nil where the limit is reached.
    private func fetch(_ pace: Pace, taken: Int) -> Task<Portion?, any Error>? {
        let limit = min(pace.portion(atMost: settings.batchMessages), (settings.limit ?? .max) - taken)
        guard limit > 0 else { return nil }
        return Task { [source, settings] in
            try await patiently { try await source.next(limit: limit, bytes: settings.batchBytes) }
        }
    }

    /// The result of a task that ends with this one.
    private func value<T: Sendable>(of task: Task<T?, any Error>?) async throws -> T? {
        guard let task else { return nil }
        return try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
    }

    /// The result of a write, which is not given up at once.
    private func value(of task: Task<Written, any Error>?) async throws -> Written? {
        guard let task else { return nil }
        return try await Self.finish(task)
    }

    /// The batch in hand gets 7 s once the task was cancelled.
    private static func finish(_ task: Task<Written, any Error>) async throws -> Written {
        try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            Task {
                try await Task.sleep(for: .seconds(7))
                task.cancel()
            }
        }
    }

    private func write(_ batch: Batch) async throws -> Written {
        var pending = PendingWrite(batch)
        return try await patiently {
            try await store.write(&pending)
            return pending.written
        }
    }

    /// Does it again for as long as Postgres is away.
    private func patiently<T>(_ body: () async throws -> T) async throws -> T {
        var backoff = Backoff()
        while true {
            do { return try await body() } catch let error as PostgresError
                where error.isTransient || error.isUnknownOutcome
            {
                report(.waiting(error))
                try await Task.sleep(for: backoff.next())
            }
        }
    }

    /// Comes back to the messages that became the first sightings of their articles.
    private func goBack() async throws {
        while true {
            try Task.checkCancellation()
            let places = try await patiently { try await store.revisits(of: row.id, limit: 200) }
            guard !places.isEmpty else { return }
            let records = try await patiently { try await source.records(at: places) }
            let found = Set(records.map { Coordinates($0) })
            let gone = places.filter { !found.contains($0) }
            // Neither stored nor in Kafka any more: the article's row stays what it is.
            if !gone.isEmpty { try await patiently { try await store.forgetRevisits(of: row.id, gone) } }
            guard !records.isEmpty else { continue }
            var batch = Batch(messages: await process(records), steps: [])
            batch.isRevisit = true
            _ = try await write(batch)
        }
    }

    /// Removes the entities that nobody names any more.
    private func sweep() async throws {
        var place: UUID?
        var failures = 0
        repeat {
            try Task.checkCancellation()
            do {
                place = try await patiently { try await store.sweepEntities(after: place).next }
                failures = 0
            } catch let error as PostgresError where error.sqlState == "55P03" && failures < 20 {
                // Writers were in the way for too long.
                failures += 1
                try await Task.sleep(for: .milliseconds(500))
                continue
            }
        } while place != nil
    }

    /// Whether an error says no more than that the task was cancelled, as sleeping and Postgres say it.
    static func isCancellation(_ error: any Error) -> Bool {
        error is CancellationError || (error as? PostgresError)?.code == .cancelled
    }
}

/// Why a replay cannot go on, or cannot begin.
public enum ReplayError: Error, Sendable, Hashable, CustomStringConvertible {
    case breakerOpen(String)
    case noTopic(String)
    case noPartition(String, Int32)

    public var description: String {
        switch self {
        case .breakerOpen(let reason):
            "the replay stopped: \(reason); look at `wartactl dead-letters list`, mend the cause, then resume it"
        case .noTopic(let topic): "topic \(topic) does not exist; name another with --topic"
        case .noPartition(let topic, let partition):
            "topic \(topic) has no partition \(partition); leave out --partition for all"
        }
    }
}

extension Coordinates {
    init(_ record: Record) {
        self.init(
            topic: record.topicPartition.topic, partition: record.topicPartition.partition, offset: record.offset)
    }
}
