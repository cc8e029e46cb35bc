import ArticleStore
import Kafka

/// Which partitions a worker holds, under which epoch, and up to where it has taken their messages.
///
/// A value without I/O: the worker performs what it says.
struct OffsetLedger: Sendable {
    struct Holding: Sendable, Hashable {
        var epoch: Int64
        /// The offset that follows the last message that was put into a batch.
        var next: Int64
    }

    /// The assignment that the holdings belong to.
    private(set) var generation: Int?
    private(set) var holdings: [TopicPartition: Holding] = [:]

    /// Begins with what was claimed for an assignment.
    mutating func hold(_ claims: [Claim], generation: Int) {
        self.generation = generation
        holdings = [:]
        for claim in claims {
            holdings[TopicPartition(topic: claim.topic, partition: claim.partition)] =
                Holding(epoch: claim.epoch, next: claim.nextOffset)
        }
    }

    /// Gives up what an assignment brought. A later assignment's holdings stay.
    mutating func release(generation: Int) {
        guard self.generation.map({ $0 <= generation }) ?? true else { return }
        holdings = [:]
    }

    /// Takes messages into a batch: those that follow on what was taken before. Returns them with the steps that they
    /// make; a message of a partition that is not held, or that was taken already, is left out.
    ///
    /// `ends` are offsets up to which Kafka holds nothing more: what lies between the last message and there holds no
    /// message (the marks of transactions, what compaction took), and is stepped over.
    mutating func take(
        _ records: [Record], ends: [TopicPartition: Int64] = [:]
    ) -> (records: [Record], steps: [Batch.Step]) {
        var taken: [Record] = []
        taken.reserveCapacity(records.count)
        var from: [TopicPartition: Int64] = [:]
        for record in records {
            guard var holding = holdings[record.topicPartition], record.offset >= holding.next else { continue }
            if from[record.topicPartition] == nil { from[record.topicPartition] = holding.next }
            holding.next = record.offset + 1
            holdings[record.topicPartition] = holding
            taken.append(record)
        }
        for (partition, end) in ends {
            guard var holding = holdings[partition], end > holding.next else { continue }
            if from[partition] == nil { from[partition] = holding.next }
            holding.next = end
            holdings[partition] = holding
        }
        let steps = from.sorted { $0.key < $1.key }.compactMap { partition, from in
            holdings[partition].map {
                Batch.Step(
                    topic: partition.topic, partition: partition.partition, epoch: $0.epoch, from: from, to: $0.next)
            }
        }
        return (taken, steps)
    }
}
