import Entities
import Foundation
import Text

/// Labelled sentences of one file of tokens and tags.
struct LabelledText {
    struct Sentence {
        var tokens: [Token]
        var labels: [Label]
        /// Which part of the text it is held out with, from 0 to less than `Tables.folds`.
        var fold: Int
    }

    var bytes: [UInt8] = []
    var sentences: [Sentence] = []
    /// Whether the sentences are our own, whose likeness to one another is nobody's convention.
    var isOwn = false
    /// The given tokens and their tags, for scoring.
    var lines = TokenLines([UInt8]().span)
    var tags: [[String]] = []

    init() {}

    init(path: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
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
        lines = TokenLines(bytes.span)
        for (given, tags) in zip(lines.sentences, tags) {
            precondition(given.count == tags.count, "\(path): tokens and tags differ")
            append(given.tokens, Self.labels(of: given, tags))
        }
    }

    mutating func append(_ tokens: [Token], _ labels: [Label]) {
        sentences.append(Sentence(tokens: tokens, labels: labels, fold: sentences.count % Tables.folds))
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
