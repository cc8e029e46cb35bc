import ArgumentParser
import ArticleStore
import Assets
import Entities
import Glibc
import Ingestion
import Kafka
import Logging
import Migrations
import Operations
import Pipeline
import Postgres
import ServiceLifecycle

/// The daemon.
@main
struct Wartad: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wartad",
        abstract: "Reads scraped news from a Kafka topic into clean rows in PostgreSQL, exactly once.",
        discussion: """
            Runs until SIGTERM or SIGINT; then it finishes or abandons the batch in hand, leaves the group and exits 0 \
            within 10 s. A second signal exits at once; nothing is lost either way.

            Every setting is a flag, an environment variable (--kafka-bootstrap-servers is \
            WARTA_KAFKA_BOOTSTRAP_SERVERS) and a key of the file named by --config (kafka_bootstrap_servers); the flag \
            comes first, then the environment, then the file.

            EXAMPLES
              wartad --migrate --kafka-bootstrap-servers localhost:9092 --postgres-url postgres://localhost/news
              wartad --drain --group backfill --topic articles.raw.2024
            """,
        version: "wartad \(Pipeline.version)")

    @OptionGroup var options: SettingsOptions

    @Flag(help: "Process up to the end offsets seen at the start, then exit 0.")
    var drain = false

    @Flag(help: "Migrate the schema before starting.")
    var migrate = false

    static func main() async {
        var format = LogFormat.text
        do {
            var parsed = try parseAsRoot()
            // The parser's own commands, such as help.
            guard let command = parsed as? Wartad else { return try parsed.run() }
            let settings = try command.options.settings()
            format = settings.logFormat
            try await command.run(settings)
        } catch let error where !(error is any ProgramError) {
            exit(withError: error)
        } catch {
            let logger = LineLogHandler.logger(label: "wartad", format: format, level: "info")
            logger.critical("\(error)")
            Glibc.exit(ExitStatus(for: error).rawValue)
        }
    }

    private func run(_ settings: Operations.Settings) async throws {
        let logger = LineLogHandler.logger(label: "wartad", format: settings.logFormat, level: settings.logLevel)
        let schema = Store(ConnectionSettings(settings, name: "wartad schema", logger: logger), group: settings.group)
        try await prepareSchema(schema, logger: logger)
        let metrics = Metrics()
        let telemetry = Telemetry(metrics: metrics, logger: logger)
        let owner = "\(hostName()):\(getpid())"
        var connection = ConnectionSettings(settings, name: "wartad \(owner)", logger: logger)
        // A server that stays up but says nothing more is as good as gone; no statement of a batch takes that long.
        connection.answerTimeout = .seconds(60)
        let worker = Worker(
            Worker.Settings(
                settings, client: ClientSettings(settings, logger: logger), drains: drain, owner: owner),
            store: Store(
                connection, group: settings.group,
                keepsRawMessages: settings.rawMessages, windowDays: settings.duplicateWindow),
            pipeline: Pipeline(recognizer: try Recognizer(model: Assets.taggerModel)), telemetry: telemetry)
        let server = AdminServer(address: settings.httpAddress, metrics: metrics) {
            await readiness(of: worker, store: schema)
        } onListening: { address in
            logger.info("admin server listens", metadata: ["address": "\(address)"])
        }
        let watchdog = Watchdog(limit: .seconds(settings.watchdogSeconds), age: { worker.age }) { age in
            logger.critical("no sign of life for \(age); the process ends so that it can be started anew")
            Glibc._exit(ExitStatus.failed.rawValue)
        }
        logger.info(
            "wartad starts",
            metadata: ["version": "\(Pipeline.version)", "librdkafka": "\(Kafka.Library.version)", "owner": "\(owner)"])
        try await serve(
            [server, RawRetention(store: schema, days: settings.rawRetentionDays, logger: logger)], worker,
            logger: logger)
        watchdog.stop()
        logger.info("wartad has stopped", metadata: telemetry.summary)
    }

    /// Migrates where told to, and refuses a schema that this build cannot write.
    private func prepareSchema(_ store: Store, logger: Logger) async throws {
        if migrate { try await store.migrate { logger.info("\($0)") } }
        let status = try await store.migrationStatus()
        if let problem = status.problems.first { throw ConfigurationError("\(problem)") }
        guard status.missingForDaemon.isEmpty else {
            throw SchemaOutdated(found: status.version, needed: Migration.latestVersion)
        }
    }

    /// Runs the services until the worker ends or a signal comes; a second signal ends the process at once.
    private func serve(_ services: [any Service], _ worker: Worker, logger: Logger) async throws {
        var configuration = ServiceGroupConfiguration(
            services: services.map { .init(service: $0) } + [
                .init(
                    service: worker, successTerminationBehavior: .gracefullyShutdownGroup,
                    failureTerminationBehavior: .cancelGroup)
            ], logger: quiet(logger))
        configuration.maximumGracefulShutdownDuration = .seconds(9)
        configuration.maximumCancellationDuration = .seconds(9)
        let group = ServiceGroup(configuration: configuration)
        let signals = Signals(logger: logger) { await group.triggerGracefulShutdown() }
        let listening = Task { await signals.listen() }
        defer { listening.cancel() }
        try await group.run()
    }
}
