import Entities
import Foundation
import Text

/// Scores a model on files of tokens and tags.
enum Scoring {
    /// Strict F1 of all entities; prints it with precision, recall and the kinds.
    @discardableResult
    static func score(_ name: String, _ text: LabelledText, _ tagger: Tagger, errors: Bool = false) -> Double {
        var scores: [String: Score] = [:]
        for (s, (tags, wanted)) in zip(tagger.tags(of: text.lines, in: text.bytes.span), text.tags).enumerated() {
            if errors, tags != wanted { print(difference(text.lines.sentences[s], text.bytes, tags, wanted)) }
            scores["all", default: Score()].add(found: tags, wanted: wanted)
            for type in ["PER", "ORG", "LOC"] {
                scores[type, default: Score()].add(found: tags, wanted: wanted, type: type)
            }
        }
        let parts = ["all", "PER", "ORG", "LOC"].map { key in
            let s = scores[key] ?? Score()
            return key == "all"
                ? String(format: "%.3f (P %.3f R %.3f)", s.f1, s.precision, s.recall)
                : "\(key) " + String(format: "%.3f", s.f1)
        }
        print(name.padding(toLength: 14, withPad: " ", startingAt: 0), parts.joined(separator: "  "))
        return scores["all"]?.f1 ?? 0
    }

    /// A sentence with the tags found and wanted where they differ.
    private static func difference(
        _ sentence: TokenLines.Sentence, _ bytes: [UInt8], _ tags: [String], _ wanted: [String]
    ) -> String {
        (0..<sentence.count).map { i in
            let tokens = sentence.tokens[sentence.starts[i]..<sentence.starts[i + 1]]
            let word = tokens.map { String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self) }.joined()
            if tags[i] == wanted[i] { return tags[i] == "O" ? word : "\(word)/\(tags[i])" }
            return "\(word)<\(tags[i])|\(wanted[i])>"
        }.joined(separator: " ")
    }
}
