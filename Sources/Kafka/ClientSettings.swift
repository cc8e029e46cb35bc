/// How to reach the cluster, for every kind of client.
public struct ClientSettings: Sendable {
    /// `host:port`, several with commas.
    public var bootstrapServers: String
    /// Any librdkafka property, TLS and SASL among them. They override the defaults of this room, except for the
    /// few that would break its promises: those are refused with `KafkaError.Code.forbiddenProperty`.
    public var properties: [String: String]
    /// Takes the library's log lines. Called from the client's own thread or one of the library's: be quick.
    public var log: @Sendable (LogLine) -> Void

    public init(
        bootstrapServers: String, properties: [String: String] = [:],
        log: @escaping @Sendable (LogLine) -> Void = { _ in }
    ) {
        self.bootstrapServers = bootstrapServers
        self.properties = properties
        self.log = log
    }
}

/// One line of the library's log.
public struct LogLine: Sendable, Hashable {
    /// As syslog counts: 0 emergency, 3 error, 4 warning, 5 notice, 6 information, 7 debugging.
    public var level: Int
    /// The library's short name for the place, such as `FAIL` or `CONFWARN`.
    public var facility: String
    public var text: String

    public init(level: Int, facility: String, text: String) {
        self.level = level
        self.facility = facility
        self.text = text
    }
}
