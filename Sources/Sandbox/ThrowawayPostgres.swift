import Foundation
import Synchronization

/// A PostgreSQL server of our own on a free port of 127.0.0.1, with an empty cluster in a temporary folder.
///
/// For tests and the demo: it trusts everybody who reaches the port, and it does not wait for the disk. It is gone,
/// folder included, with the last reference, and also when this process is killed.
public final class ThrowawayPostgres: Sendable {
    /// The port on 127.0.0.1; the same after `restart()`.
    public let port: UInt16
    /// `15.20` or `18.1`.
    public let version: String

    let binaries: String
    let user: UnprivilegedUser?
    let folder: ThrowawayFolder
    let settings: [String: String]
    private let process: Mutex<ChildProcess>

    private init(
        binaries: String, user: UnprivilegedUser?, folder: ThrowawayFolder, port: UInt16, settings: [String: String],
        version: String, process: ChildProcess
    ) {
        self.binaries = binaries
        self.user = user
        self.folder = folder
        self.port = port
        self.settings = settings
        self.version = version
        self.process = Mutex(process)
    }

    deinit {
        let process = process.withLock { $0 }
        process.signal(SIGQUIT)
        for _ in 0..<500 where process.isRunning { usleep(10_000) }
        removeSharedMemory()
    }

    /// Makes a cluster and starts a server on it; about a second and a half. `settings` are as in `postgresql.conf`.
    public static func start(settings: [String: String] = [:]) async throws(SandboxError) -> ThrowawayPostgres {
        let binaries = try findBinaries()
        // The server refuses to run as root.
        let user = getuid() == 0 ? UnprivilegedUser.first(of: ["postgres", "nobody"]) : nil
        let folder = try await ThrowawayFolder.make("warta-postgres", for: user)
        try await makeCluster(binaries: binaries, folder: folder, user: user)
        let version = (try? String(contentsOfFile: folder.path + "/data/PG_VERSION", encoding: .utf8)) ?? ""
        var failure = SandboxError("no free port")
        // Between asking for a free port and using it somebody else may take it.
        for _ in 0..<3 {
            let port = try freePort()
            do throws(SandboxError) {
                let process = try await launch(
                    binaries: binaries, folder: folder, user: user, port: port, settings: settings)
                return ThrowawayPostgres(
                    binaries: binaries, user: user, folder: folder, port: port, settings: settings,
                    version: version.trimmingCharacters(in: .whitespacesAndNewlines), process: process)
            } catch {
                failure = error
            }
        }
        throw failure
    }

    /// A connection string over TCP for the administrator, to the database `postgres`.
    public var url: String { url(database: "postgres") }

    /// The same over the Unix socket, for measurements.
    public var socketURL: String { "host=\(folder.path) port=\(port) user=postgres dbname=postgres" }

    /// The process id of the postmaster.
    public var pid: Int32 { process.withLock { $0.pid } }

    public var isRunning: Bool { process.withLock { $0.isRunning } }

    /// Where the server writes its log.
    public var logPath: String { folder.path + "/log" }

    func url(database: String) -> String {
        let encoded = database.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? database
        return "postgresql://postgres@127.0.0.1:\(port)/\(encoded)"
    }

    /// Makes an empty database and returns its connection string.
    public func createDatabase(_ name: String) async throws(SandboxError) -> String {
        guard let program = Executable.find("createdb", in: [binaries]) ?? Executable.find("createdb") else {
            throw SandboxError("there is no createdb in \(binaries)")
        }
        let child = try await ChildProcess.start(
            program, arguments: ["-h", folder.path, "-p", "\(port)", "-U", "postgres", "--", name], logPath: logPath)
        guard await child.wait(atMost: .seconds(20)) == 0 else {
            throw SandboxError("cannot create the database \(name): \(child.logTail(lines: 1))")
        }
        return url(database: name)
    }

    /// Stops the server: sessions are cut off, what was committed is on disk. The folder stays for `restart()`.
    public func stop() async {
        let process = process.withLock { $0 }
        await process.stop(with: SIGINT, killAfter: .seconds(10))
    }

    /// Kills the postmaster and all of its processes as a power cut would, and waits until they are gone.
    public func kill() async {
        let process = process.withLock { $0 }
        let family = children(of: process.pid)
        process.signal(SIGKILL)
        for pid in family { _ = Foundation.kill(pid, SIGKILL) }
        _ = await process.wait(atMost: .seconds(5))
        for _ in 0..<500 where family.contains(where: isAtWork) { await pause(.milliseconds(10)) }
        removeSharedMemory()
    }

    /// Starts the server again on the same data and port, stopping it first where it runs.
    public func restart() async throws(SandboxError) {
        await stop()
        let started = try await Self.launch(
            binaries: binaries, folder: folder, user: user, port: port, settings: settings)
        process.withLock { $0 = started }
    }

    /// Removes the System V segment that a killed postmaster leaves behind; it stands in the lock file's seventh line.
    private func removeSharedMemory() {
        guard let text = try? String(contentsOfFile: folder.path + "/data/postmaster.pid", encoding: .utf8) else {
            return
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count > 6, let id = lines[6].split(separator: " ").last.flatMap({ Int32($0) }) else { return }
        _ = shmctl(id, IPC_RMID, nil)
    }

    /// A process that has ended but was not reaped by its new parent yet holds nothing any more.
    private func isAtWork(_ pid: Int32) -> Bool {
        guard let text = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8) else { return false }
        return text.split(separator: ")").last?.split(separator: " ").first != "Z"
    }

    private func children(of pid: Int32) -> [Int32] {
        let text = try? String(contentsOfFile: "/proc/\(pid)/task/\(pid)/children", encoding: .utf8)
        return (text ?? "").split(whereSeparator: \.isWhitespace).compactMap { Int32($0) }
    }
}
