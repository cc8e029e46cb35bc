import Testing

@testable import Migrations

struct StatementTests {
    @Test(arguments: [
        ("", []), (" ;; -- nothing\n;", []), ("A; b ;", ["A", "b"]), ("SELECT ';'; x", ["SELECT ';'", "x"]),
        ("SELECT 'it''s;'; x", ["SELECT 'it''s;'", "x"]), (#"SELECT E'\';'; x"#, [#"SELECT E'\';'"#, "x"]),
        (#"SELECT '\'; x"#, [#"SELECT '\'"#, "x"]), ("SELECT \"a;\"\"b\"; x", ["SELECT \"a;\"\"b\"", "x"]),
        ("DO $$ a; b; $$; x", ["DO $$ a; b; $$", "x"]), ("DO $a$ $$;$b$; $a$; x", ["DO $a$ $$;$b$; $a$", "x"]),
        ("SELECT $1; x", ["SELECT $1", "x"]), ("a -- b;\n c; d", ["a -- b;\n c", "d"]),
        ("a /* b; /* c; */ ; */ d; e", ["a /* b; /* c; */ ; */ d", "e"]),
        ("CREATE RULE r AS ON INSERT TO t DO (a; b); x", ["CREATE RULE r AS ON INSERT TO t DO (a; b)", "x"]),
        (
            "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN a THEN 1 END; SELECT 2; END; x",
            ["CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN a THEN 1 END; SELECT 2; END", "x"]
        ),
        ("BEGIN; x; END", ["BEGIN", "x", "END"]), ("SELECT a$b$c; x$b$", ["SELECT a$b$c", "x$b$"]),
        ("SELECT 'open; x", ["SELECT 'open; x"]), ("SELECT $$open; x", ["SELECT $$open; x"]),
        ("SELECT \"open; x", ["SELECT \"open; x"]), ("SELECT 1 /* open; x", ["SELECT 1"]),
        ("SELECT 'é;ñ', \"ø;\"; x", ["SELECT 'é;ñ', \"ø;\"", "x"]),
    ])
    func `a script is cut where statements end`(_ script: String, _ statements: [String]) {
        #expect(Statement.all(in: script).map(\.text) == statements)
    }

    @Test func `a statement knows its line and the comments that belong to it`() {
        let statements = Statement.all(in: "-- one\nSELECT 1; -- of one\n\n-- two\n/* two\n */ SELECT\n 2 -- in two\n;")
        #expect(statements.map(\.line) == [2, 6])
        #expect(statements.map { $0.comments.map(\.line) } == [[1, 2], [4, 5, 7]])
    }

    @Test func `a long script is cut in a time that grows with its length`() {
        let clock = ContinuousClock()
        func seconds(_ count: Int) -> Double {
            let script = String(repeating: "SELECT $a$ $b $$ ' \" -- $a$, '$a$', a-b; /* ; */\n", count: count)
            let time = clock.measure { #expect(Statement.all(in: script).count == count) }
            return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        }
        _ = seconds(500)
        // Eight times the length; quadratic would be 64 times.
        #expect(seconds(4_000) < 30 * max(seconds(500), 0.001))
    }

    @Test(arguments: [
        "CREATE INDEX CONCURRENTLY i ON t (a)", "create unique index concurrently if not exists i on only s.t (a)",
        "DROP INDEX CONCURRENTLY i, j", "REINDEX TABLE CONCURRENTLY t", "REINDEX (CONCURRENTLY) INDEX i",
        "REINDEX DATABASE d", "VACUUM t", "VACUUM (FULL) t", "CLUSTER", "ALTER SYSTEM SET work_mem = '8MB'",
        "CREATE DATABASE d", "ALTER TABLE t DETACH PARTITION p CONCURRENTLY", "DROP TABLESPACE s",
    ])
    func `what Postgres refuses inside a transaction runs alone`(_ text: String) {
        #expect(Step.all(in: "SELECT 1; \(text); SELECT 2; SELECT 3").map(\.runsAlone) == [false, true, false])
    }

    @Test(arguments: [
        "CREATE INDEX i ON t (a)", "CREATE INDEX concurrently_made ON t (a)", "DROP INDEX i", "REINDEX TABLE t",
        "CLUSTER t USING i", "ALTER TABLE t DETACH PARTITION p", "ALTER TYPE mood ADD VALUE 'glad'",
        "CREATE TABLE t (a text DEFAULT 'CREATE INDEX CONCURRENTLY')", "REFRESH MATERIALIZED VIEW CONCURRENTLY v",
        "DO $$ BEGIN EXECUTE 'VACUUM'; END $$", "-- CREATE INDEX CONCURRENTLY i ON t (a)\nSELECT 1",
    ])
    func `everything else shares a transaction`(_ text: String) {
        #expect(Step.all(in: "SELECT 1; \(text); SELECT 2").map(\.runsAlone) == [false])
    }

    @Test func `a script with an index built concurrently has three steps`() {
        let steps = Step.all(
            in: "ALTER TABLE t ADD a int; SELECT 1; CREATE INDEX CONCURRENTLY i ON t (a); COMMENT ON TABLE t IS ''")
        #expect(steps.map(\.runsAlone) == [false, true, false])
        #expect(steps.map(\.statements.count) == [2, 1, 1])
        #expect(Set(steps.map(\.checksum)).count == 3)
    }
}
