import Foundation

/// Files that stand beside the tests.
enum CaseFile {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()

    /// The rows of a table, its columns padded to a number; lines that begin with `#` are remarks.
    static func rows(_ name: String, columns: Int) -> [[String]] {
        let text = (try? String(contentsOf: folder.appending(path: "Cases/\(name)"), encoding: .utf8)) ?? ""
        return text.split(separator: "\n", omittingEmptySubsequences: true).filter { !$0.hasPrefix("#") }.map { line in
            var row = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            while row.count < columns { row.append("") }
            return row
        }
    }
}
