import Foundation
import Sandbox
import Testing

/// The articles that the project started from. They belong to their publishers, so they lie beside the checkout and
/// not in it: `WARTA_SHARED`, or `../shared`.
private enum Shared {
    static let folder: URL? = {
        let named = ProcessInfo.processInfo.environment["WARTA_SHARED"].map { URL(fileURLWithPath: $0) }
        let folder = named ?? Program.root.deletingLastPathComponent().appendingPathComponent("shared")
        return FileManager.default.fileExists(atPath: folder.appendingPathComponent("seeds").path) ? folder : nil
    }()
}

@Suite(.enabled(if: Shared.folder != nil, "there is no folder of seeds beside the checkout"))
struct SeedTests {
    @Test func `the five seeds are five rows and five clusters`() async throws {
        let seeds = try #require(Shared.folder).appendingPathComponent("seeds")
        let messages = try Folder()
        for name in try FileManager.default.contentsOfDirectory(atPath: seeds.path)
        where name.hasSuffix(".message.json") {
            try messages.write(name, Array(try Data(contentsOf: seeds.appendingPathComponent(name))))
        }
        #expect(messages.names.count == 5)
        let stage = try await Stage.set()
        let published = try await Program.wartactl.run(["publish", messages.path] + stage.kafka)
        #expect(published.status == 0, "\(published.errors)")
        let drained = try await stage.drain()
        #expect(drained.status == 0, "\(drained.errors)")
        #expect(try await stage.count("articles") == 5)
        #expect(try await stage.count("clusters") == 5)
        #expect(try await stage.count("sightings") == 5)
        #expect(try await stage.count("dead_letters") == 0)
    }

    @Test func `the seeds score above the floors`() async throws {
        let shared = try #require(Shared.folder)
        let gold = shared.appendingPathComponent("gold/articles")
        let seeds = try Folder()
        for name in try FileManager.default.contentsOfDirectory(atPath: gold.path) where name.hasPrefix("seed-") {
            try seeds.write(name, Array(try Data(contentsOf: gold.appendingPathComponent(name))))
        }
        #expect(seeds.names.count == 5)
        let floors = [
            "title=1", "published_at=1", "reference_date=1", "body_kept=0.98", "boilerplate_removed=0.9",
            "dates_value=0.85", "names=0.75",
        ]
        let report = try Folder()
        let script = "exec python3 \"$@\" > \(report.path)/report 2>&1"
        let scorer = try await ChildProcess.start(
            "/bin/sh",
            arguments: [
                "-c", script, "sh", shared.appendingPathComponent("tools/score_articles.py").path, seeds.path,
                "--wartactl", Program.wartactl.path,
            ] + floors.flatMap { ["--min", $0] })
        #expect(await scorer.wait(atMost: .seconds(60)) == 0, "\(report.read("report"))")
    }
}
