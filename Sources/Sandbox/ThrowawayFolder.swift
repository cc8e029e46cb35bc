import Foundation
import Synchronization

/// A temporary folder that goes away with its owner, also when this process is killed.
///
/// A shell holds the reading end of a pipe whose only writing end is ours; when the kernel closes that, it removes the
/// folder.
final class ThrowawayFolder: Sendable {
    let path: String
    private let lifeline: Int32
    private let watcher: Int32

    private init(path: String, lifeline: Int32, watcher: Int32) {
        self.path = path
        self.lifeline = lifeline
        self.watcher = watcher
    }

    /// Makes a folder for the given user alone. Short names, as a Unix socket's path has at most 107 bytes.
    static func make(_ prefix: String, for user: UnprivilegedUser?) async throws(SandboxError) -> ThrowawayFolder {
        let parent = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
        var template = Array("\(parent)/\(prefix)-XXXXXX".utf8CString)
        guard unsafe mkdtemp(&template) != nil else {
            throw SandboxError("cannot make a folder in \(parent): \(lastError())")
        }
        let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        if let user, unsafe chown(path, user.uid, user.gid) != 0 {
            let reason = lastError()
            unsafe rmdir(path)
            throw SandboxError("cannot give \(path) to \(user.name): \(reason)")
        }
        switch await SpawningThread.shared.run({ watch(path) }) {
        case .success(let (watcher, lifeline)):
            return ThrowawayFolder(path: path, lifeline: lifeline, watcher: watcher)
        case .failure(let error):
            unsafe rmdir(path)
            throw error
        }
    }

    /// Starts the shell. On the spawning thread only: no child can be made between the pipe and its flags there, which
    /// would inherit the writing end and keep the folder alive.
    private static func watch(_ path: String) -> Result<(watcher: Int32, lifeline: Int32), SandboxError> {
        var ends: [Int32] = [0, 0]
        guard unsafe pipe(&ends) == 0 else { return .failure(SandboxError("cannot make a pipe: \(lastError())")) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        // Processes that die with us may still write for a moment, hence the further tries.
        let script = """
            trap '' INT TERM HUP; read -r _
            for try in 1 2 3 4 5 6 7 8 9 10; do rm -rf -- "$1" 2>/dev/null && exit; sleep 1; done
            """
        let outcome = Spawn.run(
            ["/bin/sh", "-c", script, "sh", path], environment: ["PATH=/usr/bin:/bin"], logPath: "/dev/null",
            standardInput: ends[0])
        close(ends[0])
        if case .failure = outcome { close(ends[1]) }
        return outcome.map { (watcher: $0, lifeline: ends[1]) }
    }

    /// Removes the folder; whoever writes there must have ended. Blocks for the time that takes.
    deinit {
        close(lifeline)
        var status: Int32 = 0
        _ = unsafe waitpid(watcher, &status, 0)
    }
}

/// What the operating system says of the call that just failed.
func lastError() -> String { unsafe String(cString: strerror(errno)) }
