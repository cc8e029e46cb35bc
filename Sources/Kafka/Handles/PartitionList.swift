import CRdkafka

/// Owns a list of partitions with offsets, the library's common currency.
@safe struct PartitionList: ~Copyable {
    private let raw: UnsafeMutablePointer<rd_kafka_topic_partition_list_t>

    init(_ offsets: [TopicPartition: Int64] = [:]) {
        unsafe raw = rd_kafka_topic_partition_list_new(Int32(clamping: offsets.count))
        for (partition, offset) in offsets {
            let entry = unsafe rd_kafka_topic_partition_list_add(raw, partition.topic, partition.partition)
            unsafe entry?.pointee.offset = offset
        }
    }

    /// A subscription: topics only.
    init(topics: [String]) {
        unsafe raw = rd_kafka_topic_partition_list_new(Int32(clamping: topics.count))
        for topic in topics { unsafe _ = rd_kafka_topic_partition_list_add(raw, topic, RD_KAFKA_PARTITION_UA) }
    }

    deinit { unsafe rd_kafka_topic_partition_list_destroy(raw) }

    /// Lends the C list for one call.
    borrowing func withRaw<Result>(
        _ body: (UnsafeMutablePointer<rd_kafka_topic_partition_list_t>) -> Result
    ) -> Result {
        unsafe body(raw)
    }

    /// What the library has written into the list: each partition with its offset and its own error.
    borrowing func entries() -> [(partition: TopicPartition, offset: Int64, code: rd_kafka_resp_err_t)] {
        unsafe Self.entries(of: raw)
    }

    /// The partitions of a list that the library lends us.
    static func names(of raw: UnsafeMutablePointer<rd_kafka_topic_partition_list_t>?) -> [TopicPartition] {
        guard let raw = unsafe raw else { return [] }
        return unsafe entries(of: raw).map(\.partition)
    }

    private static func entries(
        of raw: UnsafeMutablePointer<rd_kafka_topic_partition_list_t>
    ) -> [(partition: TopicPartition, offset: Int64, code: rd_kafka_resp_err_t)] {
        let entries = unsafe UnsafeBufferPointer(start: raw.pointee.elems, count: Int(raw.pointee.cnt))
        return unsafe entries.map { entry in
            let topic = unsafe entry.topic.map { unsafe String(cString: $0) } ?? ""
            return unsafe (TopicPartition(topic: topic, partition: entry.partition), entry.offset, entry.err)
        }
    }
}
