/// What the cluster says about itself.
public struct ClusterMetadata: Sendable, Hashable {
    /// One broker.
    public struct Broker: Sendable, Hashable {
        public var id: Int32
        public var host: String
        public var port: Int
    }

    /// One topic.
    public struct Topic: Sendable, Hashable {
        public var name: String
        public var partitions: [Int32]
    }

    /// `nil` where the cluster has none to tell.
    public var clusterID: String?
    public var brokers: [Broker]
    public var topics: [Topic]
}

/// A consumer group as the broker sees it.
public struct Group: Sendable, Hashable {
    public var name: String
    /// Kafka's word, such as `Stable` or `Empty`.
    public var state: String
    public var memberCount: Int
}
