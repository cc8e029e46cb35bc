import Migrations
import Postgres
import Testing

@Suite(.serialized)
struct MigratorTests {
    private func connect() async throws -> Connection {
        try await Connection.connect(ConnectionSettings(url: try await Server.emptyDatabase()))
    }

    private func tables(_ connection: Connection) async throws -> [String] {
        try await connection.query(
            """
            SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'warta' AND c.relkind IN ('r', 'v', 'p', 'm', 'S', 'f') ORDER BY 1
            """
        ).map { try $0.string("name") }
    }

    @Test func `up fills an empty database, and does nothing the second time`() async throws {
        let connection = try await connect()
        let migrator = Migrator(connection)
        #expect(try await migrator.status().version == 0)
        #expect(try await migrator.up() == Migration.all)
        let status = try await migrator.status()
        #expect(status.version == Migration.latestVersion)
        #expect(status.pending.isEmpty && status.problems.isEmpty)
        #expect(status.applied.map(\.checksum) == Migration.all.map(\.checksum))
        #expect(try await migrator.up().isEmpty)
        let relations: Set = [
            "articles", "sightings", "entities", "entity_mentions", "date_mentions", "clusters", "article_revisions",
            "dead_letters", "raw_messages", "consumer_offsets", "replays", "schema_migrations",
        ]
        #expect(relations.isSubset(of: Set(try await tables(connection))))
    }

    @Test func `up stops at the version it is given`() async throws {
        let migrator = Migrator(try await connect())
        #expect(try await migrator.up(to: 2).map(\.version) == [1, 2])
        #expect(try await migrator.status().pending.map(\.version) == Array(3...Migration.latestVersion))
        #expect(
            await refusal { try await migrator.up(to: 99) } == .unknownVersion(99, latest: Migration.latestVersion))
        try await migrator.up()
        #expect(try await migrator.status().pending.isEmpty)
    }

    @Test func `migrations are numbered from one without gaps`() {
        #expect(Migration.all.map(\.version) == Array(1...Migration.latestVersion))
    }

    @Test func `migrators that start at once apply each migration once`() async throws {
        let url = try await Server.emptyDatabase()
        let applied = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let connection = try await Connection.connect(ConnectionSettings(url: url))
                    return try await Migrator(connection).up().count
                }
            }
            return try await group.reduce(into: [Int]()) { $0.append($1) }
        }
        #expect(applied.sorted() == [0, 0, 0, Migration.all.count])
    }

    @Test func `a migrator that finds another at work gives up after its patience`() async throws {
        let url = try await Server.emptyDatabase()
        let other = try await Connection.connect(ConnectionSettings(url: url))
        _ = try await other.query("SELECT pg_advisory_lock(1466004084, 2)")
        var settings = Migrator.Settings()
        settings.patience = .milliseconds(300)
        let connection = try await Connection.connect(ConnectionSettings(url: url))
        let migrator = Migrator(connection, settings: settings)
        #expect(await refusal { try await migrator.up() } == .locked)
        await other.close()
    }

    @Test func `an edited file is refused with its name`() async throws {
        let connection = try await connect()
        try await Migrator(connection).up(to: 2)
        var files = Migration.all
        files[1] = Migration(version: 2, name: files[1].name, up: files[1].up + "\n-- later", down: files[1].down)
        let migrator = Migrator(connection, migrations: files)
        let found = await refusal { try await migrator.up() }
        #expect(found == .edited("0002_articles"))
        #expect(found?.description.contains("0002_articles") == true)
        #expect(try await migrator.status().version == 2)
    }

    @Test func `a file that is gone is refused`() async throws {
        let connection = try await connect()
        try await Migrator(connection).up()
        let files = Migration.all.filter { $0.version != 3 }
        #expect(
            await refusal { try await Migrator(connection, migrations: files).up() }
                == .missing(version: 3, name: "mentions"))
    }

    @Test func `a file below what is applied is refused`() async throws {
        let connection = try await connect()
        let files = Migration.all
        try await Migrator(connection, migrations: files.filter { $0.version <= 2 }).up()
        let late = [files[0], files[1], Migration(version: 4, name: "late", up: "SELECT 1", down: nil)]
        try await Migrator(connection, migrations: late).up()
        let early = late + [Migration(version: 3, name: "early", up: "SELECT 1", down: nil)]
        #expect(
            await refusal {
                try await Migrator(connection, migrations: early.sorted { $0.version < $1.version }).up()
            } == .outOfOrder("0003_early"))
    }

    @Test func `a schema of a newer build serves this one`() async throws {
        let connection = try await connect()
        try await Migrator(connection).up()
        let older = Migrator(connection, migrations: Array(Migration.all.dropLast()))
        #expect(try await older.status().problems.isEmpty)
        #expect(try await older.up().isEmpty)
    }

    @Test func `daemon and schema may be one version apart`() async throws {
        let connection = try await connect()
        let migrator = Migrator(connection)
        try await migrator.up()
        // The build before this one, on the schema of this one.
        let older = Migrator(connection, migrations: Array(Migration.all.dropLast()))
        #expect(try await older.status().missingForDaemon.isEmpty)
        #expect(try await older.status().problems.isEmpty)
        // The build after this one, on the schema of this one.
        func newer(_ script: String) async throws -> MigrationStatus {
            let next = Migration(version: Migration.latestVersion + 1, name: "next", up: script, down: nil)
            return try await Migrator(connection, migrations: Migration.all + [next]).status()
        }
        let needed = try await newer("ALTER TABLE warta.articles ADD extra int")
        #expect(needed.missingForDaemon.map(\.name) == ["next"])
        let optional = try await newer(
            "-- warta: the daemon runs without it\nALTER TABLE warta.articles ADD extra int")
        #expect(optional.missingForDaemon.isEmpty && optional.pending.map(\.name) == ["next"])
    }

    @Test func `a migration that fails leaves nothing behind`() async throws {
        let connection = try await connect()
        let broken = Migration(
            version: 1, name: "broken", up: "CREATE TABLE warta.half (n int); SELECT 1 / 0", down: nil)
        #expect(
            await failure { try await Migrator(connection, migrations: [broken]).up() }?.sqlState == "22012")
        #expect(try await tables(connection) == ["schema_migrations"])
        let mended = Migration(version: 1, name: "broken", up: "CREATE TABLE warta.half (n int)", down: nil)
        #expect(try await Migrator(connection, migrations: [mended]).up().count == 1)
    }

    @Test func `a migration that waits for a lock is tried again`() async throws {
        let url = try await Server.emptyDatabase()
        let connection = try await Connection.connect(ConnectionSettings(url: url))
        try await Migrator(connection).up()
        let other = try await Connection.connect(ConnectionSettings(url: url))
        let column = Migration(
            version: Migration.latestVersion + 1, name: "column", up: "ALTER TABLE warta.articles ADD extra int",
            down: nil)
        var settings = Migrator.Settings()
        settings.lockTimeout = .milliseconds(100)
        let migrator = Migrator(connection, migrations: Migration.all + [column], settings: settings)
        try await other.simple("BEGIN; LOCK TABLE warta.articles IN ACCESS SHARE MODE")
        let release = Task {
            try await Task.sleep(for: .milliseconds(700))
            await other.close()
        }
        #expect(try await migrator.up().map(\.name) == ["column"])
        try await release.value
    }

    @Test func `the down scripts take everything away, and up works again`() async throws {
        let connection = try await connect()
        let migrator = Migrator(connection)
        try await migrator.up()
        #expect(try await migrator.down(to: 0) == Migration.all.reversed())
        #expect(try await tables(connection) == ["schema_migrations"])
        let functions = try await connection.query(
            "SELECT count(*) AS n FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'warta'"
        )
        #expect(try functions.one().int64("n") == 0)
        #expect(try await migrator.up() == Migration.all)
    }
}
