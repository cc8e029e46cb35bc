import Foundation
import Kafka
import Postgres
import Testing

@Suite(.serialized)
struct DeadLetterCommandTests {
    private struct Letter: Decodable {
        let id: Int, partition: Int, offset: Int, errorCode: String, attempts: Int, resolution: String?
        let requeuedTo: String?, resolvedBy: String?, payload: String?, payloadBase64: String?
    }

    private struct Report: Decodable {
        let outcome: String, seen: Int, updated: Int, deadLettered: Int
    }

    /// Four letters: no text twice, no JSON, no text at all in UTF-8.
    private func set() async throws -> Stage {
        let stage = try await Stage.set(partitions: 1)
        var keyed = stage.message("{\"url\": \"https://kabar.example/kosong/1\"}")
        keyed.key = Array("kunci".utf8)
        keyed.headers = [
            Header(key: "crawler", value: Array("kurir".utf8)), Header(key: "warta-attempts", value: [0x31]),
        ]
        keyed.millisecondsSinceEpoch = 1_750_000_000_000
        try await stage.send([
            stage.message(article(1)), keyed, stage.message("{\"url\": \"https://lensa.example/kosong/2\"}"),
            stage.message("{\"text\": \"cut"), stage.message([0xFF, 0x00]),
        ])
        #expect(try await stage.drain().status == 0)
        return stage
    }

    private func letters(_ stage: Stage, _ arguments: [String] = []) async throws -> [Letter] {
        try await Program.wartactl.run(
            ["dead-letters", "list", "--all", "--output", "json"] + arguments + stage.postgres
        ).json([Letter].self).sorted { $0.offset < $1.offset }
    }

    @Test func `letters are found by code, stage, reason, time and topic`() async throws {
        let stage = try await set()
        for (arguments, offsets) in [
            (["--code", "missing_text"], [1, 2]), (["--stage", "decode"], [1, 2, 3, 4]), (["--stage", "store"], []),
            (["--text", "UTF-8"], [4]), (["--from-time", "1h"], [1, 2, 3, 4]), (["--to-time", "1h"], []),
            (["--topic", "elsewhere"], []), (["--topic", stage.topic, "--partition", "0"], [1, 2, 3, 4]),
        ] {
            #expect(try await letters(stage, arguments).map(\.offset) == offsets, "\(arguments)")
        }
        let shown = try await Program.wartactl.run(
            ["dead-letters", "show", "\(letters(stage)[3].id)"] + stage.postgres)
        #expect(shown.output.contains("ff 00") && shown.output.contains("invalid_utf8"), "\(shown.output)")
        let exported = try await Program.wartactl.run(["dead-letters", "export"] + stage.postgres)
        #expect(exported.lines.count == 4 && exported.lines.allSatisfy { $0.hasPrefix("{") })
        let payloads = try await Program.wartactl.run(
            ["dead-letters", "export", "--payloads", "--code", "missing_text"] + stage.postgres)
        #expect(payloads.lines.first == "{\"url\": \"https://kabar.example/kosong/1\"}" && payloads.lines.count == 2)
    }

    @Test func `a requeue in place tries again, and resolves what has become readable`() async throws {
        let stage = try await set()
        let rehearsal = try await Program.wartactl.run(
            ["dead-letters", "requeue", "--code", "missing_text", "--dry-run"] + stage.flags)
        #expect(rehearsal.output.contains("2 of 2 messages"), "\(rehearsal.output)")
        // One is mended: as if a build that knows another field had come.
        _ = try await stage.connection.query(
            """
            UPDATE warta.dead_letters SET payload = convert_to(\(article(7)), 'UTF8') WHERE "offset" = 1
            """)
        let outcome = try await Program.wartactl.run(
            ["dead-letters", "requeue", "--code", "missing_text", "--output", "json"] + stage.flags)
        let report = try outcome.json(Report.self)
        #expect(outcome.status == 0 && report.seen == 2 && report.updated == 1 && report.deadLettered == 1)
        let after = try await letters(stage)
        #expect(after.map(\.resolution) == ["requeued", nil, nil, nil])
        #expect(after[0].resolvedBy == "replay 1" && after[0].requeuedTo == nil)
        #expect(after.map(\.attempts) == [2, 2, 1, 1])
        #expect(try await stage.count("sightings", where: "\"offset\" = 1 AND kind = 'new'") == 1)
        #expect(try await stage.count("articles") == 2)
        // The same through the other name; what is resolved is left alone.
        let again = try await Program.wartactl.run(
            ["replay", "dead-letters", "--code", "missing_text", "--output", "json"] + stage.flags)
        #expect(try again.json(Report.self).seen == 1)
    }

    @Test func `copies go to the topic with key and headers, and not for ever`() async throws {
        let stage = try await set()
        let outcome = try await Program.wartactl.run(
            [
                "dead-letters", "requeue", "--code", "missing_text", "--produce", "--max-attempts", "3", "--output",
                "json",
            ]
                + stage.flags)
        #expect(try outcome.json(Report.self).updated == 2, "\(outcome.errors)")
        #expect(try await stage.drain().status == 0)
        var all = try await letters(stage)
        #expect(all.map(\.offset) == [1, 2, 3, 4, 5, 6] && all[0].requeuedTo == "\(stage.topic)[0]@5")
        // The first came with a header that says that it had failed once before.
        #expect(all.map(\.attempts) == [2, 1, 1, 1, 3, 2])
        let copy = try await stage.connection.query(
            "SELECT key, headers::text AS headers, kafka_timestamp FROM warta.dead_letters WHERE \"offset\" = 5"
        ).one()
        #expect(try copy.bytes("key") == Array("kunci".utf8))
        #expect(
            try copy.string("headers") == """
                [{"key": "crawler", "value": "kurir"}, {"key": "warta-attempts", "value": "2"}, \
                {"key": "warta-dead-letter", "value": "\(stage.topic)[0]@1"}]
                """)
        #expect(try copy.timestamp("kafka_timestamp").microsecondsSinceUnixEpoch == 1_750_000_000_000_000)
        // Three attempts are enough for the one; the other goes round once more.
        let second = try await Program.wartactl.run(
            [
                "dead-letters", "requeue", "--code", "missing_text", "--produce", "--max-attempts", "3", "--output",
                "json",
            ]
                + stage.flags
        ).json(Report.self)
        #expect(second.updated == 1 && second.deadLettered == 1)
        #expect(try await stage.drain().status == 0)
        all = try await letters(stage, ["--code", "missing_text"])
        #expect(all.filter { $0.resolution == nil }.map(\.attempts) == [3, 3])
        #expect(try await stage.broken() == [])
    }

    @Test func `discarding asks first, keeps the rows and says who it was`() async throws {
        let stage = try await set()
        let unasked = try await Program.wartactl.run(["dead-letters", "discard"] + stage.postgres)
        #expect(unasked.status == 1 && unasked.errors.contains("--yes"), "\(unasked.errors)")
        let rehearsal = try await Program.wartactl.run(
            ["dead-letters", "discard", "--dry-run", "--code", "invalid_json"] + stage.postgres)
        #expect(rehearsal.status == 0 && rehearsal.output.contains("invalid_json"))
        #expect(try await stage.count("dead_letters", where: "resolved_at IS NOT NULL") == 0)
        let done = try await Program.wartactl.run(
            ["dead-letters", "discard", "--yes", "--code", "invalid_json"] + stage.postgres)
        #expect(done.status == 0 && done.output.contains("Discarded 1."), "\(done.errors)")
        let all = try await letters(stage)
        #expect(all.map(\.resolution) == [nil, nil, "discarded", nil] && all[2].resolvedBy?.contains("@") == true)
        // A replay finds the message refused as before, and leaves the decision alone.
        #expect(try await Program.wartactl.run(["replay", "stored"] + stage.flags).status == 0)
        #expect(try await letters(stage).map(\.resolution) == [nil, nil, "discarded", nil])
        #expect(try await stage.broken() == [])
    }
}
