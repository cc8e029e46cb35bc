import ArticleStore
import CivilTime
import Cleaning
import Entities
import Migrations
import Pipeline
import Postgres
import Sandbox
import Synchronization

/// The one server of these tests. It ends with the test process.
enum Server {
    private static let starting = Task { try await ThrowawayPostgres.start() }
    private static let counter = Atomic(0)

    /// An empty database; returns its connection string.
    static func emptyDatabase() async throws -> String {
        let number = counter.add(1, ordering: .relaxed).newValue
        return try await starting.value.createDatabase("store_\(number)")
    }

    /// A database with the schema.
    static func database() async throws -> Ground {
        let url = try await emptyDatabase()
        let connection = try await Connection.connect(ConnectionSettings(url: url, applicationName: "tests"))
        try await Migrator(connection).up()
        return Ground(url: url, connection: connection)
    }
}

/// A database with the schema, and what tests ask of it.
struct Ground: Sendable {
    let url: String
    let connection: Connection

    func store(group: String = "g", keepsRawMessages: Bool = true) -> Store {
        Store(
            ConnectionSettings(url: url, applicationName: "store"), group: group, keepsRawMessages: keepsRawMessages)
    }

    func count(_ table: String) async throws -> Int64 {
        try await connection.query("SELECT count(*) AS n FROM \(unescaped: "warta." + table)").one().int64("n")
    }

    /// Empties every table that batches write.
    func empty() async throws {
        let tables = try await connection.query(
            """
            SELECT string_agg(format('warta.%I', tablename), ', ') AS list FROM pg_tables
            WHERE schemaname = 'warta' AND tablename <> 'schema_migrations'
            """
        ).one().string("list")
        try await connection.simple("TRUNCATE " + tables)
    }

    /// Every row of the tables that a batch writes, as text and in order, but for what tells when or by whom.
    func contents() async throws -> [String] {
        var lines: [String] = []
        for (table, without) in [
            ("articles", ""), ("entities", ""), ("entity_mentions", ""), ("date_mentions", ""),
            ("sightings", ""),
            ("dead_letters", "- 'id' - 'first_failed_at'"), ("raw_messages", "- 'stored_at'"),
            ("consumer_offsets", "- 'owner' - 'owner_epoch' - 'updated_at'"),
        ] {
            let rows = try await connection.query(
                "SELECT (to_jsonb(t) \(unescaped: without))::text AS line FROM \(unescaped: "warta." + table) t ORDER BY 1"
            )
            lines += try rows.map { "\(table) \(try $0.string("line"))" }
        }
        return lines
    }

    /// The partitions for which offsets and rows do not add up.
    func broken() async throws -> [String] {
        try await connection.query(
            """
            SELECT o.topic || '[' || o.partition || ']' AS place FROM warta.consumer_offsets o
            WHERE o.next_offset - o.first_offset <>
                (SELECT count(*) FROM warta.sightings s WHERE s.topic = o.topic AND s.partition = o.partition
                    AND s."offset" >= o.first_offset AND s."offset" < o.next_offset)
                + (SELECT count(*) FROM warta.dead_letters d WHERE d.topic = o.topic AND d.partition = o.partition
                    AND d."offset" >= o.first_offset AND d."offset" < o.next_offset)
            """
        ).map { try $0.string("place") }
    }

    /// Claims partitions of the topic `t` from offset 0 and writes the messages as one batch.
    @discardableResult
    func write(_ messages: [Consumed], with store: Store) async throws -> Written {
        var pending = PendingWrite(try await batch(messages, with: store))
        try await store.write(&pending)
        return pending.written
    }

    /// The messages as a batch that has its claims.
    func batch(_ messages: [Consumed], with store: Store) async throws -> Batch {
        let partitions = Set(messages.map(\.coordinates.partition)).sorted()
        let claims = try await store.claim(
            partitions.map { (topic: "t", partition: $0, low: 0) }, owner: "tests")
        let steps = claims.map { claim in
            let last = messages.filter { $0.coordinates.partition == claim.partition }.map(\.coordinates.offset).max()
            return Batch.Step(
                topic: claim.topic, partition: claim.partition, epoch: claim.epoch, from: claim.nextOffset,
                to: (last ?? 0) + 1)
        }
        return Batch(messages: messages, steps: steps)
    }
}

/// Made once: a pipeline reads its rules when it is made.
private let pipeline = Pipeline(recognizer: Recognizer())

/// A message at a place of the topic `t`, processed by the real pipeline. Day and hour are of March 2024, UTC.
func message(
    _ partition: Int32, _ offset: Int64, text: String, url: String? = nil, stamped milliseconds: Int64? = nil,
    fetched: String? = nil, metadata: String? = nil
) -> Consumed {
    let page = ScrapedPage(
        text: text, url: url, source: "kabar.example", fetchedAt: fetched.flatMap { ZonedTime(rfc3339: $0) })
    let verdict: Consumed.Verdict
    do throws(Rejection) {
        verdict = .article(
            try pipeline.process(RawArticle(page: page, metadata: metadata)))
    } catch {
        verdict = .rejected(error)
    }
    return Consumed(
        coordinates: Coordinates(topic: "t", partition: partition, offset: offset), key: nil, value: Array(text.utf8),
        headers: [], timestampMilliseconds: milliseconds, verdict: verdict)
}

/// A message that the pipeline refused.
func refused(_ partition: Int32, _ offset: Int64, value: [UInt8]? = [0xFF, 0x00]) -> Consumed {
    Consumed(
        coordinates: Coordinates(topic: "t", partition: partition, offset: offset), key: [0x00, 0xFF], value: value,
        headers: [("a", Array("text".utf8)), ("b", [0xFF]), ("c", nil), ("a", Array("again\0".utf8))],
        timestampMilliseconds: 1_700_000_000_000,
        verdict: .rejected(Rejection(.invalidUTF8, stage: .decode, message: "byte 0\0 is wrong")))
}

/// A short article with names and a date in it. No two numbers share a run of words that makes them near duplicates.
func text(_ number: Int) -> String {
    let towns = ["Masohi", "Palu", "Kupang", "Cirebon", "Pontianak", "Tasikmalaya", "Balige", "Makassar"]
    let words = [
        "jembatan", "pasar", "sungai", "petani", "nelayan", "sekolah", "kapal", "beras", "hutan", "listrik",
        "puskesmas",
        "terminal", "panen", "kopi", "lada", "garam", "pupuk", "waduk", "irigasi", "tambak", "koperasi", "pelabuhan",
    ]
    let town = towns[number % towns.count]
    var chance = Chance(state: UInt64(number))
    let sentences = (0..<4).map { _ in
        "Warga membahas " + (0..<14).compactMap { _ in words.randomElement(using: &chance) }.joined(separator: " ")
            + "."
    }
    return """
        Jembatan \(number) di \(town) Dibuka Lagi

        \(town) - Bupati Rahmat Sanusi membuka jembatan nomor \(number), Senin (4/3/2024).

        \(sentences.joined(separator: "\n\n"))
        """
}

/// The error of Postgres that `body` throws.
func failure(_ body: () async throws -> Void) async -> PostgresError? {
    do {
        try await body()
        return nil
    } catch {
        return error as? PostgresError
    }
}
