import ArticleStore
import Entities
import Ingestion
import Kafka
import Migrations
import Pipeline
import Postgres
import Replay
import Sandbox
import Synchronization
import Testing

/// The servers of these tests, started when the first test asks. They end with the test process.
enum Server {
    private static let postgres = Task { try await ThrowawayPostgres.start() }
    private static let kafka = Task { try await ThrowawayBroker.start() }
    private static let counter = Atomic(0)

    static var broker: ThrowawayBroker { get async throws { try await kafka.value } }

    /// A number of its own for each who asks.
    static func number() -> Int { counter.add(1, ordering: .relaxed).newValue }

    /// A database with the schema.
    static func database() async throws -> Ground {
        let url = try await postgres.value.createDatabase("replay_\(number())")
        let connection = try await Connection.connect(ConnectionSettings(url: url, applicationName: "tests"))
        try await Migrator(connection).up()
        return Ground(url: url, connection: connection)
    }
}

/// What makes something of records.
typealias Processing = @Sendable ([Record]) async -> [Consumed]

/// This build's pipeline. A record that it has met before costs nothing: tests process the same ones again and again.
let fresh: Processing = { records in
    let unknown = known.withLock { known in records.filter { known[$0] == nil } }
    let messages = await processor.process(unknown)
    return known.withLock { known in
        for (record, message) in zip(unknown, messages) { known[record] = message }
        return records.compactMap { known[$0] }
    }
}

private let known = Mutex<[Record: Consumed]>([:])
/// Made once: a pipeline reads its rules when it is made.
private let processor = Processor(pipeline: Pipeline(recognizer: Recognizer()))

/// A database with the schema, what tests do with it and what they ask of it.
struct Ground: Sendable {
    let url: String
    let connection: Connection

    var store: Store { Store(ConnectionSettings(url: url, applicationName: "store"), group: "g") }

    /// Writes records as a daemon does: in batches of `size`, in their order.
    func ingest(_ records: [Record], size: Int = 40, with process: Processing) async throws {
        let store = store
        let partitions = Set(records.map(\.topicPartition)).sorted()
        let claims = try await store.claim(
            partitions.map { (topic: $0.topic, partition: $0.partition, low: 0) }, owner: "tests")
        var next = Dictionary(uniqueKeysWithValues: claims.map { ($0.partition, $0.nextOffset) })
        for start in stride(from: 0, to: records.count, by: size) {
            let part = Array(records[start..<min(start + size, records.count)])
            let steps = claims.compactMap { claim -> Batch.Step? in
                let last = part.filter { $0.topicPartition.partition == claim.partition }.map(\.offset).max()
                guard let from = next[claim.partition], let last else { return nil }
                next[claim.partition] = last + 1
                return Batch.Step(
                    topic: claim.topic, partition: claim.partition, epoch: claim.epoch, from: from, to: last + 1)
            }
            var pending = PendingWrite(Batch(messages: await process(part), steps: steps))
            try await store.write(&pending)
        }
        await store.close()
    }

    /// A plan for everything stored of a topic.
    func storedPlan(_ topic: String, onlyOutdated: Bool = false) async throws -> (plan: Plan, total: Int64) {
        var plan = Plan()
        let selection = StoredSelection(topic: topic, onlyOutdated: onlyOutdated)
        plan.stored = selection
        let ranges = try await store.storedRanges(selection)
        plan.spans = ranges.map {
            .init(
                topic: $0.partition.topic, partition: $0.partition.partition, from: $0.offsets.lowerBound,
                to: $0.offsets.upperBound)
        }
        return (plan, ranges.reduce(0) { $0 + $1.count })
    }

    func letterPlan(_ filter: DeadLetterFilter) async throws -> (plan: Plan, total: Int64) {
        var plan = Plan()
        var filter = filter
        filter.maxID = try await store.lastDeadLetter()
        plan.requeue = Plan.Requeue(filter: filter)
        let ranges = try await store.deadLetterRanges(filter)
        plan.spans = ranges.map {
            .init(
                topic: $0.partition.topic, partition: $0.partition.partition, from: $0.offsets.lowerBound,
                to: $0.offsets.upperBound)
        }
        return (plan, ranges.reduce(0) { $0 + $1.count })
    }

    func begin(_ kind: ReplayKind, _ plan: Plan, total: Int64? = nil) async throws -> ReplayRow {
        let claim = try await store.beginReplay(
            kind, selection: try plan.json(), startedBy: "tests", total: total, pipelineVersion: Pipeline.version)
        return try #require(try await store.replay(claim.id))
    }

    func resume(_ id: Int64) async throws -> ReplayRow {
        try #require(try await store.resumeReplay(id, pipelineVersion: Pipeline.version))
    }

    /// A runner of a begun or resumed replay; `kafka` where it reads a topic.
    func runner(
        _ row: ReplayRow, kafka: ClientSettings? = nil, batch: Int = 500, process: @escaping Processing,
        report: @escaping @Sendable (Runner.Event) -> Void = { _ in }
    ) throws -> Runner {
        let plan = try Plan(json: row.selection)
        let source: any Source
        if let selection = plan.stored {
            source = StoredSource(plan, selection: selection, from: row, store: store)
        } else if let requeue = plan.requeue {
            source = LetterSource(plan, filter: requeue.filter, from: row, store: store)
        } else {
            source = try KafkaSource(plan, from: row, settings: try #require(kafka), stored: store)
        }
        var settings = Runner.Settings()
        settings.batchMessages = batch
        settings.rate = plan.rate
        settings.limit = plan.limit
        return Runner(
            row,
            store: Store(
                ConnectionSettings(url: url, applicationName: "replay"), replay: row.claim, group: "g",
                keepsRawMessages: kafka != nil), source: source, settings: settings, process: process, report: report)
    }

    func count(_ table: String, where condition: String = "true") async throws -> Int {
        try await connection.query(
            "SELECT count(*) AS n FROM warta.\(unescaped: table) WHERE \(unescaped: condition)"
        ).one().int("n")
    }

    /// The tables of the schema but for these.
    private func tables(without others: Set<String>) async throws -> [String] {
        let rows = try await connection.query(
            """
            SELECT table_name::text AS name FROM information_schema.tables
            WHERE table_schema = 'warta' AND table_type = 'BASE TABLE' ORDER BY 1
            """)
        return try rows.map { try $0.string("name") }.filter { !others.contains($0) }
    }

    /// What is about the database and its writers, not about messages.
    private static let others: Set = ["schema_migrations", "replays", "seals"]

    /// Every row of the tables that messages become, as text and in order, but for what tells when or by whom. Of dead
    /// letters those that are open: a fresh ingest knows of none that were mended.
    func contents() async throws -> [String] {
        var lines: [String] = []
        for table in try await tables(without: Self.others.union(["consumer_offsets"])) {
            let ignored = table == "dead_letters" ? "'id', 'first_failed_at'" : "'stored_at'"
            let condition = table == "dead_letters" ? "resolved_at IS NULL" : "true"
            let rows = try await connection.query(
                """
                SELECT (to_jsonb(t) - ARRAY[\(unescaped: ignored)])::text AS line FROM warta.\(unescaped: table) t
                WHERE \(unescaped: condition) ORDER BY 1
                """)
            lines += try rows.map { "\(table) \(try $0.string("line"))" }
        }
        return lines
    }

    /// Where each row stands and who wrote it last: what shows whether it was touched at all.
    func versions() async throws -> [String] {
        var lines: [String] = []
        for table in try await tables(without: Self.others) {
            let rows = try await connection.query(
                "SELECT ctid::text || ' ' || xmin::text AS line FROM warta.\(unescaped: table) ORDER BY 1")
            lines += try rows.map { "\(table) \(try $0.string("line"))" }
        }
        return lines
    }
}

/// The first differences of two lists of lines, for a reader; empty where there are none.
func differences(_ ours: [String], _ theirs: [String]) -> String {
    let (a, b) = (Set(ours), Set(theirs))
    var text = ""
    for line in a.subtracting(b).sorted().prefix(4) { text += "only here:  \(line.prefix(500))\n" }
    for line in b.subtracting(a).sorted().prefix(4) { text += "only there: \(line.prefix(500))\n" }
    return text
}
