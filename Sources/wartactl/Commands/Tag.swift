import ArgumentParser
import Assets
import Entities
import Foundation

/// The entity tagger alone on tokenised text, for benchmarks.
struct Tag: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tag tokenised text: one token a line, an empty line after each sentence.",
        discussion: """
            Prints token TAB tag (B-PER, I-ORG, O, …; only PER, ORG and LOC) in the same shape.

            EXAMPLE
              cut -f1 sentences.tsv | wartactl tag
            """)

    @Argument(help: "A file; standard input by default.")
    var file: String = "-"

    func run() async throws {
        let recognizer = try Recognizer(model: Assets.taggerModel)
        var lines = try LineReader(path: file)
        var sentence: [String] = []
        var out = ""
        func flush() {
            for (token, tag) in zip(sentence, recognizer.tags(of: sentence)) { out += "\(token)\t\(tag)\n" }
            sentence.removeAll(keepingCapacity: true)
        }
        while let line = try lines.next() {
            if line.isEmpty {
                flush()
                out += "\n"
                if out.utf8.count > 1 << 16 {
                    try FileHandle.standardOutput.write(contentsOf: Data(out.utf8))
                    out = ""
                }
            } else {
                sentence.append(String(decoding: line, as: UTF8.self))
            }
        }
        flush()
        try FileHandle.standardOutput.write(contentsOf: Data(out.utf8))
    }
}
