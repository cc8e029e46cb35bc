extension Consumer {
    /// What to consume and how much of it may lie un-taken.
    public struct Settings: Sendable {
        public var client: ClientSettings
        public var group: String
        public var topics: [String]
        /// Bounds of what may lie between the poll thread and the taker. Reached, nothing more is polled; still
        /// reached a second later, all partitions are paused until half of it has been taken.
        public var maxQueuedBytes: Int
        public var maxQueuedRecords: Int
        /// Whether reaching the end of a partition is told as an event.
        public var reportsEndOfPartition: Bool

        public init(
            client: ClientSettings, group: String, topics: [String], maxQueuedBytes: Int = 16 << 20,
            maxQueuedRecords: Int = 10_000, reportsEndOfPartition: Bool = false
        ) {
            self.client = client
            self.group = group
            self.topics = topics
            self.maxQueuedBytes = maxQueuedBytes
            self.maxQueuedRecords = maxQueuedRecords
            self.reportsEndOfPartition = reportsEndOfPartition
        }
    }
}
