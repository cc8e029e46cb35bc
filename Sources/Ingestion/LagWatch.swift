import Kafka
import Synchronization

/// The offsets that stand in Postgres, shared between the writing and the watching task.
final class Positions: Sendable {
    private let offsets = Mutex<[TopicPartition: Int64]>([:])

    func set(_ new: [TopicPartition: Int64]) { offsets.withLock { $0 = new } }

    func clear() { offsets.withLock { $0 = [:] } }

    func advance(_ partition: TopicPartition, to offset: Int64) {
        offsets.withLock { if $0[partition] != nil { $0[partition] = offset } }
    }

    var all: [TopicPartition: Int64] { offsets.withLock { $0 } }

    /// Tells Kafka where we stand, so that its own lag tools show it. Nothing ever resumes from there.
    func commit(to consumer: Consumer) {
        let all = all
        if !all.isEmpty { consumer.commit(all) }
    }
}

/// Every five seconds: how far the topic is ahead of Postgres. librdkafka's own lag counts from the offset committed in
/// Kafka and freezes on a paused partition, so watermarks are asked.
struct LagWatch: Sendable {
    let consumer: Consumer
    let positions: Positions
    let telemetry: Telemetry

    /// Runs until the task is cancelled.
    func start() -> Task<Void, Never> {
        Task {
            while !Task.isCancelled {
                try? await Task.sleep(for: .seconds(5))
                positions.commit(to: consumer)
                for (partition, offset) in positions.all where !Task.isCancelled {
                    guard let high = try? await consumer.watermarks(partition, timeout: .seconds(5)).high else {
                        continue
                    }
                    telemetry.lag(high - offset, of: partition)
                }
            }
        }
    }
}
