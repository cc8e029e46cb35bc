import CRdkafka

extension KafkaError {
    /// Tells a code of the library in our words: `subject` is what it is about and comes first, `reason` the library's
    /// own sentence where it has one better than its table's.
    static func library(
        _ code: rd_kafka_resp_err_t, subject: String, reason: String = "", isFatal: Bool = false
    ) -> KafkaError {
        var text = reason
        if text.isEmpty, let known = unsafe rd_kafka_err2str(code) { text = unsafe String(cString: known) }
        if text.last == "." { text.removeLast() }
        let kind = Code(libraryCode: code.rawValue)
        let remedy = kind.remedy
        return KafkaError(
            kind, libraryCode: code.rawValue, "\(subject): \(text).\(remedy.isEmpty ? "" : " \(remedy)")",
            isTransient: !isFatal && Self.isTransient(code, kind), isFatal: isFatal || code == RD_KAFKA_RESP_ERR__FATAL)
    }

    /// What the brokers and the network may mend by themselves.
    private static func isTransient(_ code: rd_kafka_resp_err_t, _ kind: Code) -> Bool {
        if kind == .brokersUnavailable || kind == .timedOut || kind == .pollIntervalExceeded { return true }
        switch code {
        case RD_KAFKA_RESP_ERR_LEADER_NOT_AVAILABLE, RD_KAFKA_RESP_ERR_NOT_LEADER_FOR_PARTITION,
            RD_KAFKA_RESP_ERR_COORDINATOR_LOAD_IN_PROGRESS, RD_KAFKA_RESP_ERR_COORDINATOR_NOT_AVAILABLE,
            RD_KAFKA_RESP_ERR_NOT_COORDINATOR, RD_KAFKA_RESP_ERR_NOT_ENOUGH_REPLICAS,
            RD_KAFKA_RESP_ERR_NOT_ENOUGH_REPLICAS_AFTER_APPEND, RD_KAFKA_RESP_ERR_REBALANCE_IN_PROGRESS,
            RD_KAFKA_RESP_ERR_ILLEGAL_GENERATION, RD_KAFKA_RESP_ERR_UNKNOWN_MEMBER_ID,
            RD_KAFKA_RESP_ERR_REPLICA_NOT_AVAILABLE, RD_KAFKA_RESP_ERR_OFFSET_NOT_AVAILABLE,
            RD_KAFKA_RESP_ERR_KAFKA_STORAGE_ERROR, RD_KAFKA_RESP_ERR_THROTTLING_QUOTA_EXCEEDED,
            RD_KAFKA_RESP_ERR_NOT_CONTROLLER, RD_KAFKA_RESP_ERR__WAIT_COORD, RD_KAFKA_RESP_ERR__RETRY,
            RD_KAFKA_RESP_ERR__QUEUE_FULL, RD_KAFKA_RESP_ERR__BAD_MSG, RD_KAFKA_RESP_ERR__WAIT_CACHE:
            return true
        default:
            return false
        }
    }
}

extension KafkaError.Code {
    /// The kind that a code of `rd_kafka_resp_err_t` belongs to.
    init(libraryCode: Int32) {
        switch rd_kafka_resp_err_t(libraryCode) {
        case RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN, RD_KAFKA_RESP_ERR__TRANSPORT, RD_KAFKA_RESP_ERR__RESOLVE,
            RD_KAFKA_RESP_ERR_BROKER_NOT_AVAILABLE, RD_KAFKA_RESP_ERR_NETWORK_EXCEPTION,
            RD_KAFKA_RESP_ERR__NODE_UPDATE:
            self = .brokersUnavailable
        case RD_KAFKA_RESP_ERR__AUTHENTICATION, RD_KAFKA_RESP_ERR__SSL, RD_KAFKA_RESP_ERR_SASL_AUTHENTICATION_FAILED,
            RD_KAFKA_RESP_ERR_UNSUPPORTED_SASL_MECHANISM, RD_KAFKA_RESP_ERR_ILLEGAL_SASL_STATE,
            RD_KAFKA_RESP_ERR_UNACCEPTABLE_CREDENTIAL:
            self = .authenticationFailed
        case RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED, RD_KAFKA_RESP_ERR_GROUP_AUTHORIZATION_FAILED,
            RD_KAFKA_RESP_ERR_CLUSTER_AUTHORIZATION_FAILED, RD_KAFKA_RESP_ERR_TRANSACTIONAL_ID_AUTHORIZATION_FAILED:
            self = .authorizationFailed
        case RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART, RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC,
            RD_KAFKA_RESP_ERR__UNKNOWN_PARTITION, RD_KAFKA_RESP_ERR_TOPIC_EXCEPTION:
            self = .unknownTopic
        case RD_KAFKA_RESP_ERR_TOPIC_ALREADY_EXISTS:
            self = .topicExists
        case RD_KAFKA_RESP_ERR__AUTO_OFFSET_RESET, RD_KAFKA_RESP_ERR_OFFSET_OUT_OF_RANGE, RD_KAFKA_RESP_ERR__NO_OFFSET:
            self = .offsetOutOfRange
        case RD_KAFKA_RESP_ERR_MSG_SIZE_TOO_LARGE, RD_KAFKA_RESP_ERR_RECORD_LIST_TOO_LARGE,
            RD_KAFKA_RESP_ERR_INVALID_MSG_SIZE:
            self = .messageTooLarge
        case RD_KAFKA_RESP_ERR__MAX_POLL_EXCEEDED:
            self = .pollIntervalExceeded
        case RD_KAFKA_RESP_ERR__TIMED_OUT, RD_KAFKA_RESP_ERR__MSG_TIMED_OUT, RD_KAFKA_RESP_ERR__TIMED_OUT_QUEUE,
            RD_KAFKA_RESP_ERR_REQUEST_TIMED_OUT:
            self = .timedOut
        case RD_KAFKA_RESP_ERR__UNSUPPORTED_FEATURE, RD_KAFKA_RESP_ERR__NOT_IMPLEMENTED,
            RD_KAFKA_RESP_ERR_UNSUPPORTED_VERSION:
            self = .unsupported
        case RD_KAFKA_RESP_ERR__DESTROY:
            self = .closed
        default:
            self = .other
        }
    }
}
