/// One setting by all of its names: the key in the file, the environment variable and the flag.
///
/// `kafka_bootstrap_servers` in the file is `WARTA_KAFKA_BOOTSTRAP_SERVERS` in the environment and
/// `--kafka-bootstrap-servers` on the command line.
struct Setting: Sendable {
    let key: String
    /// Reads the text of a value into the settings; false where it is no such value.
    let apply: @Sendable (inout Settings, String) -> Bool
    /// What a value looks like, for error messages.
    let form: String

    var environmentName: String { "WARTA_" + key.uppercased() }

    static let all: [Setting] = [
        text("kafka_bootstrap_servers", "HOST:PORT[,HOST:PORT…]") { $0.kafkaBootstrapServers = $1 },
        text("topic", "a topic's name") { $0.topic = $1 },
        text("group", "a consumer group's name") { $0.group = $1 },
        text("postgres_url", "a libpq connection string") { $0.postgresURL = $1 },
        Setting(key: "http_address", apply: { assign(&$0.httpAddress, HTTPAddress($1)) }, form: "HOST:PORT"),
        Setting(key: "log_format", apply: { assign(&$0.logFormat, LogFormat(rawValue: $1)) }, form: "json or text"),
        Setting(
            key: "log_level",
            apply: { settings, value in
                guard ["trace", "debug", "info", "notice", "warning", "error", "critical"].contains(value) else {
                    return false
                }
                settings.logLevel = value
                return true
            }, form: "trace, debug, info, notice, warning, error or critical"),
        number("batch_messages", 1...100_000) { $0.batchMessages = $1 },
        number("batch_bytes", 1024...1 << 30) { $0.batchBytes = $1 },
        number("batch_age_ms", 1...60_000) { $0.batchAge = .milliseconds($1) },
        Setting(
            key: "raw_messages",
            apply: { assign(&$0.rawMessages, ["true": true, "false": false][$1]) }, form: "true or false"),
        number("raw_retention_days", 0...100_000) { $0.rawRetentionDays = $1 },
        number("duplicate_window_days", 0...100_000) { $0.duplicateWindowDays = $1 },
        Setting(
            key: "breaker_ratio",
            apply: { settings, value in
                guard let ratio = Double(value), (0...1).contains(ratio) else { return false }
                settings.breakerRatio = ratio
                return true
            }, form: "a number from 0 to 1"),
        number("breaker_window", 100...1_000_000) { $0.breakerWindow = $1 },
        number("breaker_consecutive", 1...1_000_000) { $0.breakerConsecutive = $1 },
        number("watchdog_seconds", 10...86_400) { $0.watchdogSeconds = $1 },
    ]

    private static func text(
        _ key: String, _ form: String, _ set: @escaping @Sendable (inout Settings, String) -> Void
    ) -> Setting {
        Setting(
            key: key,
            apply: { settings, value in
                guard !value.isEmpty else { return false }
                set(&settings, value)
                return true
            }, form: form)
    }

    private static func number(
        _ key: String, _ range: ClosedRange<Int>, _ set: @escaping @Sendable (inout Settings, Int) -> Void
    ) -> Setting {
        Setting(
            key: key,
            apply: { settings, value in
                guard let number = Int(value), range.contains(number) else { return false }
                set(&settings, number)
                return true
            }, form: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
}

private func assign<T>(_ place: inout T, _ value: T?) -> Bool {
    guard let value else { return false }
    place = value
    return true
}
