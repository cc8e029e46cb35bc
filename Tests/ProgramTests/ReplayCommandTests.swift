import Foundation
import Kafka
import Postgres
import Testing

/// What `replay list --output json` and the replaying commands print.
private struct Report: Decodable {
    let id: Int, kind: String, outcome: String, seen: Int, total: Int?, unchanged: Int, updated: Int, new: Int
    let deadLettered: Int, startedBy: String
}

private struct Rehearsal: Decodable {
    struct Sample: Decodable {
        let partition: Int, offset: Int, key: String?, url: String?, timestamp: String?
    }
    let dryRun: Bool, lookedAt: Int, messages: Int, samples: [Sample]
}

@Suite(.serialized)
struct ReplayCommandTests {
    /// 24 articles on two partitions with timestamps that run backwards, a copy, and two that cannot be processed.
    private func publish(_ stage: Stage) async throws -> [OutgoingMessage] {
        var messages: [OutgoingMessage] = []
        for number in 0..<24 {
            var message = stage.message(article(number), partition: Int32(number % 2))
            message.key = Array("kunci-\(number % 3)".utf8)
            message.millisecondsSinceEpoch = 1_750_000_000_000 + Int64(number * 7 % 24) * 1_000
            if number % 4 == 0 { message.headers = [Header(key: "crawler", value: Array("kurir-\(number)".utf8))] }
            messages.append(message)
        }
        messages.append(stage.message(article(3, url: "https://lensa.example/salinan/3"), partition: 1))
        messages.append(stage.message("{\"url\": \"https://suluh.example/kosong\"}", partition: 0))
        messages.append(stage.message("{\"text\": \"cut", partition: 1))
        try await stage.send(messages)
        return messages
    }

    @Test func `replay changes nothing that is right, says what it did, and leaves a row`() async throws {
        let stage = try await Stage.set(partitions: 2)
        _ = try await publish(stage)
        #expect(try await stage.drain().status == 0)
        let before = try await stage.connection.query(
            "SELECT md5(string_agg(s::text, '' ORDER BY s::text)) AS sum FROM warta.sightings s"
        ).one().string("sum")
        for command in ["kafka", "stored"] {
            let outcome = try await Program.wartactl.run(["replay", command, "--output", "json"] + stage.flags)
            #expect(outcome.status == 0, "\(outcome.errors)")
            let report = try outcome.json(Report.self)
            #expect(report.kind == command && report.outcome == "done" && report.startedBy.contains("@"))
            #expect(report.seen == 27 && report.unchanged == 25 && report.deadLettered == 2)
            #expect(report.updated == 0 && report.new == 0)
            // Not a terminal: progress comes as lines of JSON.
            let lines = outcome.errors.split(separator: "\n").filter { $0.hasPrefix("{") }
            #expect(lines.contains { $0.contains("\"done\":27") && $0.contains("\"total\":27") }, "\(outcome.errors)")
        }
        let after = try await stage.connection.query(
            "SELECT md5(string_agg(s::text, '' ORDER BY s::text)) AS sum FROM warta.sightings s"
        ).one().string("sum")
        #expect(before == after)
        #expect(try await stage.broken() == [])
        let list = try await Program.wartactl.run(["replay", "list", "--output", "json"] + stage.flags)
        #expect(try list.json([Report].self).map(\.kind) == ["stored", "kafka"])
        let table = try await Program.wartactl.run(["replay", "list"] + stage.postgres)
        #expect(table.lines.count == 4 && table.output.contains("unchanged"))
        let shown = try await Program.wartactl.run(["replay", "show", "1"] + stage.postgres)
        #expect(shown.status == 0 && shown.output.contains("kafka, done"), "\(shown.output)")
        for command in ["show", "resume", "cancel"] {
            let missing = try await Program.wartactl.run(["replay", command, "99"] + stage.postgres)
            #expect(missing.status == 1 && missing.errors.contains("99"))
        }
        let over = try await Program.wartactl.run(["replay", "resume", "1"] + stage.flags)
        #expect(over.status == 1 && over.errors.contains("done"))
    }

    @Test func `a dry run counts what a selection takes, and shows some of it`() async throws {
        let stage = try await Stage.set(partitions: 2)
        let messages = try await publish(stage)
        func rehearse(_ arguments: [String]) async throws -> Rehearsal {
            let outcome = try await Program.wartactl.run(
                ["replay", "kafka", "--dry-run", "--output", "json"] + arguments + stage.flags)
            #expect(outcome.status == 0, "\(outcome.errors)")
            return try outcome.json(Rehearsal.self)
        }
        func text(_ message: OutgoingMessage) -> String { String(decoding: message.value ?? [], as: UTF8.self) }
        let from: Int64 = 1_750_000_006_000
        let to: Int64 = 1_750_000_015_000
        let cases: [(arguments: [String], takes: (OutgoingMessage) -> Bool)] = [
            ([], { _ in true }),
            (["--partition", "1"], { $0.partition == 1 }),
            (["--key", "kunci-1"], { $0.key.map { String(decoding: $0, as: UTF8.self) } == "kunci-1" }),
            (["--url", "*/berita/1?"], { text($0).contains("/berita/1") && !text($0).contains("/berita/1\"") }),
            (["--outlet", "suluh.example"], { text($0).contains("suluh.example") }),
            (["--header", "crawler"], { !$0.headers.isEmpty }),
            (
                ["--header", "crawler=kurir-1*"],
                { $0.headers.first?.value.map { $0[6] == UInt8(ascii: "1") } ?? false }
            ),
            (
                ["--from-time", String(from), "--to-time", "2025-06-15T15:06:55Z"],
                { ($0.millisecondsSinceEpoch ?? 0) >= from && ($0.millisecondsSinceEpoch ?? .max) < to }
            ),
            (
                ["--from-time", String(from), "--to-time", String(to), "--partition", "0", "--key", "kunci-*"],
                {
                    $0.partition == 0 && $0.key != nil && ($0.millisecondsSinceEpoch ?? 0) >= from
                        && ($0.millisecondsSinceEpoch ?? .max) < to
                }
            ),
        ]
        for (arguments, takes) in cases {
            let rehearsal = try await rehearse(arguments)
            #expect(rehearsal.messages == messages.count(where: takes), "\(arguments)")
            #expect(rehearsal.samples.count == min(5, rehearsal.messages))
        }
        let range = try await rehearse(["--from-offset", "3", "--to-offset", "5", "--samples", "9"])
        #expect(
            range.samples.map { [$0.partition, $0.offset] }.sorted { $0.lexicographicallyPrecedes($1) }
                == [[0, 3], [0, 4], [1, 3], [1, 4]])
        #expect(range.samples.allSatisfy { $0.url?.hasPrefix("https://kabar.example/") == true && $0.key != nil })
        #expect(try await rehearse(["--limit", "4"]).messages == 4)
        #expect(try await stage.count("replays") == 0)
        #expect(try await stage.count("sightings") == 0)
    }

    @Test func `what the group has not consumed yet is left to it`() async throws {
        let stage = try await Stage.set(partitions: 2)
        _ = try await publish(stage)
        #expect(try await stage.drain().status == 0)
        try await stage.send((100..<105).map { stage.message(article($0), partition: 0) })
        let outcome = try await Program.wartactl.run(["replay", "kafka", "--output", "json"] + stage.flags)
        #expect(try outcome.json(Report.self).seen == 27)
        #expect(outcome.errors.contains("--ahead"))
        let ahead = try await Program.wartactl.run(["replay", "kafka", "--ahead", "--output", "json"] + stage.flags)
        #expect(try ahead.json(Report.self).new == 5)
        // The daemon meets what is there already.
        #expect(try await stage.drain().status == 0)
        #expect(try await stage.broken() == [])
        #expect(try await stage.count("sightings") == 30)
        #expect(try await stage.count("dead_letters", where: "attempts > 1") == 0)
    }

    @Test func `an interrupted replay says how to go on, and goes on`() async throws {
        let stage = try await Stage.set(partitions: 2)
        _ = try await publish(stage)
        #expect(try await stage.drain().status == 0)
        let running = try await Program.wartactl.start(["replay", "stored", "--rate", "4"] + stage.flags)
        #expect(try await eventually { try await stage.count("replays", where: "seen > 3") == 1 })
        running.signal(SIGINT)
        let stopped = try await running.outcome(atMost: .seconds(15))
        #expect(stopped.status == 1 && stopped.errors.contains("wartactl replay resume 1"), "\(stopped.errors)")
        #expect(try await stage.count("replays", where: "outcome = 'stopped' AND seen < 27") == 1)
        let resumed = try await Program.wartactl.run(
            ["replay", "resume", "1", "--rate", "1000", "--output", "json"] + stage.flags)
        let report = try resumed.json(Report.self)
        #expect(resumed.status == 0 && report.outcome == "done" && report.seen == 27 && report.unchanged == 25)
        let second = try await Program.wartactl.start(["replay", "stored", "--rate", "4"] + stage.flags)
        #expect(try await eventually { try await stage.count("replays", where: "id = 2 AND seen > 0") == 1 })
        #expect(try await Program.wartactl.run(["replay", "cancel", "2"] + stage.postgres).status == 0)
        let overtaken = try await second.outcome(atMost: .seconds(15))
        #expect(overtaken.status == 1 && overtaken.errors.contains("cancelled"), "\(overtaken.errors)")
        #expect(try await stage.count("replays", where: "id = 2 AND outcome = 'cancelled'") == 1)
    }

    @Test(arguments: [
        ["replay", "kafka", "--from-offset", "5", "--to-offset", "5"], ["replay", "kafka", "--rate", "0"],
        ["replay", "stored", "--limit", "0"], ["replay", "kafka", "--from-time", "kemarin"],
        ["replay", "stored", "--from-time", "2025-02-01", "--to-time", "2025-01-01"],
        ["dead-letters", "requeue", "--max-attempts", "0"],
    ])
    func `bad usage ends with 64`(_ arguments: [String]) async throws {
        #expect(try await Program.wartactl.run(arguments).status == 64)
    }

    @Test func `a replay without its servers says so`() async throws {
        let away = try await Program.wartactl.run(
            ["replay", "stored", "--postgres-url", "postgres://127.0.0.1:1/none"])
        #expect(away.status == 69, "\(away.errors)")
        let stage = try await Stage.set(partitions: 0)
        let noTopic = try await Program.wartactl.run(["replay", "kafka"] + stage.flags)
        #expect(noTopic.status == 1 && noTopic.errors.contains(stage.topic), "\(noTopic.errors)")
    }
}
