public import ArgumentParser
import Foundation

/// The flags that both programs share, and the reading of settings from flags, environment and file.
public struct SettingsOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Settings in YAML.", valueName: "file"))
    public var config: String?

    @Option(help: ArgumentHelp("Kafka brokers (default: localhost:9092).", valueName: "host:port"))
    public var kafkaBootstrapServers: String?

    @Option(
        name: .customLong("kafka-property"),
        help: ArgumentHelp("Any librdkafka property, TLS and SASL among them; repeatable.", valueName: "name=value"))
    public var kafkaProperties: [String] = []

    @Option(help: ArgumentHelp("Input topic (default: articles.raw).", valueName: "name"))
    public var topic: String?

    @Option(help: ArgumentHelp("Consumer group (default: warta).", valueName: "name"))
    public var group: String?

    @Option(
        name: .customLong("postgres-url"),
        help: ArgumentHelp(
            "libpq connection string (default: libpq's own; PG* variables and .pgpass work).", valueName: "url"))
    public var postgresURL: String?

    @Option(help: ArgumentHelp("Admin HTTP address (default: 127.0.0.1:9464).", valueName: "host:port"))
    public var httpAddress: String?

    @Option(help: ArgumentHelp("Log lines as text or json (default: text).", valueName: "format"))
    public var logFormat: String?

    @Option(help: ArgumentHelp("Least severe level that is logged (default: info).", valueName: "level"))
    public var logLevel: String?

    public init() {}

    /// What the flags, the environment and the file say together. Throws `ConfigurationError`.
    public func settings() throws(ConfigurationError) -> Settings {
        let given = [
            "kafka_bootstrap_servers": kafkaBootstrapServers, "topic": topic, "group": group,
            "postgres_url": postgresURL, "http_address": httpAddress, "log_format": logFormat, "log_level": logLevel,
        ]
        var file: String?
        if let config {
            do { file = try String(contentsOfFile: config, encoding: .utf8) } catch {
                throw ConfigurationError("--config \(config): the file cannot be read; check its path and permissions")
            }
        }
        return try Settings.read(
            flags: given.compactMapValues { $0 }, kafkaProperties: kafkaProperties,
            environment: ProcessInfo.processInfo.environment, file: file)
    }
}
