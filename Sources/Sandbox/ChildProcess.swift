import Foundation
import Synchronization

/// A program that runs beside us and dies with us: on `stop`, with the last reference, and, by the parent-death signal,
/// when this process is killed.
public final class ChildProcess: Sendable {
    /// The id of the process.
    public let pid: Int32
    /// Where its standard output and standard error go.
    public let logPath: String

    /// How the process ended, once that was seen: its exit status, or 128 and the signal's number.
    private let ending = Mutex<Int32?>(nil)

    private init(pid: Int32, logPath: String) {
        self.pid = pid
        self.logPath = logPath
    }

    deinit {
        guard exitStatus == nil else { return }
        kill(pid, SIGKILL)
        var status: Int32 = 0
        _ = unsafe waitpid(pid, &status, 0)
    }

    /// Starts a program by its path; returns as soon as the process exists, which says nothing about whether it works.
    ///
    /// `arguments` are without the program's own name; `environment` is added to this process's own; the log is appended
    /// to, and made where it is missing; `user` is whom to run as, nil for the same user as this process; `deathSignal`
    /// is the name of the signal that it gets when this process dies without having stopped it.
    public static func start(
        _ path: String, arguments: [String] = [], environment: [String: String] = [:], logPath: String = "/dev/null",
        as user: UnprivilegedUser? = nil, deathSignal: String = "KILL"
    ) async throws(SandboxError) -> ChildProcess {
        guard let setpriv = Executable.find("setpriv") else {
            throw SandboxError("setpriv is not installed; it is part of util-linux")
        }
        // From the root folder, since another user may have no right to be in ours.
        var command = ["/bin/sh", "-c", "cd / && exec \"$@\"", "sh", setpriv, "--pdeathsig", deathSignal]
        if let user { command += ["--reuid", "\(user.uid)", "--regid", "\(user.gid)", "--clear-groups"] }
        command += ["--", path] + arguments
        let merged = ProcessInfo.processInfo.environment.merging(environment) { $1 }.map { "\($0)=\($1)" }
        let outcome = await SpawningThread.shared.run { [command] in
            Spawn.run(command, environment: merged, logPath: logPath)
        }
        switch outcome {
        case .success(let pid): return ChildProcess(pid: pid, logPath: logPath)
        case .failure(let error): throw error
        }
    }

    /// The exit status, or 128 and the number of the signal that ended it; nil while it runs.
    public var exitStatus: Int32? {
        ending.withLock { ending in
            if let ending { return ending }
            var status: Int32 = 0
            let answer = unsafe waitpid(pid, &status, WNOHANG)
            if answer == pid {
                ending = status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
            } else if answer == -1 {
                // Somebody else reaped it, so nobody can tell how it ended.
                ending = 255
            }
            return ending
        }
    }

    public var isRunning: Bool { exitStatus == nil }

    /// Sends a signal, unless the process has ended.
    public func signal(_ number: Int32) {
        if isRunning { kill(pid, number) }
    }

    /// Waits for the end; nil where it still runs at the deadline.
    public func wait(atMost limit: Duration) async -> Int32? {
        let deadline = ContinuousClock.now + limit
        while true {
            if let status = exitStatus { return status }
            guard ContinuousClock.now < deadline else { return nil }
            // A cancelled task must still see its children end, so the pause does not depend on it.
            await pause(.milliseconds(10))
        }
    }

    /// Asks the process to end, by SIGTERM unless told otherwise, and kills it at the deadline.
    @discardableResult
    public func stop(with number: Int32? = nil, killAfter limit: Duration = .seconds(5)) async -> Int32 {
        signal(number ?? SIGTERM)
        if let status = await wait(atMost: limit) { return status }
        signal(SIGKILL)
        return await wait(atMost: .seconds(5)) ?? 255
    }

    /// The last lines of the log, for an error message.
    public func logTail(lines: Int = 5) -> String {
        guard let data = FileManager.default.contents(atPath: logPath) else { return "" }
        return String(decoding: data.suffix(4096), as: UTF8.self).split(separator: "\n").suffix(lines)
            .joined(separator: "\n")
    }
}

/// Sleeps without regard to the cancellation of the task.
func pause(_ duration: Duration) async {
    let nanoseconds = duration.components.seconds * 1_000_000_000 + duration.components.attoseconds / 1_000_000_000
    await withCheckedContinuation { continuation in
        DispatchQueue.global().asyncAfter(deadline: .now() + .nanoseconds(Int(nanoseconds))) { continuation.resume() }
    }
}
