import Foundation

extension ThrowawayPostgres {
    /// The folder of `initdb` and `postgres`: `WARTA_PG_BIN`, the newest of Debian's, or where PATH has them.
    static func findBinaries() throws(SandboxError) -> String {
        if let named = ProcessInfo.processInfo.environment["WARTA_PG_BIN"], !named.isEmpty {
            guard Executable.find("initdb", in: [named]) != nil else {
                throw SandboxError("WARTA_PG_BIN names \(named), but there is no initdb")
            }
            return named
        }
        let debian = "/usr/lib/postgresql"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: debian)) ?? []
        let newestFirst = versions.compactMap { Int($0) }.sorted(by: >).map { "\(debian)/\($0)/bin" }
        if let program = Executable.find("initdb", in: newestFirst) ?? Executable.find("initdb") {
            return String(program.dropLast("/initdb".count))
        }
        throw SandboxError(
            "no PostgreSQL server is installed; install the package postgresql, or set WARTA_PG_BIN to its bin folder")
    }

    static func makeCluster(
        binaries: String, folder: ThrowawayFolder, user: UnprivilegedUser?
    ) async throws(SandboxError) {
        let initdb = try await ChildProcess.start(
            binaries + "/initdb",
            arguments: [
                "--pgdata", folder.path + "/data", "--auth", "trust", "--username", "postgres", "--encoding", "UTF8",
                "--locale", "C.UTF-8", "--no-sync",
            ], logPath: folder.path + "/initdb.log", as: user)
        guard await initdb.wait(atMost: .seconds(60)) == 0 else {
            throw SandboxError("initdb failed: \(initdb.logTail())")
        }
    }

    /// Starts the server and waits until it takes connections.
    static func launch(
        binaries: String, folder: ThrowawayFolder, user: UnprivilegedUser?, port: UInt16, settings: [String: String]
    ) async throws(SandboxError) -> ChildProcess {
        let data = folder.path + "/data"
        // A crash of a process loses nothing without fsync, only a crash of the machine does. Memory-mapped files in the
        // data folder go away with it, unlike POSIX shared memory.
        let defaults = [
            "fsync": "off", "full_page_writes": "off", "dynamic_shared_memory_type": "mmap", "max_connections": "50",
        ]
        var arguments = ["-D", data, "-h", "127.0.0.1", "-p", "\(port)", "-k", folder.path]
        for (name, value) in defaults.merging(settings, uniquingKeysWith: { $1 }) {
            arguments += ["-c", "\(name)=\(value)"]
        }
        // Immediate shutdown when we die: the postmaster takes its children with it, which by SIGKILL it would not.
        let process = try await ChildProcess.start(
            binaries + "/postgres", arguments: arguments, logPath: folder.path + "/log", as: user, deathSignal: "QUIT")
        let deadline = ContinuousClock.now + .seconds(30)
        while !isReady(data, pid: process.pid) {
            guard process.isRunning, ContinuousClock.now < deadline else {
                await process.stop(with: SIGQUIT)
                throw SandboxError("the server does not start: \(process.logTail())")
            }
            await pause(.milliseconds(10))
        }
        return process
    }

    /// The lock file's first line is the postmaster's id, its eighth the state (`AddToDataDirLockFile`).
    private static func isReady(_ data: String, pid: Int32) -> Bool {
        guard let text = try? String(contentsOfFile: data + "/postmaster.pid", encoding: .utf8) else { return false }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.count > 7 && lines[0] == "\(pid)" && lines[7].hasPrefix("ready")
    }

    /// A port of 127.0.0.1 on which nobody listens.
    static func freePort() throws(SandboxError) -> UInt16 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw SandboxError("cannot make a socket: \(lastError())") }
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                unsafe bind(descriptor, generic, length) == 0 ? getsockname(descriptor, generic, &length) : -1
            }
        }
        guard code == 0 else { throw SandboxError("no free port: \(lastError())") }
        return UInt16(bigEndian: address.sin_port)
    }
}
