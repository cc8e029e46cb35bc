import Foundation

/// A message as `publish` and `extract` read it from a file.
struct InputMessage: Sendable {
    var value: [UInt8]
    /// `content-type: text/plain` for a text file; empty for JSON.
    var headers: [(key: String, value: [UInt8]?)] = []
}

/// The messages in files, folders and standard input: `.jsonl` (a message a line), `.json` (one message), `.txt` (plain
/// text), a folder of these, or `-` for JSON lines on standard input.
///
/// Lines are read as they come, so the input may be endless.
struct MessageFiles {
    private var paths: [String]
    private var files: [String] = []
    private var lines: LineReader?

    init(paths: [String]) { self.paths = paths.isEmpty ? ["-"] : paths }

    /// The next messages in order, `count` at most; none at the end. Throws `InputError` where a path cannot be read.
    mutating func next(_ count: Int) throws -> [InputMessage] {
        var messages: [InputMessage] = []
        while messages.count < count, let message = try next() { messages.append(message) }
        return messages
    }

    private mutating func next() throws -> InputMessage? {
        while true {
            while let line = try lines?.next() {
                if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
                return InputMessage(value: line)
            }
            lines = nil
            if files.isEmpty {
                guard !paths.isEmpty else { return nil }
                files = try Self.files(at: paths.removeFirst())
                continue
            }
            let file = files.removeFirst()
            var reader = try LineReader(path: file)
            if file == "-" || file.hasSuffix(".jsonl") {
                lines = reader
            } else {
                let isText = file.hasSuffix(".txt")
                return InputMessage(
                    value: try reader.rest(), headers: isText ? [("content-type", Array("text/plain".utf8))] : [])
            }
        }
    }

    /// The path itself, or the message files of a folder in the order of their names.
    private static func files(at path: String) throws -> [String] {
        guard path != "-" else { return [path] }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            guard FileManager.default.fileExists(atPath: path) else {
                throw InputError(path: path, cause: "there is no such file or folder")
            }
            return [path]
        }
        return names.sorted().filter { name in [".jsonl", ".json", ".txt"].contains { name.hasSuffix($0) } }
            .map { "\(path)/\($0)" }
    }
}

/// A path that cannot be read.
struct InputError: Error, CustomStringConvertible {
    let path: String
    let cause: String

    var description: String {
        "cannot read \(path): \(cause); name a .jsonl, .json or .txt file, a folder of them, or -"
    }
}

/// Reads lines of bytes, whatever they hold.
struct LineReader {
    private let handle: FileHandle
    private var buffer: [UInt8] = []
    private var at = 0
    private var isAtEnd = false

    init(path: String) throws {
        guard path != "-" else {
            handle = .standardInput
            return
        }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw InputError(path: path, cause: "it cannot be opened")
        }
        self.handle = handle
    }

    /// The next line without its end; nil at the end of the input.
    mutating func next() throws -> [UInt8]? {
        var searched = at
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                defer { at = end + 1 }
                return Array(buffer[at..<end])
            }
            searched = buffer.count
            if isAtEnd {
                defer { at = buffer.count }
                return at < buffer.count ? Array(buffer[at...]) : nil
            }
            if at > 0 {
                buffer.removeSubrange(..<at)
                searched -= at
                at = 0
            }
            try fill()
        }
    }

    mutating func rest() throws -> [UInt8] {
        while !isAtEnd { try fill() }
        return Array(buffer[at...])
    }

    private mutating func fill() throws {
        if let data = try handle.read(upToCount: 1 << 20), !data.isEmpty {
            buffer.append(contentsOf: data)
        } else {
            isAtEnd = true
        }
    }
}
