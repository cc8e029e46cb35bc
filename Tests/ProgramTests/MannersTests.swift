import Foundation
import Sandbox
import Testing

/// How the admin CLI behaves on terminals, in pipes and towards shells.
@Suite(.serialized)
struct MannersTests {
    /// Runs it on a terminal of so many columns; returns what the terminal was sent.
    private func onTerminal(
        columns: Int, _ arguments: [String], _ environment: String = "TERM=xterm"
    ) async throws -> String {
        let folder = try Folder()
        let command = ([Program.wartactl.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
        let script = "unset NO_COLOR; stty cols \(columns) rows 40; \(environment) \(command)"
        try folder.write("run", script)
        let process = try await ChildProcess.start(
            "/usr/bin/script", arguments: ["-qec", "/bin/sh \(folder.path)/run", "\(folder.path)/typescript"])
        _ = await process.wait(atMost: .seconds(60))
        return folder.read("typescript").replacing("\r\n", with: "\n")
    }

    private func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n").filter { !$0.hasPrefix("Script ") }
    }

    @Test func `a table fits 80 columns and 200, and is whole in a pipe`() async throws {
        let command = ["migrate", "lint", "--rules"]
        let pipe = try await Program.wartactl.run(command)
        #expect(!pipe.output.contains("…\n") && pipe.lines.contains { $0.count > 150 })
        for columns in [80, 200] {
            let terminal = lines(try await onTerminal(columns: columns, command))
            #expect(terminal.count == pipe.lines.count && terminal.allSatisfy { $0.count <= columns }, "\(columns)")
        }
        let narrow = lines(try await onTerminal(columns: 16, command))
        #expect(
            narrow.contains { $0.hasPrefix("rule") && $0.hasSuffix("index-not-concurrent") }, "a block for each row")
        let everything = narrow.joined()
        #expect(LintWords.all.allSatisfy { everything.contains($0) }, "nothing is cut where it does not fit at all")
    }

    private enum LintWords {
        static let all = [
            "bad-ignore", "nobody can tell later why it was allowed", "CREATE INDEX CONCURRENTLY, which runs alone",
        ]
    }

    @Test func `colours are for terminals, and NO_COLOR turns them off`() async throws {
        let folder = try Folder()
        let file = try folder.write("bad.sql", "DROP TABLE a")
        let command = ["migrate", "lint", file]
        #expect(try await onTerminal(columns: 80, command).contains("\u{1B}[31mdrop-in-use\u{1B}[0m"))
        for environment in ["TERM=xterm NO_COLOR=1", "TERM=dumb"] {
            let plain = try await onTerminal(columns: 80, command, environment)
            #expect(plain.contains("drop-in-use") && !plain.contains("\u{1B}["), "\(environment)")
        }
        let pipe = try await Program.wartactl.run(command)
        #expect(!pipe.output.contains("\u{1B}"))
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `a shell gets completions for every command`(_ shell: String) async throws {
        let script = try await Program.wartactl.run(["--generate-completion-script", shell])
        #expect(script.status == 0)
        for word in ["migrate", "doctor", "offsets", "retention", "accept-data-loss"] {
            #expect(script.output.contains(word), "\(word)")
        }
    }

    @Test func `every command has a manual page that says what its help says`() async throws {
        let folder = try Folder()
        let outcome = try await Program.wartactl.run(["manual", "--directory", "\(folder.path)/man1"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let pages = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/man1")
        for page in ["wartactl.1", "wartactl-migrate-down.1", "wartactl-offsets-set.1", "wartactl-doctor.1"] {
            #expect(pages.contains(page))
        }
        for page in pages {
            let text = folder.read("man1/\(page)")
            #expect(text.utf8.allSatisfy { $0 < 0x80 }, "\(page)")
            for heading in ["NAME", "SYNOPSIS", "EXAMPLES", "EXIT STATUS"] {
                #expect(text.contains(".SH \(heading)\n"), "\(page) lacks \(heading)")
            }
        }
        let down = folder.read("man1/wartactl-migrate-down.1")
        #expect(down.contains("\\fB\\-\\-accept\\-data\\-loss\\fR\nGo on although data will be lost."))
        let one = try await Program.wartactl.run(["manual", "migrate", "down"])
        #expect(one.output == down)
        #expect(try await Program.wartactl.run(["manual", "no-such-command"]).status == 64)
        let daemon = try await Program.wartad.run(["--experimental-dump-help"])
        let other = try await Program.wartactl.run(["manual", "--description", "-"], input: Array(daemon.output.utf8))
        #expect(other.output.contains(".TH WARTAD 1") && other.output.contains("\\-\\-drain"), "\(other.errors)")
    }

    @Test func `status is watched, screen after screen`() async throws {
        let stage = try await Stage.set(partitions: 1)
        let running = try await Program.wartactl.start(
            ["status", "--watch", "--interval", "0.3", "--output", "json"] + stage.flags)
        try await Task.sleep(for: .seconds(3))
        running.signal(SIGINT)
        let outcome = try await running.outcome(atMost: .seconds(10))
        #expect(outcome.output.components(separatedBy: "\"schema_version\"").count > 3, "\(outcome.errors)")
        #expect(outcome.output.contains("\"messages_per_second\" : 0"))
    }
}
