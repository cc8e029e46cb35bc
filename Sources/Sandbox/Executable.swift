import Foundation

/// Finds programs.
enum Executable {
    /// The path of a program in one of the folders, or in those of PATH and the usual ones for administrators.
    static func find(_ name: String, in folders: [String]? = nil) -> String? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let usual = path.split(separator: ":").map(String.init) + ["/usr/bin", "/bin", "/usr/sbin", "/sbin"]
        return (folders ?? usual).lazy.map { $0 + "/" + name }.first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
    }
}
