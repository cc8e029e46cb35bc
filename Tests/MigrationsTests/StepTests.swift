import Migrations
import Postgres
import Testing

/// Migrations of several steps: what runs alone, what a broken build leaves, and who takes it up again.
@Suite(.serialized)
struct StepTests {
    private static let table = Migration(
        version: 1, name: "table",
        up: "CREATE TABLE warta.pages (n int, word text); INSERT INTO warta.pages SELECT 1, 'a'",
        down: "DROP TABLE warta.pages")

    private static func index(_ build: String = "CREATE INDEX CONCURRENTLY pages_by_n ON warta.pages (n)") -> Migration
    {
        Migration(
            version: 2, name: "index",
            up: "ALTER TABLE warta.pages ADD extra int;\n\(build);\nCOMMENT ON TABLE warta.pages IS 'Pages.'",
            down: "DROP INDEX CONCURRENTLY warta.pages_by_n; ALTER TABLE warta.pages DROP COLUMN extra")
    }

    private func isValid(_ connection: Connection, _ name: String = "pages_by_n") async throws -> Bool? {
        try await connection.query(
            "SELECT indisvalid AS valid FROM pg_index WHERE indexrelid = to_regclass(\("warta." + name))"
        ).first?.bool("valid")
    }

    /// A transaction whose snapshot every concurrent build has to wait for.
    private func snapshot(_ url: String) async throws -> Connection {
        let other = try await Server.connect(to: url)
        try await other.simple("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT txid_current()")
        return other
    }

    @Test func `an index is built concurrently between two transactions`() async throws {
        let connection = try await Server.connection()
        let migrator = Migrator(connection, migrations: [Self.table, Self.index()])
        #expect(try await migrator.up().count == 2)
        #expect(try await isValid(connection) == true)
        let status = try await migrator.status()
        #expect(status.version == 2 && status.unfinished.isEmpty && status.pending.isEmpty)
        #expect(try await connection.query("SHOW lock_timeout").one()["lock_timeout", as: String.self] == "0")
        #expect(try await migrator.down(to: 1).map(\.version) == [2])
        #expect(try await isValid(connection) == nil)
        #expect(try await migrator.up().count == 1)
    }

    @Test(.timeLimit(.minutes(1)))
    func `two migrators at once, one building concurrently, both end well`() async throws {
        let url = try await Server.emptyDatabase()
        let first = try await Server.connect(to: url)
        try await Migrator(first, migrations: [Self.table]).up()
        let other = try await snapshot(url)
        let waited = Lines()
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<2 {
                group.addTask {
                    var settings = Migrator.Settings()
                    settings.report = { waited.add($0) }
                    let connection = try await Server.connect(to: url)
                    return try await Migrator(connection, migrations: [Self.table, Self.index()], settings: settings)
                        .up().count
                }
            }
            group.addTask {
                // The build waits for this transaction while the other migrator asks for the lock.
                try await Task.sleep(for: .milliseconds(900))
                try await other.simple("COMMIT")
                return 0
            }
            return try await group.reduce(into: [Int]()) { $0.append($1) }
        }
        #expect(counts.sorted() == [0, 0, 1])
        #expect(waited.all.contains { $0.contains("another migrator is at work") })
        #expect(try await isValid(first) == true)
    }

    /// Begins the build, and ends the migrator's session in the middle of it.
    private func breakBuild(_ url: String, _ migrations: [Migration]) async throws {
        let watcher = try await Server.connect(to: url)
        let other = try await snapshot(url)
        let victim = try await Server.connect(to: url)
        let attempt = Task { try await Migrator(victim, migrations: migrations).up() }
        for _ in 0..<500 {
            if try await isValid(watcher) == false { break }
            try await Task.sleep(for: .milliseconds(10))
        }
        _ = try await watcher.query("SELECT pg_terminate_backend(\(victim.backendPID))")
        let outcome = await attempt.result
        #expect(throws: PostgresError.self) { try outcome.get() }
        await other.close()
        #expect(try await isValid(watcher) == false, "the broken build leaves an invalid index")
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["up", "repair"])
    func `after a migrator was killed in the build, the next leaves a valid index`(_ command: String) async throws {
        let url = try await Server.emptyDatabase()
        let connection = try await Server.connect(to: url)
        try await Migrator(connection, migrations: [Self.table]).up()
        let migrations = [Self.table, Self.index()]
        try await breakBuild(url, migrations)
        let migrator = Migrator(connection, migrations: migrations)
        let status = try await migrator.status()
        #expect(status.version == 1 && status.unfinished.map(\.label) == ["0002_index"])
        #expect(status.unfinished.map(\.steps.count) == [1])
        #expect(try await migrator.invalidIndexes().map(\.description) == ["warta.pages_by_n"])
        if command == "up" { try await migrator.up() } else { #expect(try await migrator.repair().count == 1) }
        #expect(try await isValid(connection) == true)
        #expect(try await migrator.status().version == 2)
        #expect(try await migrator.status().unfinished.isEmpty)
        #expect(try await migrator.drift(from: 2).isEmpty)
    }

    @Test func `an index that was finished before its migrator died is not built again`() async throws {
        let connection = try await Server.connection()
        let migrations = [Self.table, Self.index()]
        try await Migrator(connection, migrations: [Self.table]).up()
        try await Migrator(connection, migrations: migrations).up()
        // As it stands between the end of the build and its record.
        try await connection.simple("DELETE FROM warta.schema_migrations WHERE version = 2")
        try await connection.simple(
            """
            CREATE TABLE warta.schema_migrations_unfinished (version int PRIMARY KEY, name text, direction text,
                steps text[], begun_step int, started_at timestamptz, error text)
            """)
        try await connection.execute(
            """
            INSERT INTO warta.schema_migrations_unfinished (version, name, direction, steps, begun_step, started_at)
            VALUES (2, 'index', 'up', ARRAY[\(checksums(migrations[1])[0])], 1, now())
            """)
        let before = try await connection.query("SELECT 'warta.pages_by_n'::regclass::oid::int8 AS oid").one()
        try await Migrator(connection, migrations: migrations).up()
        let after = try await connection.query("SELECT 'warta.pages_by_n'::regclass::oid::int8 AS oid").one()
        #expect(try before.int64("oid") == after.int64("oid"))
    }

    private func checksums(_ migration: Migration) -> [String] {
        migration.steps().map { step in
            Migration(
                version: 1, name: "", up: step.statements.map { $0.text + ";" }.joined(separator: "\n"), down: nil
            ).checksum
        }
    }

    @Test func `a step that fails says why, and may be mended in the file; a step that is done may not`() async throws {
        let connection = try await Server.connection()
        try await Migrator(connection, migrations: [Self.table]).up()
        try await connection.simple("INSERT INTO warta.pages VALUES (1, 'b')")
        let unique = Self.index("CREATE UNIQUE INDEX CONCURRENTLY pages_by_n ON warta.pages (n)")
        let broken = Migrator(connection, migrations: [Self.table, unique])
        #expect(await failure { try await broken.up() }?.sqlState == "23505")
        let entry = try #require(try await broken.status().unfinished.first)
        #expect(entry.error?.contains("23505") == true && entry.begunStep == 1)
        #expect(await failure { _ = try await broken.repair() }?.sqlState == "23505")
        let edited = Migration(
            version: 2, name: "index", up: unique.up.replacing("ADD extra int", with: "ADD extra text"), down: nil)
        #expect(
            await refusal { try await Migrator(connection, migrations: [Self.table, edited]).up() }
                == .editedUnfinished("0002_index"))
        #expect(await refusal { try await broken.down(to: 0) } == .unfinishedUp("0002_index"))
        let mended = Self.index("CREATE UNIQUE INDEX CONCURRENTLY pages_by_n ON warta.pages (n, word)")
        #expect(try await Migrator(connection, migrations: [Self.table, mended]).up().count == 1)
        #expect(try await isValid(connection) == true)
    }

    @Test func `repair rebuilds an invalid index that nobody's migration is about`() async throws {
        let connection = try await Server.connection()
        let migrator = Migrator(connection, migrations: [Self.table])
        try await migrator.up()
        #expect(try await migrator.repair() == [])
        try await connection.simple("INSERT INTO warta.pages VALUES (1, 'b')")
        #expect(
            await failure {
                try await connection.simple("CREATE UNIQUE INDEX CONCURRENTLY by_hand ON warta.pages (n)")
            }?.sqlState == "23505")
        let refused = await refusal { _ = try await migrator.repair() }
        #expect(refused?.description.contains("warta.by_hand") == true)
        #expect(try await migrator.invalidIndexes().count == 1, "a rebuild that fails leaves nothing more behind")
        try await connection.simple("DELETE FROM warta.pages WHERE word = 'b'")
        #expect(try await migrator.repair() == ["rebuilt the index warta.by_hand"])
        #expect(try await isValid(connection, "by_hand") == true)
    }
}
