import Foundation
import Sandbox
import Synchronization
import Testing

/// What came of a program that ended.
struct Outcome: Sendable {
    /// The exit status, or 128 and the number of the signal.
    let status: Int32
    let output: String
    let errors: String

    /// The lines of standard output.
    var lines: [String] { output.split(separator: "\n").map(String.init) }

    /// Standard output as the JSON that it is; `next_offset` there is `nextOffset` here.
    func json<T: Decodable>(_ type: T.Type = T.self) throws -> T {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(type, from: Data(output.utf8))
    }
}

/// One of the two programs, as a user runs it.
enum Program: String, Sendable, CaseIterable, CustomTestStringConvertible {
    case wartad, wartactl

    var testDescription: String { rawValue }

    /// The root of the checkout.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// What `WARTA_TEST_PROGRAMS` names, else the release or the debug build of the checkout.
    private static let folder: String = {
        if let named = ProcessInfo.processInfo.environment["WARTA_TEST_PROGRAMS"], !named.isEmpty { return named }
        let builds = ["release", "debug"].map { root.appendingPathComponent(".build/\($0)").path }
        return builds.first { FileManager.default.isExecutableFile(atPath: $0 + "/wartad") } ?? builds[0]
    }()

    var path: String { "\(Self.folder)/\(rawValue)" }

    /// Runs it to its end, with an environment that holds nothing of ours but `environment`.
    func run(
        _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:], limit: Duration = .seconds(90)
    ) async throws -> Outcome {
        let running = try await start(arguments, input: input, environment: environment)
        return try await running.outcome(atMost: limit)
    }

    /// Starts it beside the test.
    func start(
        _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]
    ) async throws -> Running {
        guard FileManager.default.isExecutableFile(atPath: path) else {
            throw SandboxError("\(path) is not built; run `make build`, or set WARTA_TEST_PROGRAMS")
        }
        let folder = try Folder()
        try folder.write("in", input)
        var variables = ["PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "HOME": folder.path, "LANG": "C.UTF-8"]
        variables.merge(environment) { $1 }
        let script = "exec env -i \"$@\" < \(folder.path)/in > \(folder.path)/out 2> \(folder.path)/err"
        let process = try await ChildProcess.start(
            "/bin/sh",
            arguments: ["-c", script, "sh"] + variables.map { "\($0.key)=\($0.value)" } + [path] + arguments)
        return Running(process: process, folder: folder)
    }
}

/// A program that runs beside the test, and ends with it.
final class Running: Sendable {
    private let process: ChildProcess
    private let folder: Folder

    init(process: ChildProcess, folder: Folder) {
        self.process = process
        self.folder = folder
    }

    var isRunning: Bool { process.isRunning }
    var pid: Int32 { process.pid }

    /// What it has written to standard error until now.
    var errors: String { folder.read("err") }

    func signal(_ number: Int32) { process.signal(number) }

    /// Waits for the end; a program that does not end in time is killed, and the test fails.
    func outcome(atMost limit: Duration) async throws -> Outcome {
        guard let status = await process.wait(atMost: limit) else {
            await process.stop(with: SIGKILL)
            throw SandboxError("it did not end within \(limit); its errors: \(errors.suffix(2_000))")
        }
        return Outcome(status: status, output: folder.read("out"), errors: errors)
    }
}

/// A temporary folder that goes away with its owner.
final class Folder: Sendable {
    let path: String

    init() throws {
        let parent = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
        path = "\(parent)/warta-test-\(UInt32.random(in: 0...UInt32.max))"
        // Servers that run as another user have to reach what is theirs in it.
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755])
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    @discardableResult
    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
        return "\(path)/\(name)"
    }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

    func read(_ name: String) -> String {
        String(decoding: FileManager.default.contents(atPath: "\(path)/\(name)") ?? Data(), as: UTF8.self)
    }

    var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] }
}

/// Waits until something holds; false at the deadline.
func eventually(within limit: Duration = .seconds(20), _ condition: () async throws -> Bool) async rethrows -> Bool {
    let deadline = ContinuousClock.now + limit
    while ContinuousClock.now < deadline {
        if try await condition() { return true }
        try? await Task.sleep(for: .milliseconds(50))
    }
    return false
}
