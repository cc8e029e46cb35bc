import Migrations
import Postgres
import Testing

/// The way back, and what it refuses.
@Suite(.serialized)
struct DownTests {
    private static let shared = Task { try await Server.connection() }

    private func losses(_ migrator: Migrator, to version: Int) async -> [String] {
        guard case .wouldLoseData(let losses)? = await refusal({ try await migrator.down(to: version) }) else {
            return []
        }
        return losses
    }

    @Test func `an empty schema goes down and up again`() async throws {
        let migrator = Migrator(try await Server.connection())
        try await migrator.up()
        let latest = Migration.latestVersion
        #expect(try await migrator.down(to: 2).map(\.version) == Array((3...latest).reversed()))
        #expect(try await migrator.status().version == 2)
        #expect(try await migrator.drift() == [])
        #expect(try await migrator.down(to: 2).isEmpty)
        try await migrator.down(to: 0)
        #expect(try await migrator.up().count == latest)
        #expect(try await migrator.drift() == [])
    }

    @Test func `what would lose rows is refused with their table and count, unless told`() async throws {
        let connection = try await Server.connection()
        let migrator = Migrator(connection)
        try await migrator.up()
        try await connection.simple(
            "INSERT INTO warta.entities SELECT gen_random_uuid(), 'PER', n::text FROM generate_series(1, 3) AS n")
        #expect(await losses(migrator, to: 2) == ["0003_mentions: 3 rows of warta.entities"])
        #expect(try await migrator.losses(downTo: 2) == ["0003_mentions: 3 rows of warta.entities"])
        #expect(try await migrator.status().version == Migration.latestVersion, "nothing was done")
        #expect(try await migrator.losses(downTo: 3) == [])
        try await migrator.down(to: 2, acceptsDataLoss: true)
        #expect(try await migrator.status().version == 2)
    }

    @Test(arguments: [
        ("ALTER TABLE warta.pages DROP COLUMN word", ["the values of warta.pages.word"]),
        ("ALTER TABLE warta.pages DROP COLUMN nothing", []), ("DROP INDEX warta.pages_by_n", []),
        ("ALTER TABLE warta.pages ALTER n TYPE smallint", ["precision of the values of warta.pages.n"]),
        ("TRUNCATE warta.pages, warta.none", ["1 row of warta.pages"]),
        ("DELETE FROM warta.pages WHERE n = 2", ["some of 1 row of warta.pages"]),
        ("UPDATE warta.pages SET n = 0", ["values in 1 row of warta.pages"]),
        ("DROP TABLE IF EXISTS warta.none", []), ("DROP SCHEMA warta CASCADE", ["everything in schema warta"]),
        ("DO $$ BEGIN DELETE FROM warta.pages; END $$", ["whatever `DO $$ BEGIN DELETE FROM warta.pages; END…` does"]),
        ("DO $$ BEGIN REVOKE SELECT ON warta.pages FROM current_user; END $$", []),
        ("COMMENT ON TABLE warta.pages IS NULL; DROP TABLE warta.pages", ["1 row of warta.pages"]),
    ])
    func `loss is told from the script and the rows there are`(_ script: String, _ expected: [String]) async throws {
        let migration = Migration(
            version: 1, name: "pages",
            up: """
                CREATE TABLE warta.pages (n int, word text, nothing text); CREATE INDEX pages_by_n ON warta.pages (n);
                CREATE TABLE warta.none (n int); INSERT INTO warta.pages VALUES (1, 'a')
                """, down: script)
        let connection = try await Self.shared.value
        try await connection.simple("DROP SCHEMA IF EXISTS warta CASCADE")
        let migrator = Migrator(connection, migrations: [migration])
        try await migrator.up()
        #expect(await losses(migrator, to: 0) == expected.map { "0001_pages: \($0)" })
    }

    @Test func `a version that is not known and a migration without a way back are refused`() async throws {
        let connection = try await Server.connection()
        let single = Migration(version: 1, name: "single", up: "SELECT 1", down: nil)
        let migrator = Migrator(connection, migrations: [single])
        try await migrator.up()
        #expect(await refusal { try await migrator.down(to: 7) } == .unknownVersion(7, latest: 1))
        #expect(await refusal { try await migrator.down(to: 0) } == .noWayDown("0001_single"))
        let newer = Migrator(connection, migrations: [])
        #expect(await refusal { try await newer.down(to: 0) } == .missing(version: 1, name: "single"))
    }
}
