import Migrations
import Postgres
import Testing

@Suite(.serialized)
struct PlanTests {
    @Test func `a plan has the steps, the locks and the size of the tables that are there`() async throws {
        let first = Migration(
            version: 1, name: "first",
            up: """
                CREATE TABLE warta.pages (n int, word text); CREATE INDEX pages_by_n ON warta.pages (n);
                INSERT INTO warta.pages SELECT n, 'a' FROM generate_series(1, 5000) AS n; ANALYZE warta.pages
                """, down: nil)
        let second = Migration(
            version: 2, name: "second",
            up: """
                ALTER TABLE warta.pages ADD COLUMN extra int, VALIDATE CONSTRAINT c;
                CREATE TABLE warta.other (n int);
                ALTER TABLE warta.other ADD COLUMN extra int;
                CREATE INDEX CONCURRENTLY pages_by_word ON warta.pages (word);
                DROP INDEX warta.pages_by_n;
                """, down: nil)
        let migrator = Migrator(try await Server.connection(), migrations: [first, second])
        #expect(try await migrator.plan().map(\.migration.version) == [1, 2, 2, 2])
        #expect(try await migrator.plan(to: 1).count == 1)
        #expect(try await migrator.plan()[0].statements.allSatisfy(\.locks.isEmpty), "nothing is there yet")
        try await migrator.up(to: 1)
        let plan = try await migrator.plan()
        #expect(plan.map(\.runsAlone) == [false, true, false])
        let locks = plan.map { $0.statements.map { $0.locks.map { "\($0.lock.mode.name) \($0.table) \($0.rows)" } } }
        #expect(
            locks == [
                [["ACCESS EXCLUSIVE warta.pages 5000"], [], []], [["SHARE UPDATE EXCLUSIVE warta.pages 5000"]],
                [["ACCESS EXCLUSIVE warta.pages 5000"]],
            ])
        #expect(plan[0].statements[0].locks[0].bytes > 100_000)
        #expect(plan[1].statements[0].locks[0].lock.work == .scan)
        #expect(try await migrator.status().version == 1, "a plan changes nothing")
    }
}
