import Entities
import Foundation
import Text

/// Labelled sentences of one file of tokens and tags.
struct LabelledText {
    struct Sentence {
        var tokens: [Token]
        var labels: [Label]
        /// The given tokens and their tags, for scoring.
        var given: TokenLines.Sentence
        var tags: [String]
    }

    var bytes: [UInt8] = []
    var sentences: [Sentence] = []

    init(path: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        var tags: [[String]] = []
        var current: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let columns = line.split(separator: "\t")
            if columns.count < 2 {
                if !current.isEmpty {
                    tags.append(current)
                    bytes.append(10)
                }
                current = []
            } else {
                bytes += Array(columns[0].utf8) + [10]
                current.append(String(columns[columns.count - 1]))
            }
        }
        if !current.isEmpty { tags.append(current) }
        let lines = TokenLines(bytes.span)
        for (given, tags) in zip(lines.sentences, tags) {
            precondition(given.count == tags.count, "\(path): tokens and tags differ")
            sentences.append(
                Sentence(tokens: given.tokens, labels: Self.labels(of: given, tags), given: given, tags: tags))
        }
    }

    /// Spreads the tags of given tokens over ours: brackets and stops at an edge stay outside unless the name goes on.
    private static func labels(of given: TokenLines.Sentence, _ tags: [String]) -> [Label] {
        var labels = [Label](repeating: .outside, count: given.tokens.count)
        for i in 0..<given.count {
            guard let label = Label(tag: tags[i]), label != .outside, let content = given.content(of: i) else {
                continue
            }
            let inside = label.isBegin ? Label(clamping: Int(label.rawValue) + 1) : label
            let goesOn = i + 1 < given.count && Label(tag: tags[i + 1]) == inside
            let range = given.starts[i]..<given.starts[i + 1]
            let last = goesOn ? range.upperBound - 1 : (range.last { given.tokens[$0].letterCase != .mark } ?? content)
            labels[content] = label
            if label.isInside { for j in range.lowerBound..<content { labels[j] = label } }
            if last > content { for j in (content + 1)...last { labels[j] = inside } }
        }
        return labels
    }
}

/// Strict entity scores, as CoNLL and `score_ner.py` count them.
struct Score {
    private(set) var right = 0
    private(set) var found = 0
    private(set) var wanted = 0

    var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
    var recall: Double { wanted == 0 ? 0 : Double(right) / Double(wanted) }
    var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

    mutating func add(found: [String], wanted: [String], type: String? = nil) {
        let f = Self.entities(found, type)
        let w = Self.entities(wanted, type)
        right += f.intersection(w).count
        self.found += f.count
        self.wanted += w.count
    }

    static func entities(_ tags: [String], _ only: String?) -> Set<[String]> {
        var out: Set<[String]> = []
        var start = 0
        var kind: String?
        for (i, tag) in (tags + ["O"]).enumerated() {
            let prefix = tag.first
            let type = tag.count > 2 ? String(tag.dropFirst(2)) : nil
            if let open = kind, prefix != "I" || type != open {
                if only == nil || only == open { out.insert(["\(start)", "\(i)", open]) }
                kind = nil
            }
            if prefix == "B" || (prefix == "I" && kind == nil) {
                start = i
                kind = type
            }
        }
        return out
    }
}
