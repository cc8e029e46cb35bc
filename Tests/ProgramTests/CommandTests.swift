import Foundation
import Postgres
import Testing

/// The commands of the admin CLI that read and write what the daemon works on.
@Suite(.serialized)
struct CommandTests {
    @Test func `messages are published from files, folders and standard input, and drained`() async throws {
        let stage = try await Stage.set(partitions: 0)
        let folder = try Folder()
        let url = "https://kabar.example/sama"
        try folder.write("1.jsonl", article(1, url: url) + "\n\n" + article(2, url: url))
        try folder.write("2.json", article(3).replacing(",\"", with: ",\n  \""))
        try folder.write("3.txt", "Teks Polos\n\nIsi teks polos itu.")
        try folder.write("4.md", "# nothing of ours")
        let first = try await Program.wartactl.run(
            ["publish", folder.path, "--create-partitions", "3"] + stage.kafka)
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.output.contains("Published 4 messages to \(stage.topic)"), "\(first.output)")
        #expect(first.errors.isEmpty, "no progress line where there is no terminal: \(first.errors)")
        let second = try await Program.wartactl.run(
            ["publish", "-", "--create-partitions", "3"] + stage.kafka,
            input: Array((article(4) + "\n{bad\n" + article(5)).utf8))
        #expect(second.status == 0 && second.output.contains("Published 3 messages"), "\(second.errors)")
        let drained = try await stage.drain()
        #expect(drained.status == 0, "\(drained.errors)")
        #expect(try await stage.count("articles") == 6)
        #expect(try await stage.count("articles", where: "title || body LIKE '%teks polos itu%'") == 1)
        #expect(try await stage.count("dead_letters") == 1)
        #expect(try await stage.count("sightings", where: "kind = 'revision' AND url = '\(url)'") == 1)
        let partitions = try await stage.connection.query(
            SQL("SELECT count(DISTINCT partition) AS n FROM warta.sightings WHERE url = $1", [.text(url)]))
        #expect(try partitions.one().int64("n") == 1)
    }

    @Test func `a path that is not there is named`() async throws {
        for command in ["publish", "extract"] {
            let outcome = try await Program.wartactl.run([command, "/no/such/path.jsonl"])
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("/no/such/path.jsonl"), "\(outcome.errors)")
        }
    }

    @Test func `migrations are planned, applied, listed and verified`() async throws {
        struct Row: Decodable { let version: Int, name: String, state: String, milliseconds: Int? }
        let stage = try await Stage.set(partitions: 0, migrated: false)
        func migrate(_ command: String...) async throws -> Outcome {
            try await Program.wartactl.run(["migrate"] + command + stage.postgres)
        }
        let plan = try await migrate("plan")
        #expect(
            plan.status == 0 && plan.output.contains("-- 0001_roles\n")
                && plan.output.contains("CREATE TABLE warta.articles"))
        let unverified = try await migrate("verify")
        #expect(unverified.status == 1 && unverified.errors.contains("0001_roles is not applied"))
        let part = try await migrate("up", "--to", "2")
        #expect(part.status == 0 && part.output.contains("Applied 2; the schema is at version 2"), "\(part.output)")
        let rows = try await migrate("status", "--output", "json").json([Row].self)
        #expect(rows.prefix(3).map(\.state) == ["applied", "applied", "pending"])
        #expect(rows.map(\.version) == Array(1...rows.count) && rows[1].name == "articles")
        let table = try await migrate("status").lines
        #expect(table[0].contains("version") && table[0].contains("state") && table.count == rows.count + 2)
        let up = try await migrate("up")
        #expect(up.status == 0 && up.errors.contains("applied 0003_mentions in "), "\(up.errors)")
        let again = try await migrate("up")
        #expect(again.output.contains("already") && again.errors.isEmpty)
        let verified = try await migrate("verify")
        #expect(verified.status == 0 && verified.output.contains("unchanged"))
        try await stage.connection.simple("UPDATE warta.schema_migrations SET checksum = 'x' WHERE version = 2")
        for command in ["verify", "up", "plan"] {
            let edited = try await migrate(command)
            #expect(edited.status == 1 && edited.errors.contains("0002_articles was edited"), "\(edited.errors)")
        }
        #expect(try await stage.drain().status == 78)
    }

    @Test func `status, offsets and dead letters are shown as tables and as JSON`() async throws {
        let stage = try await Stage.set(partitions: 2)
        try await stage.send((0..<10).map { stage.message(article($0), partition: Int32($0 % 2)) })
        try await stage.send([stage.message("{\"text\": \"cut"), stage.message([0xFF, 0x00], partition: 1)])
        #expect(try await stage.drain().status == 0)
        try await stage.send([stage.message(article(11))])
        try await checkStatus(stage)
        try await checkOffsets(stage)
        try await checkDeadLetters(stage)
    }

    private func checkStatus(_ stage: Stage) async throws {
        struct Report: Decodable {
            let schemaVersion: Int, pendingMigrations: Int, articles: Int, clusters: Int, sightings: Int
            let openDeadLetters: Int, rawMessages: Int
            let offsets: [Offset]
        }
        let report = try await Program.wartactl.run(["status", "--output", "json"] + stage.flags).json(Report.self)
        #expect(report.schemaVersion > 0 && report.pendingMigrations == 0)
        #expect(report.articles == 10 && report.clusters <= 10 && report.sightings == 10)
        #expect(report.openDeadLetters == 2 && report.rawMessages == 12)
        #expect(report.offsets.compactMap(\.lag).reduce(0, +) == 1)
        let table = try await Program.wartactl.run(["status", "--exact"] + stage.flags)
        #expect(table.status == 0, "\(table.errors)")
        for words in ["articles      10 in", "dead letters  2 open", stage.topic, "group"] {
            #expect(table.output.contains(words), "\(table.output)")
        }
    }

    private struct Offset: Decodable {
        let group: String, topic: String, partition: Int, nextOffset: Int, ownerEpoch: Int
        let low: Int?, high: Int?, lag: Int?
    }

    private func checkOffsets(_ stage: Stage) async throws {
        let rows = try await Program.wartactl.run(["offsets", "show", "--output", "json"] + stage.flags)
            .json([Offset].self)
        #expect(rows.map(\.partition) == [0, 1] && rows.allSatisfy { $0.group == "warta" && $0.topic == stage.topic })
        #expect(rows.map(\.nextOffset) == [6, 6] && rows.map(\.high) == [7, 6] && rows.map(\.lag) == [1, 0])
        let none = try await Program.wartactl.run(["offsets", "show", "--group", "other"] + stage.flags)
        #expect(none.status == 0 && none.lines.count == 2)
        let table = try await Program.wartactl.run(["offsets"] + stage.flags)
        #expect(table.lines.count == 4 && table.lines[0].contains("lag"), "\(table.output)")
        // Without Kafka the offsets of Postgres are shown all the same.
        let alone = try await Program.wartactl.run(
            ["offsets", "show", "--output", "json", "--kafka-bootstrap-servers", "127.0.0.1:1"] + stage.postgres)
        #expect(alone.status == 0)
        #expect(try alone.json([Offset].self).map(\.lag) == [nil, nil])
    }

    private func checkDeadLetters(_ stage: Stage) async throws {
        struct Letter: Decodable {
            let id: Int, topic: String, partition: Int, offset: Int, stage: String, errorCode: String, error: String
            let payload: String?, payloadBase64: String?
        }
        let letters = try await Program.wartactl.run(["dead-letters", "list", "--output", "json"] + stage.flags)
            .json([Letter].self)
        #expect(Set(letters.map(\.errorCode)) == ["invalid_json", "invalid_utf8"])
        #expect(letters.allSatisfy { $0.stage == "decode" && $0.topic == stage.topic && $0.offset == 5 })
        let cut = try #require(letters.first { $0.errorCode == "invalid_json" })
        #expect(cut.error.contains("truncated"))
        let one = try await Program.wartactl.run(
            ["dead-letters", "list", "--code", "invalid_utf8"] + stage.flags)
        #expect(one.lines.count == 3 && one.output.contains("\(stage.topic)[1]@5"), "\(one.output)")
        let shown = try await Program.wartactl.run(["dead-letters", "show", "\(cut.id)"] + stage.flags)
        #expect(shown.output.contains("{\"text\": \"cut") && shown.output.contains("invalid_json"), "\(shown.output)")
        let other = try #require(letters.first { $0.errorCode == "invalid_utf8" })
        let bytes = try await Program.wartactl.run(
            ["dead-letters", "show", "\(other.id)", "--output", "json"] + stage.flags
        ).json(Letter.self)
        #expect(bytes.payload == nil && bytes.payloadBase64 == "/wA=")
        let missing = try await Program.wartactl.run(["dead-letters", "show", "999999"] + stage.flags)
        #expect(missing.status == 1 && missing.errors.contains("999999"))
    }
}
