import ArticleStore
import Kafka
import Postgres
import Synchronization

/// One stay of a worker in the consumer group: from joining to leaving.
///
/// Used by one task; what runs beside it (the writing of the last batch, the looking at lags) shares only values.
final class WorkerSession {
    enum End {
        case stopped
        /// A partition that Kafka still counts as ours belongs to another worker: join anew and let the group decide.
        case fenced
    }

    let worker: Worker
    let consumer: Consumer
    private(set) var breaker: Breaker
    private var ledger = OffsetLedger()
    private var writing: Task<BatchWriter.Outcome, any Error>?
    /// The offsets that stand in Postgres, for Kafka's own lag tools and for ours.
    private let positions = Positions()
    private let fence: FenceWatch

    init(_ worker: Worker, breaker: Breaker) throws {
        self.worker = worker
        self.breaker = breaker
        let settings = worker.settings
        consumer = try Consumer(
            .init(
                client: settings.client, group: settings.group, topics: [settings.topic],
                maxQueuedBytes: max(2 * settings.batchBytes, 8 << 20), maxQueuedRecords: 8 * settings.batchMessages,
                reportsEndOfPartition: true))
        fence = FenceWatch(worker: worker, consumer: consumer, positions: positions)
        worker.status.withLock { $0.consumer = consumer }
    }

    /// Works until the task is cancelled or the fence is lost; always leaves the group.
    func run() async throws -> End {
        let watches = [
            LagWatch(consumer: consumer, positions: positions, telemetry: worker.telemetry).start(), fence.start(),
        ]
        let result: Result<End, any Error>
        do {
            result = .success(try await loop())
        } catch  where Task.isCancelled && Self.isCancellation(error) {
            result = .success(.stopped)
        } catch {
            result = .failure(error)
        }
        for watch in watches { watch.cancel() }
        do {
            try await finishOrAbandon()
        } catch  where !Self.isCancellation(error) && (try? result.get()) != nil {
            worker.telemetry.abandoned(error)
        }
        positions.commit(to: consumer)
        worker.status.withLock {
            $0.consumer = nil
            $0.hasJoined = false
        }
        await consumer.close()
        return try result.get()
    }

    private func loop() async throws -> End {
        let settings = worker.settings
        let clock = ContinuousClock()
        while !Task.isCancelled {
            let asked = clock.now
            guard
                let batch = await consumer.next(
                    maxRecords: settings.batchMessages, maxBytes: settings.batchBytes, linger: settings.batchAge)
            else { break }
            worker.telemetry.spent(clock.now - asked, .waiting)
            if fence.isLost {
                _ = try await finish()
                return .fenced
            }
            let news = try await news(in: batch)
            let (records, steps) = ledger.take(news.records, ends: news.ends)
            guard !steps.isEmpty else { continue }
            if try await handle(records, steps) { return .fenced }
        }
        return .stopped
    }

    /// Processes a batch and begins to write it; true where the fence was lost.
    private func handle(_ records: [Record], _ steps: [Batch.Step]) async throws -> Bool {
        let clock = ContinuousClock()
        let start = clock.now
        worker.status.withLock { $0.processingSince = start }
        worker.telemetry.consumed(records.count, bytes: records.reduce(0) { $0 + ($1.value?.count ?? 0) })
        let messages = await worker.processor.process(records)
        worker.status.withLock { $0.processingSince = nil }
        worker.telemetry.spent(clock.now - start, .processing)
        for message in messages {
            if case .rejected = message.verdict {
                breaker.record(rejected: true)
            } else {
                breaker.record(rejected: false)
            }
        }
        if try await finish() { return true }
        let writer = BatchWriter(worker: worker, consumer: consumer, positions: positions)
        writing = Task { try await writer.write(Batch(messages: messages, steps: steps)) }
        if let reason = breaker.reason {
            // What was consumed is written, rejected messages as dead letters: nothing is skipped.
            _ = try await finish()
            worker.telemetry.breakerOpened(reason)
            throw WorkerError.breakerOpen(reason)
        }
        return false
    }

    /// Takes what happened to the group, and returns the records of partitions that are still held with the partition
    /// ends that were met.
    private func news(in batch: Consumer.Batch) async throws -> (records: [Record], ends: [TopicPartition: Int64]) {
        var records: [Record] = []
        var ends: [TopicPartition: Int64] = [:]
        for event in batch.events {
            switch event {
            case .records(let more): records += more
            case .endOfPartition(let partition, let offset): ends[partition] = offset
            case .assigned(let partitions, let generation):
                (records, ends) = ([], [:])
                try await take(partitions, generation: generation)
            case .revoked(let partitions, let generation):
                (records, ends) = ([], [:])
                ledger.release(generation: generation)
                positions.clear()
                worker.telemetry.revoked(partitions)
            case .error(let error):
                worker.telemetry.failed(error)
                if error.isFatal || error.code == .offsetOutOfRange { throw error }
            }
        }
        return (records, ends)
    }

    /// Claims the partitions of an assignment in Postgres and begins to read them where Postgres says.
    ///
    /// A broker that has just started may not know yet what the group has just assigned; if it still does not after a minute,
    /// the topic is gone.
    private func take(_ partitions: [TopicPartition], generation: Int) async throws {
        var backoff = Backoff()
        let patience = ContinuousClock.now + .seconds(60)
        // The old assignment's batch decides where the partitions that stay begin.
        _ = try await finish()
        while !Task.isCancelled {
            do {
                var marks: [TopicPartition: (low: Int64, high: Int64)] = [:]
                for partition in partitions {
                    marks[partition] = try await consumer.watermarks(partition, timeout: .seconds(10))
                }
                let lows = marks.map { (topic: $0.key.topic, partition: $0.key.partition, low: $0.value.low) }
                let claims =
                    lows.isEmpty ? [] : try await worker.store.claim(lows, owner: worker.settings.owner)
                try begin(claims, marks: marks, generation: generation)
                worker.telemetry.assigned(partitions)
                worker.status.withLock { $0.hasJoined = true }
                return
            } catch let error as KafkaError
                where error.isTransient || error.code == .timedOut
                || error.code == .unknownTopic && ContinuousClock.now < patience
            {
                worker.telemetry.failed(error)
                try await Task.sleep(for: backoff.next())
            } catch let error as PostgresError where error.isTransient {
                let delay = backoff.next()
                worker.telemetry.failed(error, retryIn: delay)
                try await Task.sleep(for: delay)
            }
        }
    }

    private func begin(
        _ claims: [Claim], marks: [TopicPartition: (low: Int64, high: Int64)], generation: Int
    ) throws {
        ledger.hold(claims, generation: generation)
        var offsets: [TopicPartition: Int64] = [:]
        var epochs: [TopicPartition: Int64] = [:]
        for (partition, holding) in ledger.holdings {
            if let mark = marks[partition], holding.next < mark.low || holding.next > mark.high {
                throw WorkerError.offsetLost(
                    partition: partition.description, next: holding.next, low: mark.low, high: mark.high)
            }
            offsets[partition] = holding.next
            epochs[partition] = holding.epoch
        }
        positions.set(offsets, epochs: epochs)
        consumer.start(offsets, generation: generation)
    }

    /// Waits for the batch that is being written; true where a partition turned out to belong to another worker.
    private func finish() async throws -> Bool {
        guard let task = writing else { return false }
        writing = nil
        let outcome: BatchWriter.Outcome
        do {
            outcome = try await withTaskCancellationHandler {
                try await task.value
            } onCancel: {
                Self.abandonSoon(task)
            }
        } catch  where Self.isCancellation(error) {
            worker.telemetry.abandoned(error)
            throw error
        }
        let assigned = Set(consumer.assignment)
        return outcome.lost.contains { assigned.contains(TopicPartition(topic: $0.topic, partition: $0.partition)) }
    }

    /// Whether an error says no more than that the task was cancelled, as sleeping and Postgres say it.
    private static func isCancellation(_ error: any Error) -> Bool {
        error is CancellationError || (error as? PostgresError)?.code == .cancelled
    }

    /// At the end of the stay.
    private func finishOrAbandon() async throws {
        guard let task = writing else { return }
        Self.abandonSoon(task)
        _ = try await finish()
    }

    /// The batch in hand gets 7 s, which leaves 3 of the 10 s that a stop may take.
    private static func abandonSoon(_ task: Task<BatchWriter.Outcome, any Error>) {
        Task {
            try await Task.sleep(for: .seconds(7))
            task.cancel()
        }
    }
}
