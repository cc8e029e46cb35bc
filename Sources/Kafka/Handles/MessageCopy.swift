import CRdkafka

/// Copies messages of the library into records: the one copy that each byte takes on our side.
@safe struct MessageCopy {
    /// The last topic and its name, since a name costs an allocation and nearly always repeats.
    private var topicHandle: OpaquePointer?
    private var topicName = ""

    /// The partition that a message, or an error in its place, belongs to; `nil` where it belongs to none, as an error
    /// of a whole topic.
    mutating func topicPartition(of message: UnsafeMutablePointer<rd_kafka_message_t>) -> TopicPartition? {
        guard let topic = unsafe message.pointee.rkt, unsafe message.pointee.partition >= 0 else { return nil }
        if unsafe topic != topicHandle {
            unsafe topicHandle = topic
            unsafe topicName = rd_kafka_topic_name(topic).map { unsafe String(cString: $0) } ?? ""
        }
        return unsafe TopicPartition(topic: topicName, partition: message.pointee.partition)
    }

    /// Forgets the topic: its handle may be given to another topic once the library has let it go.
    mutating func forgetTopic() {
        unsafe topicHandle = nil
        topicName = ""
    }

    /// A message without error.
    mutating func record(_ message: UnsafeMutablePointer<rd_kafka_message_t>) -> Record? {
        guard let topicPartition = unsafe topicPartition(of: message) else { return nil }
        return unsafe Record(
            topicPartition: topicPartition, offset: message.pointee.offset,
            key: Self.bytes(message.pointee.key, message.pointee.key_len),
            value: Self.bytes(message.pointee.payload, message.pointee.len), headers: Self.headers(of: message),
            timestamp: Self.timestamp(of: message))
    }

    private static func bytes(_ start: UnsafeRawPointer?, _ count: Int) -> [UInt8]? {
        guard let start = unsafe start else { return nil }
        return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
    }

    private static func headers(of message: UnsafeMutablePointer<rd_kafka_message_t>) -> [Header] {
        var list: OpaquePointer?
        guard unsafe rd_kafka_message_headers(message, &list) == RD_KAFKA_RESP_ERR_NO_ERROR, let list = unsafe list
        else { return [] }
        var headers: [Header] = []
        let count = unsafe rd_kafka_header_cnt(list)
        headers.reserveCapacity(count)
        for index in 0..<count {
            var name: UnsafePointer<CChar>?
            var value: UnsafeRawPointer?
            var size = 0
            guard
                unsafe rd_kafka_header_get_all(list, index, &name, &value, &size) == RD_KAFKA_RESP_ERR_NO_ERROR,
                let name = unsafe name
            else { break }
            unsafe headers.append(Header(key: String(cString: name), value: bytes(value, size)))
        }
        return headers
    }

    private static func timestamp(of message: UnsafeMutablePointer<rd_kafka_message_t>) -> Timestamp? {
        var type = RD_KAFKA_TIMESTAMP_NOT_AVAILABLE
        let milliseconds = unsafe rd_kafka_message_timestamp(message, &type)
        switch type {
        case RD_KAFKA_TIMESTAMP_CREATE_TIME:
            return Timestamp(kind: .createTime, millisecondsSinceEpoch: milliseconds)
        case RD_KAFKA_TIMESTAMP_LOG_APPEND_TIME:
            return Timestamp(kind: .logAppendTime, millisecondsSinceEpoch: milliseconds)
        default:
            return nil
        }
    }
}
