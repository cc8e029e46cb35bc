import Entities
import Foundation
import Text

/// Lines of plain news text, each once: what a scraper leaves on every page appears once and weighs nothing.
struct Corpus {
    private(set) var lines: [[UInt8]] = []

    /// Reads `messages-*.jsonl.gz` of a folder in order of name; `gzip` unpacks them.
    init(folder: String, limit: Int = .max) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".jsonl.gz") }
            .sorted()
        var seen: Set<UInt64> = []
        for name in names {
            for line in try Self.unpack("\(folder)/\(name)").split(separator: 10) {
                guard lines.count < limit,
                    let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any],
                    let text = object["text"] as? String
                else { continue }
                for part in text.utf8.split(separator: 10) where part.count >= 60 {
                    var hash = FoldedHash()
                    for byte in part { hash.add(byte) }
                    if seen.insert(hash.value).inserted { lines.append(Array(part)) }
                }
            }
        }
    }

    private static func unpack(_ path: String) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return data
    }
}
