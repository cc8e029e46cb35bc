import ArticleStore
import Kafka
import Postgres
import Synchronization

/// Writes one batch, however often Postgres has to be asked.
struct BatchWriter: Sendable {
    /// What came of a batch: the steps that stand in Postgres, and those of partitions that others own.
    struct Outcome: Sendable {
        var steps: [Batch.Step]
        var lost: [Batch.Step]
    }

    let worker: Worker
    let consumer: Consumer
    let positions: Positions

    /// Returns when nothing of the batch is left to write. Throws `PostgresError` where trying again is of no use, and
    /// `CancellationError`.
    func write(_ batch: Batch) async throws -> Outcome {
        let telemetry = worker.telemetry
        let clock = ContinuousClock()
        let start = clock.now
        var pending = PendingWrite(batch)
        var outcome = Outcome(steps: batch.steps, lost: [])
        var backoff = Backoff()
        while true {
            do {
                try await tryOnce(&pending)
                if backoff.attempts > 0 {
                    telemetry.recovered()
                    consumer.resume()
                }
                telemetry.wrote(pending.written, of: batch, in: clock.now - start)
                for step in outcome.steps {
                    positions.advance(TopicPartition(topic: step.topic, partition: step.partition), to: step.to)
                }
                return outcome
            } catch let lost as FenceLost {
                telemetry.fenced(lost.steps)
                pending.drop(lost.steps)
                outcome.lost += lost.steps
                outcome.steps.removeAll { step in
                    lost.steps.contains { $0.topic == step.topic && $0.partition == step.partition }
                }
            } catch let error as PostgresError where error.isTransient || error.isUnknownOutcome {
                // Kafka goes on counting us in, but hands over nothing more.
                if backoff.attempts == 0 { consumer.pause() }
                let delay = backoff.next()
                telemetry.failed(error, retryIn: delay)
                telemetry.spent(delay, .retrying)
                try await Task.sleep(for: delay)
            }
        }
    }

    /// One try, under the watchdog's eyes.
    private func tryOnce(_ pending: inout PendingWrite) async throws {
        worker.status.withLock { $0.writingSince = .now }
        defer { worker.status.withLock { $0.writingSince = nil } }
        try await worker.store.write(&pending)
    }
}
