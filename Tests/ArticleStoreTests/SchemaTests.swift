import ArticleStore
import Migrations
import Postgres
import Testing

@Suite(.serialized)
struct SchemaTests {
    @Test func `every table, view, column and function has a comment`() async throws {
        let ground = try await Server.database()
        let bare = try await ground.connection.query(
            """
            SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'warta' AND c.relkind IN ('r', 'v', 'p', 'm', 'f')
                AND obj_description(c.oid, 'pg_class') IS NULL
            UNION ALL
            SELECT c.relname || '.' || a.attname FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE n.nspname = 'warta' AND c.relkind IN ('r', 'v', 'p', 'm', 'f')
                AND col_description(c.oid, a.attnum) IS NULL
            UNION ALL
            SELECT p.proname || '()' FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
            WHERE n.nspname = 'warta' AND obj_description(p.oid, 'pg_proc') IS NULL
            """)
        #expect(try bare.map { try $0.string("name") } == [])
    }

    @Test func `what is large is compressed with lz4 where the server has it`() async throws {
        let ground = try await Server.database()
        let rows = try await ground.connection.query(
            """
            SELECT a.attrelid::regclass || '.' || a.attname AS place,
                   (a.attcompression = 'l') = ('lz4' = ANY (s.enumvals)) AS fits
            FROM pg_attribute a, pg_settings s
            WHERE s.name = 'default_toast_compression' AND (a.attrelid::regclass::text, a.attname) IN
                (('warta.articles', 'body'), ('warta.articles', 'metadata'), ('warta.raw_messages', 'payload'),
                 ('warta.dead_letters', 'payload'))
            """)
        #expect(rows.count == 4)
        #expect(try rows.filter { try !$0.bool("fits") }.map { try $0.string("place") } == [])
    }

    /// `role table: privileges` of everything that was granted to the two roles.
    private func grants(_ connection: Connection) async throws -> [String: String] {
        let rows = try await connection.query(
            """
            SELECT grantee || ' ' || table_name AS place, string_agg(privilege_type, ' ' ORDER BY privilege_type) AS list
            FROM information_schema.role_table_grants
            WHERE table_schema = 'warta' AND grantee IN ('warta_worker', 'warta_reader', 'PUBLIC') GROUP BY 1
            """)
        return Dictionary(uniqueKeysWithValues: try rows.map { (try $0.string("place"), try $0.string("list")) })
    }

    @Test func `the roles have their grants and no others`() async throws {
        let ground = try await Server.database()
        let all = "DELETE INSERT SELECT UPDATE"
        var expected = ["warta_worker schema_migrations": "SELECT"]
        for table in [
            "articles", "entities", "entity_mentions", "date_mentions", "consumer_offsets", "sightings",
            "dead_letters", "replays",
        ] {
            expected["warta_worker \(table)"] = all
            expected["warta_reader \(table)"] = "SELECT"
        }
        expected["warta_worker raw_messages"] = all
        for view in ["clusters", "article_revisions"] {
            expected["warta_worker \(view)"] = "SELECT"
            expected["warta_reader \(view)"] = "SELECT"
        }
        let found = try await grants(ground.connection)
        // Later migrations may bring tables of their own; what stands here is exact.
        for (place, list) in expected { #expect(found[place] == list, "\(place)") }
        for (place, list) in found {
            #expect(!place.hasPrefix("PUBLIC"), "\(place)")
            if place.hasPrefix("warta_reader") { #expect(list == "SELECT", "\(place)") }
        }
        #expect(found["warta_reader raw_messages"] == nil)
    }

    @Test(arguments: [
        "INSERT INTO warta.entities VALUES (gen_random_uuid(), 'PER', 'x')", "DELETE FROM warta.articles",
        "UPDATE warta.consumer_offsets SET next_offset = 0", "TRUNCATE warta.sightings", "DROP TABLE warta.articles",
        "SELECT * FROM warta.raw_messages", "CREATE TABLE warta.mine (n int)",
    ])
    func `a reader cannot`(_ statement: String) async throws {
        let ground = try await Server.database()
        try await ground.connection.simple("SET ROLE warta_reader")
        #expect(await failure { try await ground.connection.simple(statement) }?.sqlState == "42501")
        await ground.connection.close()
    }

    @Test func `a reader reads the newsroom's tables`() async throws {
        let ground = try await Server.database()
        try await ground.connection.simple("SET ROLE warta_reader")
        for table in ["articles", "sightings", "entities", "date_mentions", "clusters", "article_revisions"] {
            #expect(try await ground.count(table) == 0)
        }
    }

    @Test func `a login that is only a worker does all that a worker does`() async throws {
        let ground = try await Server.database()
        try await ground.connection.simple("CREATE ROLE hand LOGIN IN ROLE warta_worker")
        let url = ground.url.replacing("postgres@", with: "hand@")
        let store = Store(ConnectionSettings(url: url), group: "g")
        #expect(try await store.migrationStatus().pending.isEmpty)
        let written = try await ground.write(
            [
                message(0, 0, text: text(1), url: "https://a.example/1", stamped: 2_000), refused(0, 1),
                message(0, 2, text: text(2), url: "https://a.example/1", stamped: 3_000),
            ], with: store)
        #expect(written.new == 1 && written.revisions == 1 && written.deadLetters == 1)
        // An earlier sighting that comes late makes the store update and delete.
        let early = message(1, 0, text: text(1), url: "https://b.example/1", stamped: 1_000)
        #expect(try await ground.write([early], with: store).new == 1)
        #expect(try await store.counts(exact: true).sightings == 3)
        #expect(try await store.deadLetters(limit: 5).count == 1)
        #expect(try await store.offsets(of: "g").count == 2)
        #expect(try await store.trimRawMessages(olderThanDays: 0) >= 0)
        #expect(
            await failure {
                try await Connection.connect(ConnectionSettings(url: url)).simple("DROP TABLE warta.articles")
            }?.sqlState == "42501")
        await store.close()
        try await ground.connection.simple("DROP OWNED BY hand; DROP ROLE hand")
    }
}
