import Entities
import Text

/// The word forms of a corpus by falling frequency, and how each word is capitalised.
struct Vocabulary {
    struct Item {
        var form: UInt64
        var hash: UInt64
        var letterCase: LetterCase
        var count: Int
        var spelling: [UInt8]

        /// Whether the spelling by itself is this token again; an abbreviation at the end of its line may not be.
        var isWhole: Bool {
            let tokens = Tokeniser.tokens(of: (spelling + [UInt8(ascii: "\n")]).span)
            return tokens.count == 1 && tokens[0].hash == hash && tokens[0].letterCase == letterCase
        }
    }

    private(set) var items: [Item] = []
    private(set) var indices: [UInt64: Int32] = [:]
    private var lower: [UInt64: Int] = [:]
    private var capital: [UInt64: Int] = [:]

    init(_ corpus: Corpus, least: Int) {
        var places: [UInt64: Int] = [:]
        var all: [Item] = []
        for line in corpus.lines {
            var starts = true
            for token in Tokeniser.tokens(of: line.span) {
                if token.letterCase == .number { continue }
                let form = Word.form(token.hash, token.letterCase)
                if let place = places[form] {
                    all[place].count += 1
                } else {
                    places[form] = all.count
                    all.append(
                        Item(
                            form: form, hash: token.hash, letterCase: token.letterCase, count: 1,
                            spelling: Array(line[Int(token.start)..<Int(token.end)])))
                }
                if token.letterCase == .lower {
                    lower[token.hash, default: 0] += 1
                } else if !starts {
                    capital[token.hash, default: 0] += 1
                }
                if token.letterCase != .mark { starts = false }
                if token.endsSentence { starts = true }
            }
        }
        items = all.filter { $0.count >= least }.sorted { ($0.count, $0.form) > ($1.count, $1.form) }
        for (i, item) in items.enumerated() { indices[item.form] = Int32(i) }
    }

    /// How often a word has a capital where its sentence does not give it one: 1 (never) to 7 (always), 0 for too rare.
    func capitals(of hash: UInt64) -> Int {
        let (l, c) = (lower[hash] ?? 0, capital[hash] ?? 0)
        guard l + c >= 3 else { return 0 }
        let share = Double(c) / Double(l + c)
        return 1 + [0.02, 0.1, 0.3, 0.7, 0.95, 0.995].filter { share > $0 }.count
    }
}
