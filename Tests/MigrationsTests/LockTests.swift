import Postgres
import Testing

@testable import Migrations

/// The locks that statements are said to take, against those that Postgres takes.
@Suite(.serialized)
struct LockTests {
    private static let ground = Task {
        let connection = try await Server.connection()
        try await connection.simple(
            """
            CREATE TABLE pages (id int PRIMARY KEY, day date, size int CHECK (size > 0), body text, site int);
            CREATE TABLE sites (id int PRIMARY KEY, name text);
            CREATE INDEX pages_by_day ON pages (day);
            CREATE UNIQUE INDEX pages_by_size ON pages (size);
            ALTER TABLE pages ADD CONSTRAINT of_site FOREIGN KEY (site) REFERENCES sites NOT VALID;
            ALTER TABLE pages ADD CONSTRAINT short CHECK (length(body) < 9) NOT VALID;
            CREATE TABLE years (n int) PARTITION BY RANGE (n);
            CREATE TABLE year_1 PARTITION OF years FOR VALUES FROM (1) TO (2);
            CREATE TABLE year_2 (n int);
            CREATE VIEW days AS SELECT day FROM pages;
            CREATE MATERIALIZED VIEW kept AS SELECT id, day FROM pages; CREATE UNIQUE INDEX kept_key ON kept (id);
            CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
            CREATE TRIGGER old AFTER UPDATE ON pages FOR EACH ROW EXECUTE FUNCTION note();
            """)
        return connection
    }

    @Test(arguments: [
        "ALTER TABLE pages ADD words int", "ALTER TABLE pages ADD id2 uuid DEFAULT gen_random_uuid()",
        "ALTER TABLE pages ADD other int REFERENCES sites", "ALTER TABLE pages DROP body",
        "ALTER TABLE pages ALTER size TYPE bigint", "ALTER TABLE pages ALTER day SET NOT NULL",
        "ALTER TABLE pages ALTER day SET DEFAULT now()", "ALTER TABLE pages ALTER day SET STATISTICS 10",
        "ALTER TABLE pages ALTER body SET STORAGE MAIN", "ALTER TABLE pages SET (fillfactor = 90)",
        "ALTER TABLE pages ADD CONSTRAINT big CHECK (size > 1)",
        "ALTER TABLE pages ADD CONSTRAINT big CHECK (size > 1) NOT VALID",
        "ALTER TABLE pages ADD CONSTRAINT fk FOREIGN KEY (site) REFERENCES sites",
        "ALTER TABLE pages VALIDATE CONSTRAINT short", "ALTER TABLE pages DROP CONSTRAINT short",
        "ALTER TABLE pages ADD CONSTRAINT one UNIQUE (day)",
        "ALTER TABLE pages ADD CONSTRAINT one UNIQUE USING INDEX pages_by_size",
        "ALTER TABLE pages RENAME TO sheets", "ALTER TABLE pages RENAME size TO bytes",
        "ALTER TABLE pages DISABLE TRIGGER old", "ALTER TABLE pages SET UNLOGGED",
        "ALTER TABLE pages VALIDATE CONSTRAINT short, ALTER day SET STATISTICS 9",
        "ALTER TABLE years ATTACH PARTITION year_2 FOR VALUES FROM (2) TO (3)",
        "ALTER TABLE years DETACH PARTITION year_1",
        "CREATE TABLE year_3 PARTITION OF years FOR VALUES FROM (3) TO (4)",
        "CREATE TABLE words (page int REFERENCES pages)", "CREATE INDEX more ON pages (day)",
        "ALTER INDEX pages_by_day RENAME TO by_day",
        "CREATE TRIGGER new AFTER UPDATE ON pages FOR EACH ROW EXECUTE FUNCTION note()",
        "DROP TRIGGER old ON pages", "ALTER VIEW days RENAME TO dates", "DROP VIEW days", "DROP MATERIALIZED VIEW kept",
        "REFRESH MATERIALIZED VIEW kept", "REFRESH MATERIALIZED VIEW CONCURRENTLY kept", "TRUNCATE year_2",
        "LOCK TABLE pages IN SHARE UPDATE EXCLUSIVE MODE", "LOCK pages", "CLUSTER pages USING pages_by_day",
        "COMMENT ON TABLE pages IS ''", "COMMENT ON COLUMN pages.day IS ''", "COMMENT ON VIEW days IS ''",
        "ANALYZE pages", "UPDATE pages SET size = 1 WHERE id = 1", "DELETE FROM year_2 WHERE n = 1",
        "INSERT INTO year_2 VALUES (1)", "CREATE RULE r AS ON INSERT TO year_2 DO NOTHING",
        "CREATE POLICY p ON pages USING (true)", "GRANT SELECT ON pages TO PUBLIC", "REINDEX TABLE pages",
    ])
    func `a statement takes the locks that it is said to take`(_ text: String) async throws {
        let connection = try await Self.ground.value
        let statement = try #require(Statement.all(in: text).first)
        struct Undo: Error {}
        do {
            try await connection.transaction { transaction in
                let ids = try await transaction.query(
                    "SELECT oid, relname::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace")
                let names = Dictionary(
                    uniqueKeysWithValues: try ids.map { (try $0.int64("oid"), try $0.string("name")) })
                try await transaction.simple(text)
                let held = try await transaction.query(
                    "SELECT relation AS oid, mode FROM pg_locks WHERE locktype = 'relation' AND pid = pg_backend_pid()")
                var strongest: [String: LockMode] = [:]
                for row in held {
                    guard let name = names[try row.int64("oid")],
                        let mode = LockMode.allCases.first(where: { $0.inPostgres == (try? row.string("mode")) })
                    else { continue }
                    strongest[name] = max(strongest[name] ?? .accessShare, mode)
                }
                for lock in statement.locks {
                    #expect(strongest[lock.table.last] == lock.mode, "\(lock.table): \(strongest)")
                }
                let said = Set(statement.locks.map(\.table.last))
                for (name, mode) in strongest where mode.blocksWriters && !said.contains(name) {
                    // Indexes of a table go along with it.
                    #expect(
                        ["pages_by_day", "pages_by_size", "pages_pkey", "kept_key"].contains(name), "\(name) \(mode)")
                }
                throw Undo()
            }
        } catch is Undo {}
    }

    /// Whether a statement writes the table anew shows in its file, and whether an index is built in a new one.
    @Test(arguments: [
        ("ALTER TABLE pages ADD words int", false), ("ALTER TABLE pages ADD words int NOT NULL DEFAULT 0", false),
        ("ALTER TABLE pages ADD seen timestamptz DEFAULT now()", false),
        ("ALTER TABLE pages ADD id2 uuid DEFAULT gen_random_uuid()", true),
        ("ALTER TABLE pages ADD seen timestamptz DEFAULT clock_timestamp()", true),
        ("ALTER TABLE pages ADD number bigserial", true),
        ("ALTER TABLE pages ADD number int GENERATED ALWAYS AS IDENTITY", true),
        ("ALTER TABLE pages ADD long int GENERATED ALWAYS AS (length(body)) STORED", true),
        ("ALTER TABLE pages ALTER size TYPE bigint", true), ("ALTER TABLE pages SET UNLOGGED", true),
        ("ALTER TABLE pages ALTER day SET NOT NULL", false), ("CLUSTER pages USING pages_by_day", true),
        (
            "ALTER TABLE pages ADD marks text[] DEFAULT '{}'::text[], ADD price numeric(9, 2) DEFAULT round(1.234, 2)",
            false
        ),
    ])
    func `a statement writes its table anew where it is said to`(_ text: String, _ rewrites: Bool) async throws {
        let connection = try await Self.ground.value
        let statement = try #require(Statement.all(in: text).first)
        #expect(statement.locks.contains { $0.work == .rewrite } == rewrites)
        struct Undo: Error {}
        do {
            try await connection.transaction { transaction in
                let before = try await transaction.query("SELECT pg_relation_filenode('pages') AS n").one().int64("n")
                try await transaction.simple(text)
                let after = try await transaction.query("SELECT pg_relation_filenode('pages') AS n").one().int64("n")
                #expect((before != after) == rewrites)
                throw Undo()
            }
        } catch is Undo {}
    }
}

extension LockMode {
    /// As `pg_locks` writes it: `AccessExclusiveLock`.
    fileprivate var inPostgres: String {
        name.split(separator: " ").map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined() + "Lock"
    }
}
