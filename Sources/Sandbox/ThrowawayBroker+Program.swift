import Foundation

extension ThrowawayBroker {
    /// The broker's binary: what `WARTA_NOIDA_DB` names, else that of `.tools/venv` here or above, else of PATH.
    ///
    /// What pip installs as `noida-db` is a script that starts the binary and waits, so signals would end the wrong one
    /// of two processes; the binary lies in the package.
    static func findProgram() throws(SandboxError) -> String {
        var candidates: [String] = []
        if let named = ProcessInfo.processInfo.environment["WARTA_NOIDA_DB"], !named.isEmpty {
            candidates.append(named)
        }
        var folder = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
        while folder.path != "/" {
            candidates.append(folder.appendingPathComponent(".tools/venv/bin/noida-db").path)
            folder.deleteLastPathComponent()
        }
        if let installed = Executable.find("noida-db") { candidates.append(installed) }
        for candidate in candidates where FileManager.default.isExecutableFile(atPath: candidate) {
            if isBinary(candidate) { return candidate }
            if let binary = binary(behind: candidate) { return binary }
        }
        throw SandboxError(
            "noida-db is not installed. Run: python3 -m venv .tools/venv && .tools/venv/bin/pip install noida-db")
    }

    private static func isBinary(_ path: String) -> Bool {
        let file = FileHandle(forReadingAtPath: path)
        defer { try? file?.close() }
        return file?.readData(ofLength: 4) == Data([0x7f, 0x45, 0x4c, 0x46])
    }

    /// Asks the Python that belongs to the script where the package lies.
    private static func binary(behind script: String) -> String? {
        let beside = (script as NSString).deletingLastPathComponent
        let folders = [beside + "/python3", Executable.find("python3") ?? ""]
        for python in folders where FileManager.default.isExecutableFile(atPath: python) {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: python)
            process.arguments = ["-c", "import noida_db, os; print(os.path.dirname(noida_db.__file__))"]
            let output = Pipe()
            process.standardOutput = output
            process.standardError = FileHandle.nullDevice
            guard (try? process.run()) != nil else { continue }
            let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            let binary = text.trimmingCharacters(in: .whitespacesAndNewlines) + "/noida-db"
            if isBinary(binary) { return binary }
        }
        return nil
    }
}
