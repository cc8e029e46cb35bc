extension Consumer {
    /// What the consumer has to tell, in the order in which it happened.
    public enum Event: Sendable {
        /// The group gave us these partitions, all that we own now. Nothing is fetched until `start` is called with
        /// this generation.
        case assigned([TopicPartition], generation: Int)
        /// The group took everything of this generation away. No record of it follows.
        case revoked([TopicPartition], generation: Int)
        /// Records, those of a partition in order. Never empty.
        case records([Record])
        /// There is nothing more in this partition now; `offset` is the one that its next record will have. Told each
        /// time the end is reached, where the settings ask for it.
        case endOfPartition(TopicPartition, offset: Int64)
        /// Something is wrong. Unless it `isFatal` the consumer goes on by itself.
        case error(KafkaError)
    }

    /// What `next` hands over.
    public struct Batch: Sendable {
        public var events: [Event]
        /// Records over all events.
        public var recordCount: Int
        /// Their `byteCount`s.
        public var byteCount: Int

        public init(events: [Event] = [], recordCount: Int = 0, byteCount: Int = 0) {
            self.events = events
            self.recordCount = recordCount
            self.byteCount = byteCount
        }
    }

    /// Figures for a metrics page; cheap to read.
    public struct Statistics: Sendable, Hashable {
        public var queuedRecords = 0
        public var queuedBytes = 0
        /// Received from the library, those that a rewind or a revocation dropped among them.
        public var receivedRecords = 0
        public var droppedRecords = 0
        public var rebalances = 0
        public var errors = 0
        public var commitFailures = 0
        /// Whether fetching stands still, by the taker's wish or since the queue is full.
        public var isPaused = false
        public var isPausedByTaker = false
    }
}
