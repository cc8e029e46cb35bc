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
        var reader = try LineReader(path: file)
        // As a whole: other sentences say what a word is, and the file which convention its tokens follow.
        let tagged = recognizer.tags(ofTokenLines: try reader.rest())
        try FileHandle.standardOutput.write(contentsOf: Data(tagged))
    }
}
