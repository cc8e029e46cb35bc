import ArgumentParser
import ArticleStore
import Assets
import Entities
import Foundation
import Ingestion
import Kafka
import Logging
import Operations
import Pipeline
import Postgres
import Sandbox
import UnixSignals

/// The main job on an embedded default, from nothing to rows.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run the main job on sample articles, on servers that are thrown away afterwards.",
        discussion: """
            Starts a PostgreSQL server in a temporary folder and a Kafka broker inside this process, migrates, publishes \
            the bundled sample articles, runs the worker, prints what landed, and takes everything away again.

            EXAMPLES
              wartactl demo
              wartactl demo --keep
            """)

    @Flag(help: "Keep the servers running until Enter is pressed, to look around with psql.")
    var keep = false

    func run() async throws {
        let work = Task { try await show() }
        let interrupt = Task {
            for await _ in await UnixSignalsSequence(trapping: .sigint, .sigterm) { work.cancel() }
        }
        defer { interrupt.cancel() }
        try await work.value
    }

    private func show() async throws {
        note("Starting PostgreSQL in a temporary folder …")
        let server = try await ThrowawayPostgres.start()
        do {
            try await run(on: server)
        } catch {
            await server.stop()
            if error is CancellationError || Task.isCancelled {
                throw CommandError("the demo was interrupted; its servers are gone")
            }
            throw error
        }
        await server.stop()
    }

    private func run(on server: ThrowawayPostgres) async throws {
        var settings = Operations.Settings()
        settings.postgresURL = server.url
        note("Starting a Kafka broker inside this process …")
        let broker = try EmbeddedBroker(topics: [settings.topic: 2])
        defer { broker.close() }
        settings.kafkaBootstrapServers = broker.bootstrapServers
        let logger = LineLogHandler.logger(label: "demo", format: .text, level: "error")
        let store = Store(ConnectionSettings(settings, name: "demo", logger: logger), group: settings.group)
        let applied = try await store.migrate()
        note("Migrated the schema: \(applied.count) migrations.")
        let count = try await publish(to: settings, logger: logger)
        note("Published \(count) messages to \(settings.topic); the worker reads them …")
        let clock = ContinuousClock()
        let start = clock.now
        try await work(settings, store: store, logger: logger)
        note(
            "Read, cleaned, compared, tagged and written in \(seconds(clock.now - start)) s, most of it the group's first join."
        )
        try await DemoReport(store: store).print()
        if keep {
            say("\nThe servers run until you press Enter:\n  psql '\(server.url)'")
            _ = readLine()
        }
        await store.close()
    }

    private func publish(to settings: Operations.Settings, logger: Logger) async throws -> Int {
        let producer = try Producer(ClientSettings(settings, logger: logger))
        let lines = Assets.samples.split(separator: 0x0A)
        for (index, line) in lines.enumerated() {
            try await producer.enqueue(
                OutgoingMessage(
                    topic: settings.topic, partition: Int32(index % 2), value: Array(line),
                    // An hour a message, so that the order of sightings is that of the file.
                    millisecondsSinceEpoch: 1_767_225_600_000 + Int64(index) * 3_600_000))
        }
        try await producer.flush(timeout: .seconds(30))
        await producer.close()
        return lines.count
    }

    private func work(_ settings: Operations.Settings, store: Store, logger: Logger) async throws {
        var client = ClientSettings(settings, logger: logger)
        // An empty fetch of the embedded broker sleeps the whole wait.
        client.properties["fetch.wait.max.ms"] = "20"
        let worker = Worker(
            Worker.Settings(settings, client: client, drains: true, owner: "demo"), store: store,
            pipeline: Pipeline(recognizer: try Recognizer(model: Assets.taggerModel)),
            telemetry: Telemetry(metrics: Metrics(), logger: logger))
        try await worker.run()
    }

    private func seconds(_ duration: Duration) -> String { String(((duration / .seconds(1)) * 10).rounded() / 10) }
}
