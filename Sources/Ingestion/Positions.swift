import Kafka
import Synchronization

/// The offsets that stand in Postgres and the epochs that we hold partitions under, shared between the tasks of a stay:
/// the one that works, the one that writes and those that watch.
final class Positions: Sendable {
    private let offsets = Mutex<[TopicPartition: Int64]>([:])
    private let held = Mutex<[TopicPartition: Int64]>([:])

    /// Begins anew with what an assignment brought.
    func set(_ new: [TopicPartition: Int64], epochs: [TopicPartition: Int64]) {
        offsets.withLock { $0 = new }
        held.withLock { $0 = epochs }
    }

    func clear() { set([:], epochs: [:]) }

    func advance(_ partition: TopicPartition, to offset: Int64) {
        offsets.withLock { if $0[partition] != nil { $0[partition] = offset } }
    }

    var all: [TopicPartition: Int64] { offsets.withLock { $0 } }

    /// The epoch of each partition that we hold.
    var epochs: [TopicPartition: Int64] { held.withLock { $0 } }

    /// Tells Kafka where we stand, so that its own lag tools show it. Nothing ever resumes from there.
    func commit(to consumer: Consumer) {
        let all = all
        if !all.isEmpty { consumer.commit(all) }
    }
}
