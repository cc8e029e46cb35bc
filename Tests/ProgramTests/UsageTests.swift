import Foundation
import Testing

/// What the programs say of themselves, and how they end when they are not given what they need.
struct UsageTests {
    /// Every command below `path`, as `--help` lists them, with the root.
    private func commands(_ path: [String]) async throws -> [[String]] {
        let help = try await Program.wartactl.run(path + ["--help"])
        #expect(help.status == 0, "\(path)")
        #expect(help.output.contains("OVERVIEW") && help.output.contains("USAGE: wartactl"), "\(path)")
        let lines = help.output.split(separator: "\n", omittingEmptySubsequences: false)
        guard let start = lines.firstIndex(of: "SUBCOMMANDS:") else { return [path] }
        var found = [path]
        for line in lines[(start + 1)...].prefix(while: { !$0.isEmpty }) where line.hasPrefix("  ") {
            guard let name = line.split(separator: " ").first, line.dropFirst(2).first != " " else { continue }
            found += try await commands(path + [String(name)])
        }
        return found
    }

    @Test func `every command has help and the version`() async throws {
        let all = try await commands([])
        let named = Set(all.map { $0.joined(separator: " ") })
        let expected: Set = [
            "", "demo", "migrate", "migrate up", "migrate status", "migrate plan", "migrate verify", "publish",
            "extract", "tag", "status", "dead-letters", "dead-letters list", "dead-letters show", "offsets",
            "offsets show", "offsets set", "migrate down", "migrate baseline", "migrate repair", "migrate lint",
            "doctor", "retention", "manual",
        ]
        #expect(expected.isSubset(of: named), "\(expected.subtracting(named))")
        for path in all {
            let help = try await Program.wartactl.run(path + ["--help"]).output
            #expect(help.contains("\nEXAMPLE") || help.contains("  EXAMPLE"), "\(path) has no example")
            let version = try await Program.wartactl.run(path + ["--version"])
            #expect(version.status == 0, "\(path): \(version.errors)")
            #expect(version.output.hasPrefix("wartactl "), "\(path): \(version.output)")
        }
    }

    @Test func `the daemon has help and the version`() async throws {
        let help = try await Program.wartad.run(["--help"])
        #expect(help.status == 0)
        for flag in [
            "--config", "--kafka-bootstrap-servers", "--kafka-property", "--topic", "--group", "--postgres-url",
            "--http-address", "--drain", "--migrate", "--log-format",
        ] { #expect(help.output.contains(flag), "\(flag)") }
        let version = try await Program.wartad.run(["--version"])
        #expect(version.status == 0 && version.output.hasPrefix("wartad "))
    }

    @Test(arguments: [
        (Program.wartad, ["--no-such-flag"]), (.wartad, ["surplus"]), (.wartad, ["--topic"]),
        (.wartactl, ["--no-such-flag"]), (.wartactl, ["no-such-command"]), (.wartactl, ["publish"]),
        (.wartactl, ["migrate", "up", "--to", "x"]), (.wartactl, ["dead-letters", "show"]),
        (.wartactl, ["status", "--output", "xml"]), (.wartactl, ["status", "--interval", "0"]),
        (.wartactl, ["offsets", "set"]), (.wartactl, ["offsets", "set", "--to-latest", "--to-earliest"]),
        (.wartactl, ["offsets", "set", "--to-offset=-1"]), (.wartactl, ["migrate", "down"]),
        (.wartactl, ["retention", "--raw-days=-1"]),
    ])
    func `bad usage ends with 64 and says what is wrong`(_ program: Program, _ arguments: [String]) async throws {
        let outcome = try await program.run(arguments)
        #expect(outcome.status == 64)
        #expect(outcome.errors.hasPrefix("Error: ") && outcome.errors.contains("Usage: "), "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
    }

    @Test(arguments: Program.allCases)
    func `an unknown key in the file ends with 78 and names the nearest`(_ program: Program) async throws {
        let folder = try Folder()
        let file = try folder.write("config.yaml", "topik: articles.raw\n")
        let outcome = try await program.run((program == .wartactl ? ["status"] : []) + ["--config", file])
        #expect(outcome.status == 78)
        #expect(outcome.errors.contains("`topik`") && outcome.errors.contains("`topic`"), "\(outcome.errors)")
        #expect(outcome.errors.split(separator: "\n").count == 1)
    }

    @Test(arguments: Program.allCases)
    func `a file that is not there ends with 78`(_ program: Program) async throws {
        let outcome = try await program.run((program == .wartactl ? ["status"] : []) + ["--config", "/no/such/file"])
        #expect(outcome.status == 78)
        #expect(outcome.errors.contains("/no/such/file"), "\(outcome.errors)")
    }

    @Test(arguments: [
        ["status"], ["migrate", "up"], ["migrate", "status"], ["migrate", "plan"], ["migrate", "verify"],
        ["dead-letters", "list"], ["dead-letters", "show", "1"], ["offsets", "show"],
        ["migrate", "down", "--to", "1"], ["migrate", "repair"], ["migrate", "baseline", "1"], ["retention"],
    ])
    func `a Postgres that does not answer ends with 69`(_ command: [String]) async throws {
        let url = "postgresql://somebody:hunter2@127.0.0.1:1/news"
        let outcome = try await Program.wartactl.run(command, environment: ["WARTA_POSTGRES_URL": url])
        #expect(outcome.status == 69, "\(outcome.errors)")
        #expect(outcome.errors.contains("127.0.0.1"), "\(outcome.errors)")
        #expect(!outcome.errors.contains("hunter2"))
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.filter(\.isNewline).count == 1 && !outcome.errors.contains("\t"), "one line")
        let json = try await Program.wartactl.run(command + ["--log-format", "json", "--postgres-url", url])
        #expect(json.status == 69)
        let line = try JSONDecoder().decode([String: String].self, from: Data(json.errors.utf8))
        #expect(line["level"] == "error")
    }

    @Test func `the daemon without Postgres ends with 69`() async throws {
        let outcome = try await Program.wartad.run([
            "--postgres-url", "postgresql://u:hunter2@127.0.0.1:1/news", "--http-address", "127.0.0.1:0",
        ])
        #expect(outcome.status == 69, "\(outcome.errors)")
        #expect(!outcome.errors.contains("hunter2"))
    }

    @Test func `a connection string that is none ends with 78 and is not shown`() async throws {
        let outcome = try await Program.wartactl.run(["status", "--postgres-url", "password=hunter2 hots=a"])
        #expect(outcome.status == 78, "\(outcome.errors)")
        #expect(!outcome.errors.contains("hunter2"), "\(outcome.errors)")
    }

    @Test func `a property that librdkafka does not know ends with 78`() async throws {
        let folder = try Folder()
        let outcome = try await Program.wartactl.run([
            "publish", try folder.write("a.json", article(1)), "--kafka-property", "no.such.property=1",
        ])
        #expect(outcome.status == 78, "\(outcome.errors)")
        #expect(outcome.errors.contains("no.such.property"))
    }

    @Test func `publishing to a broker that does not answer ends with 69`() async throws {
        let folder = try Folder()
        let outcome = try await Program.wartactl.run([
            "publish", try folder.write("a.json", article(1)), "--kafka-bootstrap-servers", "127.0.0.1:1",
            "--kafka-property", "message.timeout.ms=1500",
        ])
        #expect(outcome.status == 69, "\(outcome.errors)")
        #expect(outcome.errors.contains("127.0.0.1:1"), "\(outcome.errors)")
    }
}
