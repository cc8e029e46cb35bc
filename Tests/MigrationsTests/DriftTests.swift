import Migrations
import Postgres
import Testing

/// The live schema against what the migrations make.
@Suite(.serialized)
struct DriftTests {
    private static let shared = Task {
        let connection = try await Server.connection()
        try await Migrator(connection).up()
        return connection
    }

    @Test func `a clean database has no drift, and looking for it leaves nothing behind`() async throws {
        let connection = try await Self.shared.value
        #expect(try await Migrator(connection).drift() == [])
        let schemas = try await connection.query("SELECT count(*) AS n FROM pg_namespace WHERE nspname LIKE 'warta%'")
        #expect(try schemas.one().int64("n") == 1)
    }

    /// What somebody does by hand, and what is said of it.
    private static let byHand = [
        (
            "ALTER TABLE warta.articles ADD nickname text",
            "column warta.articles.nickname: nothing -> text"
        ),
        (
            "ALTER TABLE warta.replays ALTER error TYPE varchar(80)",
            "column warta.replays.error: text -> character varying(80)"
        ),
        (
            "ALTER TABLE warta.replays ALTER unchanged SET DEFAULT 7",
            "default warta.replays.unchanged: 0 -> 7"
        ),
        (
            "DROP INDEX warta.articles_by_time",
            "index warta.articles_by_time: CREATE INDEX articles_by_time ON warta.articles USING btree (published_at DESC) -> nothing"
        ),
        (
            "ALTER TABLE warta.consumer_offsets ADD CONSTRAINT odd CHECK (partition >= 0) NOT VALID",
            "constraint warta.consumer_offsets odd: nothing -> CHECK ((partition >= 0)) NOT VALID"
        ),
        (
            "GRANT DELETE ON warta.articles TO warta_reader",
            "grant warta.articles to warta_reader: SELECT -> DELETE, SELECT"
        ),
        (
            "COMMENT ON COLUMN warta.entities.name IS NULL",
            "comment table column warta.entities.name: Canonical name; where none is known, the name as the article writes it. -> nothing"
        ),
        (
            "CREATE EXTENSION pageinspect",
            "extension pageinspect: nothing -> "
        ),
    ]

    @Test func `what was changed by hand is found, and nothing else`() async throws {
        let connection = try await Server.connection()
        let migrator = Migrator(connection)
        try await migrator.up()
        for (script, _) in Self.byHand { try await connection.simple(script) }
        let drift = try #require(try await migrator.drift())
        let lines = drift.map { "\($0.kind) \($0.name): \($0.expected ?? "nothing") -> \($0.found ?? "nothing")" }
        #expect(lines.sorted() == Self.byHand.map(\.1).sorted())
    }

    @Test func `a changed view and a changed function are shown as diffs`() async throws {
        let connection = try await Server.connection()
        let migrator = Migrator(connection)
        try await migrator.up()
        try await connection.simple(
            """
            CREATE OR REPLACE VIEW warta.clusters AS
            SELECT a.cluster_id AS id, count(*) AS size, (array_agg(a.id ORDER BY a.first_seen_at, a.id))[1]
                AS first_article_id, min(a.first_seen_at) AS first_seen_at, max(a.first_seen_at) AS last_seen_at
            FROM warta.articles a WHERE a.kind <> 'stub' GROUP BY a.cluster_id
            """)
        try await connection.simple(
            """
            CREATE OR REPLACE FUNCTION warta.grant_if_role(privileges text, target text, role_name text) RETURNS void
            LANGUAGE plpgsql AS $$ BEGIN NULL; END $$
            """)
        let drift = try #require(try await migrator.drift())
        #expect(drift.map(\.kind) == ["view", "function"])
        let view = try #require(drift.first)
        #expect(view.lines.filter { $0.hasPrefix("+") }.joined().contains("WHERE a.kind <> 'stub'"))
        #expect(view.lines.contains { $0.hasPrefix(" ") }, "what did not change is shown once")
        #expect(drift[1].lines.contains { $0.contains("BEGIN NULL; END") && $0.hasPrefix("+") })
    }

    @Test func `an owner who is no superuser can look for drift`() async throws {
        let url = try await Server.emptyDatabase()
        let administrator = try await Server.connect(to: url)
        try await administrator.simple(
            """
            CREATE ROLE keeper LOGIN;
            DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO keeper', current_database()); END $$
            """)
        let keeper = try await Server.connect(to: url.replacing("postgres@", with: "keeper@"))
        let migrator = Migrator(keeper)
        try await migrator.up()
        #expect(try await migrator.drift() == [])
        try await administrator.simple(
            "DO $$ BEGIN EXECUTE format('REVOKE CREATE ON DATABASE %I FROM keeper', current_database()); END $$")
        guard case .noReference? = await refusal({ _ = try await migrator.drift() }) else {
            Issue.record("without CREATE it says what it needs")
            return
        }
        await keeper.close()
        try await administrator.simple("DROP OWNED BY keeper; DROP ROLE keeper")
    }

    @Test func `a schema made otherwise is taken over where it is what the migrations make`() async throws {
        let connection = try await Server.connection()
        let migrator = Migrator(connection)
        try await migrator.up(to: 3)
        #expect(await refusal { try await migrator.baseline(3) } == .notEmpty(version: 3))
        try await connection.simple("DROP TABLE warta.schema_migrations")
        try await connection.simple("ALTER TABLE warta.entities ADD odd int")
        #expect(await refusal { try await migrator.baseline(3) } == .differs(version: 3, count: 1))
        #expect(
            await refusal { try await migrator.baseline(99) } == .unknownVersion(99, latest: Migration.latestVersion))
        try await migrator.baseline(3, force: true)
        #expect(try await migrator.status().version == 3)
        #expect(try await migrator.status().problems == [])
        try await migrator.up()
        #expect(try await migrator.drift()?.map(\.name) == ["warta.entities.odd"])
    }
}
