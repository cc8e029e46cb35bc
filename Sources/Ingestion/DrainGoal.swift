import ArticleStore
import Kafka

/// The end offsets that `--drain` runs up to.
struct DrainGoal: Sendable {
    private let ends: [TopicPartition: Int64]

    /// `ends` are the offsets after the last message of each partition, as seen at the start.
    init(ends: [TopicPartition: Int64]) { self.ends = ends }

    /// Whether everything up to the ends stands in Postgres, whichever worker wrote it.
    func isReached(by offsets: [StoredOffset]) -> Bool {
        var reached: [TopicPartition: Int64] = [:]
        for row in offsets { reached[TopicPartition(topic: row.topic, partition: row.partition)] = row.nextOffset }
        return ends.allSatisfy { (reached[$0.key] ?? -1) >= $0.value }
    }
}
