import Foundation
import Postgres
import Sandbox
import Testing

/// What keeps a system going: migrations by hand, retention, and the doctor.
@Suite(.serialized)
struct AdminCommandTests {
    private struct Check: Decodable {
        let area: String, name: String, state: String, finding: String, remedy: String?
    }

    @Test func `migrations go down, are baselined and repaired`() async throws {
        let stage = try await Stage.set(partitions: 0)
        func migrate(_ command: String...) async throws -> Outcome {
            try await Program.wartactl.run(["migrate"] + command + stage.postgres)
        }
        #expect(try await migrate("repair").output == "There is nothing to repair.\n")
        try await stage.connection.simple("INSERT INTO warta.entities VALUES (gen_random_uuid(), 'PER', 'Rahmat')")
        let refused = try await migrate("down", "--to", "2")
        #expect(refused.status == 1 && refused.errors.contains("1 row of warta.entities"), "\(refused.errors)")
        let unasked = try await migrate("down", "--to", "2", "--accept-data-loss")
        #expect(unasked.status != 0 && unasked.errors.contains("--yes"), "\(unasked.errors)")
        #expect(try await stage.count("entities") == 1)
        let down = try await migrate("down", "--to", "2", "--accept-data-loss", "--yes")
        #expect(down.status == 0 && down.output.contains("at version 2"), "\(down.errors)")
        try await stage.connection.simple("DROP TABLE warta.schema_migrations")
        #expect(try await migrate("baseline", "2").status == 0)
        let verified = try await migrate("verify")
        #expect(verified.status == 1 && verified.errors.contains("0003_mentions is not applied"))
        #expect(verified.output.isEmpty, "what is applied is as it should be: \(verified.output)")
        #expect(try await migrate("up").status == 0)
        try await stage.connection.simple("ALTER TABLE warta.articles ALTER title DROP NOT NULL")
        let drift = try await migrate("verify")
        #expect(drift.status == 1)
        #expect(drift.lines == ["@@ column warta.articles.title", "-text NOT NULL", "+text"], "\(drift.output)")
        #expect(try await migrate("verify", "--ignore", "column warta.articles.title").status == 0)
        #expect(try await migrate("verify", "--checksums").status == 0)
    }

    @Test func `a file is linted, and status 1 says that there is something`() async throws {
        let folder = try Folder()
        let bad = try folder.write("bad.sql", "ALTER TABLE warta.pages\n  ADD COLUMN n int NOT NULL;\n")
        let outcome = try await Program.wartactl.run(["migrate", "lint", bad])
        #expect(outcome.status == 1 && outcome.output.contains("bad.sql:1: add-column-not-null"), "\(outcome.output)")
        #expect(!outcome.output.contains("\u{1B}"), "no colours in a pipe")
        #expect(try await Program.wartactl.run(["migrate", "lint"]).status == 0)
        let standard = try await Program.wartactl.run(
            ["migrate", "lint", "-", "--standalone", "--output", "csv"], input: Array("LOCK a".utf8))
        #expect(standard.lines.first == "file,line,rule,subject,danger,remedy" && standard.lines.count == 3)
    }

    @Test func `raw messages past their age are counted, and removed when told`() async throws {
        let stage = try await Stage.set(partitions: 0)
        try await stage.connection.simple(
            """
            INSERT INTO warta.raw_messages (topic, partition, "offset", payload, stored_at)
            SELECT 't', 0, n, 'x', now() - n * interval '1 hour' FROM generate_series(1, 12000) AS n;
            INSERT INTO warta.anchors VALUES (gen_random_uuid(), current_date - 100, '{1}'),
                (gen_random_uuid(), current_date, '{2}')
            """)
        func retention(_ arguments: String...) async throws -> Outcome {
            try await Program.wartactl.run(["retention", "--output", "csv"] + arguments + stage.postgres)
        }
        let dry = try await retention("--raw-days", "10", "--anchor-days", "60", "--dry-run")
        #expect(dry.lines == ["table,days,due,removed", "raw_messages,10,11761,0", "anchors,60,1,0"], "\(dry.output)")
        let unasked = try await retention("--raw-days", "10")
        #expect(unasked.status != 0 && unasked.errors.contains("--yes"), "\(unasked.errors)")
        #expect(try await stage.count("raw_messages") == 12_000)
        let done = try await retention("--raw-days", "10", "--anchor-days", "60", "--yes")
        #expect(done.lines.dropFirst() == ["raw_messages,10,11761,11761", "anchors,60,1,1"], "\(done.output)")
        #expect(try await stage.count("raw_messages") == 239)
        #expect(try await stage.count("anchors") == 1)
        let short = try await retention("--anchor-days", "1", "--yes")
        #expect(short.status == 64 && short.errors.contains("duplicate_window_days"), "\(short.errors)")
    }

    private func doctor(_ arguments: [String]) async throws -> (status: Int32, checks: [Check]) {
        let outcome = try await Program.wartactl.run(["doctor", "--output", "json"] + arguments)
        return (outcome.status, try outcome.json([Check].self))
    }

    @Test func `the doctor finds nothing where a worker can start`() async throws {
        let stage = try await Stage.set(partitions: 2)
        let (status, checks) = try await doctor(stage.flags)
        #expect(status == 0 && checks.allSatisfy { $0.state == "ok" }, "\(checks.filter { $0.state != "ok" })")
        let wanted: Set = [
            "reachable", "TLS", "topic", "partitions", "group", "permissions", "schema", "extensions", "clock", "disk",
            "lz4",
        ]
        #expect(wanted.isSubset(of: Set(checks.map(\.name))))
        let table = try await Program.wartactl.run(["doctor"] + stage.flags)
        #expect(table.status == 0 && table.lines.last == "A worker can start.")
    }

    @Test func `the doctor says what mends what is wrong`() async throws {
        let stage = try await Stage.set(partitions: 1, migrated: false)
        func finding(_ name: String, _ arguments: [String]) async throws -> (Int32, Check?) {
            let (status, checks) = try await doctor(arguments)
            return (status, checks.first { $0.name == name && $0.state == "failed" })
        }
        let (bare, schema) = try await finding("schema", stage.flags)
        #expect(bare == 1 && schema?.remedy == "wartactl migrate up")
        #expect(try await Program.wartactl.run(["migrate", "up"] + stage.postgres).status == 0)
        let (lost, topic) = try await finding("topic", stage.flags + ["--topic", "no-such-topic"])
        #expect(lost == 1 && topic?.remedy?.contains("--create-partitions") == true)
        try await stage.connection.simple("CREATE ROLE stranger LOGIN")
        let (strange, rights) = try await finding(
            "permissions", stage.kafka + ["--postgres-url", stage.url.replacing("postgres@", with: "stranger@")])
        #expect(strange == 1 && rights?.remedy == "psql -c 'GRANT warta_worker TO \"stranger\"'")
        try await stage.connection.simple("DROP ROLE stranger")
        let move = ["offsets", "set", "--to-latest", "--execute"]
        #expect(try await Program.wartactl.run(move + stage.flags).status == 0)
        try await stage.connection.simple("UPDATE warta.consumer_offsets SET next_offset = 7")
        let (ahead, offsets) = try await finding("offsets", stage.flags)
        #expect(ahead == 1 && offsets?.remedy?.contains("offsets set") == true)
        let (away, kafka) = try await finding(
            "reachable", stage.postgres + ["--kafka-bootstrap-servers", "127.0.0.1:1"])
        #expect(away == 69 && kafka?.area == "kafka" && kafka?.remedy != nil)
        let (gone, postgres) = try await finding(
            "reachable", stage.kafka + ["--postgres-url", "postgres://127.0.0.1:1/x"])
        #expect(gone == 69 && postgres?.area == "postgres")
    }
}
