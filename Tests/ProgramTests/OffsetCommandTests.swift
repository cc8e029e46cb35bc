import Foundation
import Postgres
import Testing

/// Moving a group by hand.
@Suite(.serialized)
struct OffsetCommandTests {
    private struct Row: Decodable {
        let partition: Int, from: Int?, to: Int, moved: Bool, owner: String?
    }

    private func set(_ stage: Stage, _ arguments: String...) async throws -> Outcome {
        try await Program.wartactl.run(["offsets", "set", "--output", "json"] + arguments + stage.flags)
    }

    private func stored(_ stage: Stage) async throws -> [Int64] {
        try await stage.connection.query(
            "SELECT next_offset FROM warta.consumer_offsets WHERE topic = \(stage.topic) ORDER BY partition"
        ).map { try $0.int64("next_offset") }
    }

    @Test func `a group is shown where it would go, and goes there when told`() async throws {
        let stage = try await Stage.set(partitions: 2)
        try await stage.send((0..<10).map { stage.message(article($0), partition: Int32($0 % 2)) })
        let fresh = try await set(stage, "--to-offset", "2", "--partition", "1", "--execute").json([Row].self)
        #expect(fresh.map(\.partition) == [1] && fresh[0].from == nil && fresh[0].moved)
        #expect(try await stored(stage) == [2])
        #expect(try await stage.drain().status == 0)
        #expect(try await stored(stage) == [5, 5])
        #expect(try await stage.count("sightings") == 8)
        #expect(try await stage.broken() == [])

        let shown = try await set(stage, "--to-earliest").json([Row].self)
        #expect(shown.map(\.from) == [5, 5] && shown.map(\.to) == [0, 0] && shown.allSatisfy { !$0.moved })
        #expect(try await stored(stage) == [5, 5], "without --execute nothing is moved")
        let table = try await Program.wartactl.run(["offsets", "set", "--to-earliest"] + stage.flags)
        #expect(table.output.contains("Nothing was moved") && table.lines.count == 5, "\(table.output)")

        let before = try await stage.connection.query("SELECT sum(owner_epoch)::int8 AS n FROM warta.consumer_offsets")
        #expect(try await set(stage, "--to-earliest", "--execute").status == 0)
        #expect(try await stored(stage) == [0, 0])
        let after = try await stage.connection.query("SELECT sum(owner_epoch)::int8 AS n FROM warta.consumer_offsets")
        #expect(try after.one().int64("n") == before.one().int64("n") + 2, "the fence is raised")
        #expect(try await stage.drain().status == 0)
        #expect(try await stage.count("sightings") == 10, "what was read again is there once")
        #expect(try await stage.broken() == [])

        #expect(try await set(stage, "--to-latest", "--execute").json([Row].self).map(\.to) == [5, 5])
        let none = try await set(stage, "--to-offset", "9")
        #expect(none.status == 1 && none.errors.contains("holds the offsets 0 to 5"), "\(none.errors)")
        let missing = try await set(stage, "--to-latest", "--partition", "7")
        #expect(missing.status == 1 && missing.errors.contains("no partition 7"), "\(missing.errors)")
        let csv = try await Program.wartactl.run(["offsets", "show", "--output", "csv"] + stage.flags)
        #expect(csv.lines.first?.hasPrefix("group,topic,partition,next_offset,") == true && csv.lines.count == 3)
    }

    @Test func `a time is the first message that is not earlier`() async throws {
        let stage = try await Stage.set(partitions: 1)
        try await stage.send((0..<3).map { stage.message(article($0)) })
        try await Task.sleep(for: .milliseconds(1_200))
        let between = "\(Int64(Date().timeIntervalSince1970 * 1_000) - 500)"
        try await stage.send((3..<5).map { stage.message(article($0)) })
        #expect(try await set(stage, "--to-time", between).json([Row].self).map(\.to) == [3])
        #expect(try await set(stage, "--to-time", "1h").json([Row].self).map(\.to) == [0])
        #expect(try await set(stage, "--to-time", "2990-01-01").json([Row].self).map(\.to) == [5])
    }

    @Test func `a partition of a worker that runs is left alone, unless forced; then the worker goes on there`()
        async throws
    {
        let stage = try await Stage.set(partitions: 1)
        try await stage.send((0..<4).map { stage.message(article($0)) })
        let daemon = try await Program.wartad.start(stage.flags + ["--http-address", "127.0.0.1:0"])
        #expect(try await eventually { try await stage.count("sightings") == 4 })
        let refused = try await set(stage, "--to-earliest", "--execute")
        #expect(refused.status == 1 && refused.errors.contains("--force"), "\(refused.errors)")
        #expect(try await stored(stage) == [4])
        let shown = try await set(stage, "--to-earliest").json([Row].self)
        #expect(shown.first?.owner?.isEmpty == false, "a dry run shows who has it")
        // What is there is taken away, so that it shows whether the worker read it again.
        try await stage.connection.simple(
            """
            TRUNCATE warta.sightings, warta.articles, warta.raw_messages, warta.anchors, warta.entity_mentions,
                warta.date_mentions
            """)
        let forced = try await set(stage, "--to-earliest", "--execute", "--force")
        #expect(forced.status == 0, "\(forced.errors)")
        #expect(try await eventually { try await stage.count("sightings") == 4 }, "\(daemon.errors)")
        #expect(try await eventually { try await stored(stage) == [4] })
        daemon.signal(SIGTERM)
        #expect(try await daemon.outcome(atMost: .seconds(15)).status == 0)
    }
}
