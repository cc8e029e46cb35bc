/// What a program is told by flags, environment and file.
public struct Settings: Sendable, Hashable {
    public var kafkaBootstrapServers = "localhost:9092"
    /// Any librdkafka property.
    public var kafkaProperties: [String: String] = [:]
    public var topic = "articles.raw"
    public var group = "warta"
    /// A libpq connection string; nil for libpq's defaults (`PG*` variables, `.pgpass`).
    public var postgresURL: String?
    public var httpAddress = HTTPAddress(host: "127.0.0.1", port: 9464)
    public var logFormat = LogFormat.text
    public var logLevel = "info"
    /// Bounds of one transaction: whichever is reached first.
    public var batchMessages = 500
    public var batchBytes = 4 << 20
    public var batchAge = Duration.milliseconds(200)
    /// Whether consumed messages are kept byte for byte for replays.
    public var rawMessages = true
    /// How long raw messages are kept, in days; 0 keeps them for good.
    public var rawRetentionDays = 30
    /// Articles published further apart than this are not compared, in days; 0 compares them all. The same for all
    /// workers of a database, or the grouping depends on who takes what.
    public var duplicateWindowDays = 30
    /// The breaker opens at more dead letters than this among the last `breakerWindow` messages…
    public var breakerRatio = 0.01
    public var breakerWindow = 10_000
    /// …or at this many in a row.
    public var breakerConsecutive = 1_000
    /// After how long without a sign of life the watchdog ends the process, in seconds.
    public var watchdogSeconds = 120

    public init() {}

    /// `duplicateWindowDays`; nil for no limit.
    public var duplicateWindow: Int? { duplicateWindowDays == 0 ? nil : duplicateWindowDays }
}

/// How log lines are written.
public enum LogFormat: String, Sendable, CaseIterable {
    case json
    case text
}

/// Where the admin server listens.
public struct HTTPAddress: Sendable, Hashable, CustomStringConvertible {
    public var host: String
    /// 0 for any free port.
    public var port: UInt16

    public init(host: String, port: UInt16) {
        self.host = host
        self.port = port
    }

    /// Reads `HOST:PORT`, `[V6]:PORT` or `:PORT`.
    public init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]) else {
            return nil
        }
        var host = String(text[..<colon])
        if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
        self.init(host: host.isEmpty ? "0.0.0.0" : host, port: port)
    }

    public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
