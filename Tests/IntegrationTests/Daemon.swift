import Foundation
import FoundationNetworking
import Sandbox

/// A running `wartad`.
final class Daemon: Sendable {
    private let process: ChildProcess

    private init(_ process: ChildProcess) { self.process = process }

    static func start(
        environment: [String: String], arguments: [String], logPath: String
    ) async throws -> Daemon {
        Daemon(
            try await ChildProcess.start(
                Programs.path("wartad"), arguments: arguments, environment: environment, logPath: logPath))
    }

    var pid: Int32 { process.pid }
    var isRunning: Bool { process.isRunning }
    var logTail: String { process.logTail(lines: 8) }

    /// As when the power goes: SIGKILL, and the process is gone when this returns.
    func kill() async {
        process.signal(SIGKILL)
        _ = await process.wait(atMost: .seconds(5))
    }

    /// Holds the process wherever it is.
    func freeze() { process.signal(SIGSTOP) }

    /// Lets it go on.
    func thaw() { process.signal(SIGCONT) }

    /// Asks it to end in order; returns at once.
    func terminate() { process.signal(SIGTERM) }

    /// The exit status; nil where it still runs at the deadline.
    func wait(atMost limit: Duration) async -> Int32? { await process.wait(atMost: limit) }

    /// What the kernel counts as resident, in bytes; 0 for a process that has ended.
    var residentBytes: Int {
        let status = (try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)) ?? ""
        for line in status.split(separator: "\n") where line.hasPrefix("VmRSS:") {
            return (line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0) * 1024
        }
        return 0
    }

    /// Asks the admin server; nil where it does not answer.
    func get(_ path: String) async -> (status: Int, body: String)? {
        guard let address, let url = URL(string: "http://\(address)\(path)") else { return nil }
        var request = URLRequest(url: url)
        request.timeoutInterval = 5
        guard let (data, response) = try? await URLSession.shared.data(for: request),
            let answer = response as? HTTPURLResponse
        else { return nil }
        return (answer.statusCode, String(decoding: data, as: UTF8.self))
    }

    /// The sum of a metric over its labels; 0 where it is not there.
    func metric(_ name: String) async -> Double {
        let text = await get("/metrics")?.body ?? ""
        var sum = 0.0
        for line in text.split(separator: "\n") where line.hasPrefix(name) {
            let rest = line.dropFirst(name.count)
            guard rest.first == " " || rest.first == "{", let value = rest.split(separator: " ").last else { continue }
            sum += Double(value) ?? 0
        }
        return sum
    }

    /// Where the admin server listens, as the log says.
    private var address: String? {
        let log = (try? String(contentsOfFile: process.logPath, encoding: .utf8)) ?? ""
        guard let line = log.split(separator: "\n").last(where: { $0.contains("admin server listens") }),
            let word = line.split(separator: " ").last(where: { $0.hasPrefix("address=") })
        else { return nil }
        return String(word.dropFirst("address=".count))
    }
}
