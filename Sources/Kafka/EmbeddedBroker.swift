import Synchronization

/// A Kafka cluster inside this process, over TCP on 127.0.0.1: for tests and the demo.
///
/// It is librdkafka's mock. It keeps 5 MiB a partition and drops the oldest silently, makes a group wait 3 s for its
/// first member, and cannot look up offsets by time, create topics by request or list groups.
public final class EmbeddedBroker: Sendable {
    /// What clients ask a broker for, by Kafka's numbers.
    public enum Request: Int16, Sendable, CaseIterable {
        case produce = 0
        case fetch = 1
        case listOffsets = 2
        case metadata = 3
        case offsetCommit = 8
        case offsetFetch = 9
        case findCoordinator = 10
        case joinGroup = 11
        case heartbeat = 12
        case leaveGroup = 13
        case syncGroup = 14
        case initProducerID = 22
    }

    /// A fault to answer a request with.
    public enum Fault: Int32, Sendable {
        /// The connection breaks.
        case disconnect = -195
        case notLeader = 6
        case requestTimedOut = 7
        case coordinatorNotAvailable = 15
        case notCoordinator = 16
        case rebalanceInProgress = 27
        case topicAuthorizationFailed = 29
        case groupAuthorizationFailed = 30
        case storageError = 56
        case offsetOutOfRange = 1
        case unknownMember = 25
    }

    /// For `ClientSettings`.
    public let bootstrapServers: String
    private let cluster: Mutex<MockCluster?>

    /// Starts it with these topics and their numbers of partitions.
    public init(topics: [String: Int], brokers: Int = 1) throws(KafkaError) {
        let made = try MockCluster(brokers: max(1, brokers))
        bootstrapServers = made.bootstrapServers
        cluster = Mutex(made)
        for (topic, partitions) in topics.sorted(by: { $0.key < $1.key }) {
            try createTopic(topic, partitions: partitions)
        }
    }

    /// Adds a topic.
    public func createTopic(_ name: String, partitions: Int) throws(KafkaError) {
        try cluster.withLock { cluster throws(KafkaError) in try cluster?.createTopic(name, partitions: partitions) }
    }

    /// Answers the next requests of this kind with these faults, one each.
    public func fail(_ request: Request, with faults: [Fault]) {
        cluster.withLock { cluster in cluster?.fail(request.rawValue, codes: faults.map(\.rawValue)) }
    }

    /// Breaks all connections and takes no new ones until `setUp`.
    public func setDown() { cluster.withLock { cluster in cluster?.setDown() } }

    /// Ends `setDown`.
    public func setUp() { cluster.withLock { cluster in cluster?.setUp() } }

    /// Delays every answer.
    public func setRoundTrip(_ delay: Duration) {
        cluster.withLock { cluster in cluster?.setRoundTrip(milliseconds: Int32(clamping: delay.wholeMilliseconds)) }
    }

    /// Takes the leader of a partition away (`nil`), or gives it one.
    public func setLeader(of partition: TopicPartition, broker: Int32?) {
        cluster.withLock { cluster in cluster?.setLeader(of: partition, broker: broker ?? -1) }
    }

    /// Ends it. Idempotent. Clients should be closed before.
    public func close() { cluster.withLock { cluster in cluster = nil } }
}
