import Foundation
import Synchronization

/// A Kafka broker of our own over TCP on a free port of 127.0.0.1: `noida-db`, with its data in a temporary folder.
///
/// For tests and benchmarks. It is gone, folder included, with the last reference, and also when this process is
/// killed. What to allow for: a fetch answers with the whole rest of a partition, whatever its size; an empty fetch is
/// answered at once, so an idle consumer burns CPU; everything stays in memory.
public final class ThrowawayBroker: Sendable {
    /// The port on 127.0.0.1; the same after `restart()`.
    public let port: UInt16

    private let program: String
    private let folder: ThrowawayFolder
    private let process: Mutex<ChildProcess>

    private init(program: String, folder: ThrowawayFolder, port: UInt16, process: ChildProcess) {
        self.program = program
        self.folder = folder
        self.port = port
        self.process = Mutex(process)
    }

    deinit {
        // Nothing in it is worth a shutdown in order, which takes seconds with much in memory.
        let process = process.withLock { $0 }
        process.signal(SIGKILL)
        for _ in 0..<500 where process.isRunning { usleep(10_000) }
    }

    /// Starts a broker and waits until it takes connections; a few hundred milliseconds.
    public static func start() async throws(SandboxError) -> ThrowawayBroker {
        let program = try findProgram()
        let folder = try await ThrowawayFolder.make("warta-kafka", for: nil)
        var failure = SandboxError("no free port")
        // Between asking for a free port and using it somebody else may take it.
        for _ in 0..<3 {
            let port = try ThrowawayPostgres.freePort()
            do throws(SandboxError) {
                let process = try await launch(program, folder: folder, port: port)
                return ThrowawayBroker(program: program, folder: folder, port: port, process: process)
            } catch {
                failure = error
            }
        }
        throw failure
    }

    /// `127.0.0.1:port`, for `bootstrap.servers`.
    public var bootstrapServers: String { "127.0.0.1:\(port)" }

    /// The process id of the broker.
    public var pid: Int32 { process.withLock { $0.pid } }

    public var isRunning: Bool { process.withLock { $0.isRunning } }

    /// Where the broker writes its log.
    public var logPath: String { folder.path + "/log" }

    /// Stops the broker in order, so that it writes its data; kills it after ten seconds.
    public func stop() async {
        let process = process.withLock { $0 }
        await process.stop(killAfter: .seconds(10))
    }

    /// Kills the broker as a power failure would.
    public func kill() async {
        let process = process.withLock { $0 }
        process.signal(SIGKILL)
        _ = await process.wait(atMost: .seconds(5))
    }

    /// Starts it again on the same port and data; stops it first where it still runs.
    public func restart() async throws(SandboxError) {
        if isRunning { await stop() }
        let started = try await Self.launch(program, folder: folder, port: port)
        process.withLock { process in process = started }
    }

    private static func launch(
        _ program: String, folder: ThrowawayFolder, port: UInt16
    ) async throws(SandboxError) -> ChildProcess {
        let process = try await ChildProcess.start(
            program,
            arguments: ["start", "--only", "kafka", "--kafka-port", "\(port)", "--data-dir", folder.path + "/data"],
            logPath: folder.path + "/log")
        let deadline = ContinuousClock.now + .seconds(15)
        while ContinuousClock.now < deadline {
            if !process.isRunning { throw SandboxError("noida-db ended at once: \(process.logTail())") }
            if answers(port) { return process }
            await pause(.milliseconds(20))
        }
        await process.stop(killAfter: .zero)
        throw SandboxError("noida-db did not open port \(port) within 15 s: \(process.logTail())")
    }

    /// Whether somebody takes connections on this port of 127.0.0.1.
    private static func answers(_ port: UInt16) -> Bool {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        return unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                unsafe connect(descriptor, pointer, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }
}
