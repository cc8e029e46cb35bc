/// One partition of one topic: the unit of order, of assignment and of offsets.
public struct TopicPartition: Hashable, Comparable, Sendable, CustomStringConvertible {
    public var topic: String
    public var partition: Int32

    public init(topic: String, partition: Int32) {
        self.topic = topic
        self.partition = partition
    }

    public static func < (left: Self, right: Self) -> Bool {
        (left.topic, left.partition) < (right.topic, right.partition)
    }

    /// `articles.raw[3]`, as Kafka's own tools write it.
    public var description: String { "\(topic)[\(partition)]" }
}
