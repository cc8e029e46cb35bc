import Foundation
import Postgres
import Sandbox
import Synchronization

/// The ground of one test: a topic of its own, databases of its own, and the workers' logs.
final class Stage: Sendable {
    let postgres: ThrowawayPostgres
    let broker: Broker
    let topic: String
    let partitions: Int32
    private let folder: String
    private let daemons = Atomic(0)

    private static let count = Atomic(0)

    private init(postgres: ThrowawayPostgres, broker: Broker, topic: String, partitions: Int32) throws {
        self.postgres = postgres
        self.broker = broker
        self.topic = topic
        self.partitions = partitions
        folder = NSTemporaryDirectory() + "/warta-\(topic)-\(getpid())"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit {
        if ProcessInfo.processInfo.environment["WARTA_TEST_KEEP_LOGS"] == nil {
            try? FileManager.default.removeItem(atPath: folder)
        }
    }

    /// Makes the topic. The servers are the shared ones unless others are given.
    static func set(
        partitions: Int32 = 4, postgres: ThrowawayPostgres? = nil, broker: Broker? = nil
    ) async throws -> Stage {
        let number = count.add(1, ordering: .relaxed).newValue
        let server = if let postgres { postgres } else { try await Services.postgres }
        let kafka = if let broker { broker } else { Broker.throwaway(try await Services.broker) }
        let stage = try Stage(
            postgres: server, broker: kafka, topic: "integration-\(number)", partitions: partitions)
        try await kafka.createTopic(stage.topic, partitions: Int(partitions))
        return stage
    }

    /// An empty database at the schema that the programs need.
    func database(_ name: String) async throws -> Database {
        let identifier = (topic + "_" + name).replacing("-", with: "_")
        let url = try await postgres.createDatabase(identifier)
        let log = folder + "/migrate-\(name).log"
        let migration = try await ChildProcess.start(
            Programs.path("wartactl"), arguments: ["migrate", "up"], environment: ["WARTA_POSTGRES_URL": url],
            logPath: log)
        guard await migration.wait(atMost: .seconds(30)) == 0 else {
            throw IntegrationError("wartactl migrate up failed: \(migration.logTail())")
        }
        return Database(url: url, group: "\(topic)-\(name)")
    }

    /// Starts a worker that reads the topic into the database.
    ///
    /// Batches are small and the group notices a death soon, so that much happens in little time; `settings` are
    /// environment variables without their `WARTA_`.
    func worker(
        on database: Database, _ settings: [String: String] = [:], arguments: [String] = []
    ) async throws -> Daemon {
        let number = daemons.add(1, ordering: .relaxed).newValue
        var all = [
            "KAFKA_BOOTSTRAP_SERVERS": broker.bootstrapServers, "TOPIC": topic, "GROUP": database.group,
            "POSTGRES_URL": database.url, "HTTP_ADDRESS": "127.0.0.1:0", "BATCH_MESSAGES": "50",
            "BATCH_AGE_MS": "20", "KAFKA_SESSION_TIMEOUT_MS": "\(broker.sessionMilliseconds)",
            "KAFKA_MAX_POLL_INTERVAL_MS": "\(broker.sessionMilliseconds)", "KAFKA_HEARTBEAT_INTERVAL_MS": "300",
            "KAFKA_RECONNECT_BACKOFF_MAX_MS": "500", "KAFKA_FETCH_WAIT_MAX_MS": "20",
        ]
        all.merge(settings) { $1 }
        return try await Daemon.start(
            environment: Dictionary(uniqueKeysWithValues: all.map { ("WARTA_" + $0.key, $0.value) }),
            arguments: arguments, logPath: folder + "/wartad-\(database.group)-\(number).log")
    }

    /// Reads the whole topic into a new database by one worker that nothing happens to.
    func undisturbed() async throws -> Database {
        let database = try await database("undisturbed")
        try await drain(into: database, ["BATCH_MESSAGES": "500", "BATCH_AGE_MS": "200"])
        return database
    }

    /// Runs `wartad --drain` to its end.
    func drain(into database: Database, _ settings: [String: String] = [:]) async throws {
        try await end(of: worker(on: database, settings, arguments: ["--drain"]))
    }

    /// Waits until a draining worker has ended as it should.
    func end(of worker: Daemon) async throws {
        guard let status = await worker.wait(atMost: .seconds(60)) else {
            throw IntegrationError("wartad --drain does not end: \(worker.logTail)")
        }
        guard status == 0 else { throw IntegrationError("wartad --drain ended with \(status): \(worker.logTail)") }
    }
}
