import Entities
import Foundation
import Text

extension LabelledText {
    /// Sentences of our own, one a line: `Presiden [PER Joko Widodo] tiba di [LOC Tokyo].`; lines that begin with `#` are remarks.
    init(markup path: String) throws {
        self.init()
        isOwn = true
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#")
        {
            append(markup: Array(line.utf8))
        }
    }

    private mutating func append(markup line: [UInt8]) {
        var plain: [UInt8] = []
        var spans: [(Range<Int>, Label)] = []
        var open: (start: Int, label: Label)?
        var i = 0
        while i < line.count {
            if line[i] == UInt8(ascii: "["), i + 5 < line.count, line[i + 4] == UInt8(ascii: " "),
                let label = Label(tag: "B-" + String(decoding: line[(i + 1)..<(i + 4)], as: UTF8.self))
            {
                open = (plain.count, label)
                i += 5
            } else if line[i] == UInt8(ascii: "]"), let name = open {
                spans.append((name.start..<plain.count, name.label))
                open = nil
                i += 1
            } else {
                plain.append(line[i])
                i += 1
            }
        }
        let base = Int32(bytes.count)
        var tokens = Tokeniser.tokens(of: plain.span)
        let labels = tokens.map { token in
            guard let (span, label) = spans.first(where: { $0.0.contains(Int(token.start)) }) else {
                return Label.outside
            }
            return Int(token.start) == span.lowerBound ? label : Label(clamping: Int(label.rawValue) + 1)
        }
        for i in tokens.indices {
            tokens[i].start += base
            tokens[i].end += base
        }
        bytes += plain + [10]
        var start = 0
        for end in tokens.indices where tokens[end].endsSentence {
            append(Array(tokens[start...end]), Array(labels[start...end]))
            start = end + 1
        }
    }

    /// The beginnings of some sentences written as titles are, every word with a capital or all in capitals.
    func titled(share: Float, seed: UInt64) -> LabelledText {
        var out = self
        out.sentences = []
        var random = Random(seed)
        for sentence in sentences where sentence.tokens.count >= 5 {
            guard random.unit() < share else { continue }
            var end = min(sentence.tokens.count, 7 + random.below(8))
            while end < sentence.tokens.count, sentence.labels[end].isInside { end += 1 }
            let capitals = random.unit() < 0.15
            var titled = Sentence(
                tokens: Array(sentence.tokens[..<end]), labels: Array(sentence.labels[..<end]), fold: sentence.fold)
            for i in titled.tokens.indices {
                titled.tokens[i].letterCase = Self.titleCase(titled.tokens[i], capitals: capitals)
            }
            out.sentences.append(titled)
        }
        return out
    }

    private static let small = Set(
        ["di", "ke", "dari", "dan", "yang", "untuk", "pada", "dengan", "dalam", "atau", "soal", "bagi"].map(
            FoldedHash.of))

    private static func titleCase(_ token: Token, capitals: Bool) -> LetterCase {
        switch token.letterCase {
        case .lower where capitals: return .upper
        case .initial where capitals, .mixed where capitals: return .upper
        case .lower where token.count > 1 && !small.contains(token.hash): return .initial
        case let other: return other
        }
    }
}
