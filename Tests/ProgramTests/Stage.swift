import Kafka
import Postgres
import Sandbox
import Synchronization

/// The broker and the Postgres of these tests: one of each for all of them. They end with the test process.
private enum Services {
    static let broker = Task { try await ThrowawayBroker.start() }
    static let postgres = Task { try await ThrowawayPostgres.start() }
    static let counter = Atomic(0)
}

/// A topic and a database of a test's own, and the flags that name them.
struct Stage: Sendable {
    let servers: String
    let topic: String
    let url: String
    let connection: Connection

    /// `partitions` is 0 for no topic.
    static func set(partitions: Int = 1, migrated: Bool = true) async throws -> Stage {
        let number = Services.counter.add(1, ordering: .relaxed).newValue
        let broker = try await Services.broker.value
        let url = try await Services.postgres.value.createDatabase("program_\(number)")
        let stage = Stage(
            servers: broker.bootstrapServers, topic: "articles-\(number)", url: url,
            connection: try await Connection.connect(ConnectionSettings(url: url)))
        if partitions > 0 {
            let admin = try Admin(ClientSettings(bootstrapServers: stage.servers))
            try await admin.createTopic(
                stage.topic, partitions: partitions,
                // Messages may bear old dates, which retention counts from.
                configuration: ["max.message.bytes": "30000000", "retention.ms": "-1"])
            await admin.close()
        }
        if migrated {
            let outcome = try await Program.wartactl.run(["migrate", "up", "--postgres-url", url])
            guard outcome.status == 0 else { throw SandboxError(outcome.errors) }
        }
        return stage
    }

    var postgres: [String] { ["--postgres-url", url] }
    var kafka: [String] { ["--kafka-bootstrap-servers", servers, "--topic", topic] }
    var flags: [String] { postgres + kafka }

    /// Runs the daemon up to the end of the topic.
    func drain(_ more: [String] = [], environment: [String: String] = [:]) async throws -> Outcome {
        try await Program.wartad.run(
            flags + ["--drain", "--http-address", "127.0.0.1:0"] + more, environment: environment)
    }

    /// Sends values to one partition, in order.
    func send(_ messages: [OutgoingMessage]) async throws {
        let producer = try Producer(
            ClientSettings(bootstrapServers: servers, properties: ["message.max.bytes": "30000000"]))
        for message in messages { try await producer.enqueue(message) }
        try await producer.flush(timeout: .seconds(30))
        await producer.close()
    }

    func message(_ value: [UInt8]?, headers: [Header] = [], partition: Int32 = 0) -> OutgoingMessage {
        OutgoingMessage(topic: topic, partition: partition, value: value, headers: headers)
    }

    func message(_ text: String, partition: Int32 = 0) -> OutgoingMessage {
        message(Array(text.utf8), partition: partition)
    }

    func count(_ table: String, where condition: String = "true") async throws -> Int64 {
        try await connection.query(
            "SELECT count(*) AS n FROM \(unescaped: "warta.\(table) WHERE \(condition)")"
        ).one().int64("n")
    }

    /// The partitions for which offsets and rows do not add up; `nil` where nothing was consumed at all.
    func broken() async throws -> [String]? {
        let rows = try await connection.query(
            """
            SELECT o.topic || '[' || o.partition || ']' AS place, o.next_offset - o.first_offset =
                (SELECT count(*) FROM warta.sightings s WHERE s.topic = o.topic AND s.partition = o.partition)
                + (SELECT count(*) FROM warta.dead_letters d WHERE d.topic = o.topic AND d.partition = o.partition)
                AS holds
            FROM warta.consumer_offsets o
            """)
        guard !rows.isEmpty else { return nil }
        return try rows.filter { try !$0.bool("holds") }.map { try $0.string("place") }
    }
}

/// A message in JSON that gives an article of its own.
func article(_ number: Int, url: String? = nil) -> String {
    let address = url ?? "https://kabar.example/berita/\(number)"
    return """
        {"url":"\(address)","source":"kabar.example","fetched_at":"2024-03-05T01:00:00Z",\
        "published_at":"5 Maret 2024 08:00 WIB","text":"Jembatan Nomor \(number) Dibuka\\n\\nPalu - Warga menyambut \
        jembatan nomor \(number) yang dibuka Senin (4/3/2024).\\n\\nBiayanya \(number) juta rupiah."}
        """
}
