import Foundation
import Testing

/// `wartactl demo`: the whole service on servers that are gone afterwards.
@Suite(.serialized)
struct DemoTests {
    /// The command lines of processes that name a folder.
    private func processes(naming folder: Folder) -> [String] {
        let ids = ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).compactMap { Int32($0) }
        return ids.compactMap { id in
            let data = FileManager.default.contents(atPath: "/proc/\(id)/cmdline") ?? Data()
            let line = String(decoding: data, as: UTF8.self).replacing("\0", with: " ")
            return line.contains(folder.path) ? line : nil
        }
    }

    private func isTidy(_ folder: Folder) async -> Bool {
        await eventually(within: .seconds(10)) { folder.names.isEmpty && processes(naming: folder).isEmpty }
    }

    @Test func `it runs the main job, shows what landed, and leaves nothing behind`() async throws {
        let folder = try Folder()
        let start = ContinuousClock.now
        let outcome = try await Program.wartactl.run(["demo"], environment: ["TMPDIR": folder.path])
        #expect(outcome.status == 0, "\(outcome.errors)")
        // A minute on an idle machine; the other tests run beside this one.
        #expect(ContinuousClock.now - start < .seconds(150))
        for heading in ["ARTICLES", "SIGHTINGS", "REVISIONS", "NAMES", "DATES", "DEAD LETTERS"] {
            #expect(outcome.lines.contains { $0.hasPrefix(heading + ":") }, "\(heading)")
        }
        for words in ["exact_duplicate", "revision", "invalid_json", "invalid_utf8", "missing_text"] {
            #expect(outcome.output.contains(words), "\(words)")
        }
        #expect(await isTidy(folder), "\(folder.names) \(processes(naming: folder))")
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func `stopped in the middle, it takes its servers away`(_ signal: Int32) async throws {
        let folder = try Folder()
        let demo = try await Program.wartactl.start(["demo"], environment: ["TMPDIR": folder.path])
        #expect(await eventually { demo.errors.contains("Published") })
        demo.signal(signal)
        let outcome = try await demo.outcome(atMost: .seconds(20))
        #expect(outcome.status == 1, "\(outcome.errors)")
        #expect(outcome.errors.contains("interrupted"), "\(outcome.errors)")
        #expect(await isTidy(folder), "\(folder.names) \(processes(naming: folder))")
    }

    @Test func `killed in the middle, it leaves nothing behind either`() async throws {
        let folder = try Folder()
        let demo = try await Program.wartactl.start(["demo"], environment: ["TMPDIR": folder.path])
        #expect(await eventually { demo.errors.contains("Migrated") })
        demo.signal(SIGKILL)
        _ = try await demo.outcome(atMost: .seconds(5))
        #expect(await isTidy(folder), "\(folder.names) \(processes(naming: folder))")
    }
}
