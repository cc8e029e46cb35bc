import CRdkafka

/// What the library says about a message that was sent; valid during the callback only.
@safe struct DeliveryReport: ~Copyable {
    private let message: UnsafePointer<rd_kafka_message_t>

    init(_ message: UnsafePointer<rd_kafka_message_t>) { unsafe self.message = unsafe message }

    var code: rd_kafka_resp_err_t { unsafe message.pointee.err }
    var offset: Int64 { unsafe message.pointee.offset }
    /// What was handed in with the message.
    var opaque: UnsafeMutableRawPointer? { unsafe message.pointee._private }

    var topicPartition: TopicPartition {
        let topic = unsafe message.pointee.rkt.flatMap { unsafe rd_kafka_topic_name($0) }
        return unsafe TopicPartition(
            topic: topic.map { unsafe String(cString: $0) } ?? "", partition: message.pointee.partition)
    }
}
