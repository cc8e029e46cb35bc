import Entities
import Text

/// What a first tagger makes of the names in plain text: how each word form is used, and which phrases are names of one kind.
struct Lexicon {
    private(set) var forms: [UInt64: SIMD4<Int32>] = [:]
    private(set) var phrases: [[UInt64]: SIMD4<Int32>] = [:]
    /// How often a name begins with a word in small letters.
    private(set) var begins: [UInt64: Int] = [:]

    init(_ corpus: Corpus, _ tagger: Tagger) {
        var scratch = Tagger.Scratch()
        for line in corpus.lines {
            let tokens = Tokeniser.tokens(of: line.span)
            var start = 0
            tagger.begin(&scratch)
            for i in tokens.indices where tokens[i].endsSentence {
                tagger.add(tokens[start...i], in: line.span, &scratch)
                take(Array(tokens[start...i]), Array(scratch.labels[start...i]))
                start = i + 1
            }
        }
    }

    private mutating func take(_ tokens: [Token], _ labels: [UInt8]) {
        var i = 0
        while i < tokens.count {
            let label = Label(clamping: Int(labels[i]))
            let kind = Self.lane(label)
            var end = i + 1
            if label != .outside, tokens[i].letterCase == .lower {
                begins[Word.form(tokens[i].hash, .lower), default: 0] += 1
            }
            if label != .outside { while end < tokens.count, Label(clamping: Int(labels[end])).isInside { end += 1 } }
            for token in tokens[i..<end] where token.letterCase != .mark && token.letterCase != .number {
                if kind == 3, token.letterCase == .lower { continue }
                if kind == 3, i == 0 { continue }
                forms[Word.form(token.hash, token.letterCase), default: .zero][kind] += 1
            }
            if label != .outside, end - i <= PhraseTable.longest {
                phrases[tokens[i..<end].map(\.hash), default: .zero][kind] += 1
            }
            i = end
        }
    }

    private static func lane(_ label: Label) -> Int {
        switch label.type {
        case .person: 0
        case .organisation: 1
        case .location: 2
        case .event, nil: 3
        }
    }

    /// The code of each form: two bits a kind for its share of the form's uses, plus one.
    func codes(least: Int32) -> [UInt64: Int] {
        var codes: [UInt64: Int] = [:]
        for (form, counts) in forms {
            let total = counts.wrappedSum()
            guard total >= least else { continue }
            var code = 0
            for kind in 0..<4 {
                let share = Float(counts[kind]) / Float(total)
                code |= (share < 0.05 ? 0 : share < 0.35 ? 1 : share < 0.8 ? 2 : 3) << (2 * kind)
            }
            codes[form] = code + 1
        }
        return codes
    }

    /// Words in small letters of which one in fifty begins a name.
    func beginners(_ vocabulary: Vocabulary) -> Set<UInt64> {
        Set(
            begins.filter { form, count in
                guard count >= 3, let item = vocabulary.indices[form] else { return false }
                return count * 50 >= vocabulary.items[Int(item)].count
            }.keys)
    }

    /// Phrases that are names of one kind nearly always.
    func names(least: Int32) -> [[UInt64]: UInt16] {
        var names: [[UInt64]: UInt16] = [:]
        for (phrase, counts) in phrases {
            let total = counts[0] + counts[1] + counts[2]
            for kind in 0..<3 where counts[kind] >= least && Float(counts[kind]) >= 0.8 * Float(total) {
                names[phrase] = 1 << UInt16(Gazetteers.Kind.learntPerson.rawValue + kind)
            }
        }
        return names
    }
}
