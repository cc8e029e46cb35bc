/// Which library properties a client gets: our defaults, the user's over them, and the ones that nobody may change.
struct Properties: Sendable {
    /// What a client is for.
    enum Role: Sendable {
        case consumer(group: String, reportsEndOfPartition: Bool)
        case reader
        case producer
        /// Looks at the cluster, or at one group without joining it.
        case observer(group: String?)
    }

    /// In the order in which they are to be set.
    private(set) var pairs: [(name: String, value: String)] = []

    /// - Throws: `forbiddenProperty` for a property of the user's that would break a promise of this room.
    init(_ settings: ClientSettings, role: Role) throws(KafkaError) {
        let forced = Self.forced(for: role)
        var chosen = Self.defaults(for: role, settings)
        if !settings.bootstrapServers.isEmpty { chosen["bootstrap.servers"] = settings.bootstrapServers }
        for (name, value) in settings.properties.sorted(by: { $0.key < $1.key }) {
            try Self.checkIsFree(name, value, forced: forced)
            chosen[name == "metadata.broker.list" ? "bootstrap.servers" : name] = value
        }
        // Only eager assignors: the room answers each assignment with a whole new one, which the cooperative
        // protocol refuses; its implementation in 2.0.2 has several faults besides.
        chosen.merge(forced) { _, forced in forced }
        pairs = chosen.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
    }

    private static func checkIsFree(
        _ name: String, _ value: String, forced: [String: String]
    ) throws(KafkaError) {
        if let needed = forced[name], needed != value {
            throw KafkaError(
                .forbiddenProperty,
                "The Kafka property \(name) cannot be set to another value than \(needed), on which delivery without loss "
                    + "and without duplicates rests. \(KafkaError.Code.forbiddenProperty.remedy)")
        }
        if forced["group.id"] != nil, name == "auto.commit.enable" || name == "group.protocol" {
            throw KafkaError(
                .forbiddenProperty,
                "The Kafka property \(name) cannot be set: offsets and assignments are kept by the program itself. "
                    + KafkaError.Code.forbiddenProperty.remedy)
        }
        if name == "partition.assignment.strategy", value.contains("cooperative") {
            throw KafkaError(
                .forbiddenProperty,
                "The Kafka property \(name) takes only range and roundrobin here: partitions must be given up before "
                    + "others get them. \(KafkaError.Code.forbiddenProperty.remedy)")
        }
    }

    /// What the user may override.
    ///
    /// The prefetch of 32 MB and 10,000 records lasts for more than the second that 2.0.2 backs off when it is full,
    /// and leaves the process far under 200 MB.
    private static func defaults(for role: Role, _ settings: ClientSettings) -> [String: String] {
        var properties = ["client.id": "warta", "socket.keepalive.enable": "true"]
        switch role {
        case .consumer, .reader:
            properties["queued.max.messages.kbytes"] = "32768"
            properties["queued.min.messages"] = "10000"
            properties["fetch.max.bytes"] = "16777216"
            properties["fetch.error.backoff.ms"] = "200"
            properties["partition.assignment.strategy"] = "range,roundrobin"
            // New partitions, and a topic that was missing, are noticed after 30 s rather than 5 minutes.
            properties["topic.metadata.refresh.interval.ms"] = "30000"
            if case .reader = role { properties["group.id"] = "warta-reader" }
        case .producer:
            // The broker knows best what is too large: 32 MB instead of 1 MB.
            properties["message.max.bytes"] = "33554432"
            properties["queue.buffering.max.kbytes"] = "65536"
            // As the Java client; the library's own default is five minutes.
            properties["message.timeout.ms"] = "120000"
            // Without it a retry may send twice or out of order. It needs acks=all.
            if settings.properties["acks"] == nil, settings.properties["request.required.acks"] == nil {
                properties["enable.idempotence"] = "true"
            }
        case .observer:
            break
        }
        return properties
    }

    /// What nobody may change.
    private static func forced(for role: Role) -> [String: String] {
        let reading = [
            // Offsets live with the taker; a group's own must never decide where to begin.
            "enable.auto.commit": "false", "enable.auto.offset.store": "false", "auto.offset.reset": "error",
            // Logs are told from the client's own thread.
            "log.queue": "true",
        ]
        switch role {
        case .consumer(let group, let reportsEndOfPartition):
            return reading.merging(
                ["group.id": group, "enable.partition.eof": reportsEndOfPartition ? "true" : "false"],
                uniquingKeysWith: { first, _ in first })
        case .reader:
            return reading.merging(
                ["enable.partition.eof": "true"], uniquingKeysWith: { first, _ in first })
        case .producer:
            return ["log.queue": "true", "delivery.report.only.error": "false"]
        case .observer(let group):
            // Nobody polls an observer, so its logs come from the library's threads.
            var properties = ["log.queue": "false"]
            properties["group.id"] = group
            return properties
        }
    }
}
