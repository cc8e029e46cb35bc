import Foundation
import Postgres
import Testing

/// What `wartactl migrate` leaves when it is killed, and when two of them run at once.
@Suite(.serialized)
struct MigrationKillTests {
    /// A schema before the migration that builds an index concurrently, and a transaction that the build waits for.
    private func ground() async throws -> (stage: Stage, snapshot: Connection) {
        let stage = try await Stage.set(partitions: 0, migrated: false)
        let before = try await Program.wartactl.run(["migrate", "up", "--to", "6"] + stage.postgres)
        #expect(before.status == 0, "\(before.errors)")
        let snapshot = try await Connection.connect(ConnectionSettings(url: stage.url))
        try await snapshot.simple("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT txid_current()")
        return (stage, snapshot)
    }

    private func isValid(_ stage: Stage) async throws -> Bool? {
        try await stage.connection.query(
            "SELECT indisvalid AS valid FROM pg_index WHERE indexrelid = to_regclass('warta.anchors_by_article')"
        ).first?.bool("valid")
    }

    private func up(_ stage: Stage) async throws -> Running {
        try await Program.wartactl.start(["migrate", "up", "--to", "7"] + stage.postgres)
    }

    @Test(arguments: [false, true])
    func `after a migrator was killed while it built an index, the next one ends well`(
        _ killsServerProcess: Bool
    ) async throws {
        let (stage, snapshot) = try await ground()
        let first = try await up(stage)
        #expect(try await eventually { try await isValid(stage) == false }, "\(first.errors)")
        first.signal(SIGKILL)
        _ = try await first.outcome(atMost: .seconds(5))
        if killsServerProcess {
            _ = try await stage.connection.query(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'CREATE INDEX CONCURRENTLY%'")
        }
        let second = try await up(stage)
        try await Task.sleep(for: .milliseconds(500))
        try await snapshot.simple("COMMIT")
        let outcome = try await second.outcome(atMost: .seconds(60))
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try await isValid(stage) == true)
        let verified = try await Program.wartactl.run(["migrate", "verify"] + stage.postgres)
        #expect(verified.output.isEmpty || verified.status == 0, "no drift: \(verified.errors)\(verified.output)")
    }

    @Test func `of two migrators at once one builds the index, and both end well`() async throws {
        let (stage, snapshot) = try await ground()
        let both = [try await up(stage), try await up(stage)]
        #expect(await eventually { both.contains { $0.errors.contains("another migrator is at work") } })
        try await snapshot.simple("COMMIT")
        var applied = 0
        for migrator in both {
            let outcome = try await migrator.outcome(atMost: .seconds(60))
            #expect(outcome.status == 0, "\(outcome.errors)")
            if outcome.output.hasPrefix("Applied") { applied += 1 }
        }
        #expect(applied == 1)
        #expect(try await isValid(stage) == true)
    }
}
