extension KafkaError.Code {
    /// What a reader of the message may do about it; empty where there is nothing general to say.
    var remedy: String {
        switch self {
        case .badProperty: "See librdkafka's CONFIGURATION.md for names and values."
        case .forbiddenProperty: "Leave it out."
        case .brokersUnavailable:
            "Check that the brokers run and that the bootstrap servers and security.protocol are right."
        case .authenticationFailed: "Check the sasl.* and ssl.* properties."
        case .authorizationFailed: "Grant this user the right to it (Kafka ACLs)."
        case .unknownTopic: "Create it, or check its name."
        case .topicExists: ""
        case .offsetOutOfRange:
            "The topic was truncated or made anew, or retention passed this offset: decide where to go on and set it."
        case .messageTooLarge: "Raise message.max.bytes here and max.message.bytes of the topic."
        case .pollIntervalExceeded: ""
        case .timedOut: "Check that the brokers run and can be reached."
        case .unsupported: "This broker cannot do it."
        case .closed, .other: ""
        }
    }
}
