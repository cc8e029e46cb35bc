import ArticleStore
import Kafka
import Synchronization

/// Notices a lost fence where no message comes that would show it: every two seconds it asks Postgres whether the epochs
/// are still ours. Somebody may have moved the offsets by hand, or another worker may have taken over.
struct FenceWatch: Sendable {
    private let worker: Worker
    private let consumer: Consumer
    private let positions: Positions
    private let lost = Loss()

    init(worker: Worker, consumer: Consumer, positions: Positions) {
        self.worker = worker
        self.consumer = consumer
        self.positions = positions
    }

    /// Whether a partition that Kafka counts as ours is held by somebody else.
    var isLost: Bool { lost.value.withLock { $0 } }

    /// Runs until the fence is lost or the task is cancelled.
    func start() -> Task<Void, Never> {
        Task {
            var suspects: [TopicPartition: Int64] = [:]
            while !Task.isCancelled && !isLost {
                try? await Task.sleep(for: .seconds(2))
                let found = await strangers()
                // Twice under the same epoch: the first time we may have been claiming the partition anew ourselves.
                if found.contains(where: { suspects[$0.key] == $0.value }) {
                    lost.value.withLock { $0 = true }
                    consumer.nudge()
                }
                suspects = found
            }
        }
    }

    /// Our epochs of the partitions that Postgres knows under another epoch; empty while Postgres is away.
    private func strangers() async -> [TopicPartition: Int64] {
        let epochs = positions.epochs
        guard !epochs.isEmpty, let stored = try? await worker.store.offsets(of: worker.settings.group) else {
            return [:]
        }
        var current: [TopicPartition: Int64] = [:]
        for row in stored { current[TopicPartition(topic: row.topic, partition: row.partition)] = row.epoch }
        let assigned = Set(consumer.assignment)
        return epochs.filter { assigned.contains($0.key) && current[$0.key] != $0.value }
    }
}

private final class Loss: Sendable {
    let value = Mutex(false)
}
