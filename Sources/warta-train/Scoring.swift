import Entities
import Foundation
import Text

/// Scores a model on files of tokens and tags.
enum Scoring {
    /// Strict F1 of all entities; prints it with precision, recall and the kinds.
    @discardableResult
    static func score(_ name: String, _ text: LabelledText, _ tagger: Tagger, errors: Bool = false) -> Double {
        var scores: [String: Score] = [:]
        for (tags, wanted) in zip(tagger.tags(of: text.lines, in: text.bytes.span), text.tags) {
            scores["all", default: Score()].add(found: tags, wanted: wanted)
            for type in ["PER", "ORG", "LOC"] { scores[type, default: Score()].add(found: tags, wanted: wanted, type: type) }
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
}
