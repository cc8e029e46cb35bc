internal import Text

/// One sentence as the features see it: its words, the runs of capitalised words and the listed phrases in it.
struct Sentence {
    var words: [Word] = []
    /// For each word, where the capitalised run that holds it begins and ends; empty runs for words outside.
    var runStart: [Int32] = []
    var runEnd: [Int32] = []
    /// For each word, the kinds of the listed phrase that holds it, and 1 (first), 2 (later) or 3 (alone) in bits 16 and 17.
    var phrases: [UInt32] = []

    /// True where nearly all words have a capital, as in titles, so that capitals say little.
    var isTitle = false

    mutating func prepare(_ model: borrowing TaggerModel) {
        findCase()
        findRuns()
        findPhrases(model.phrases)
    }

    /// A title: at least four words, two thirds of them and every long one but two with a capital.
    private mutating func findCase() {
        var capital = 0
        var lower = 0
        for word in words {
            if word.letterCase == .lower {
                lower += word.end - word.start > 4 ? 2 : 1
            } else if word.isNameLike {
                capital += 1
            }
        }
        isTitle = capital >= 4 && capital >= 2 * lower
    }

    private mutating func findRuns() {
        let count = words.count
        runStart.removeAll(keepingCapacity: true)
        runEnd.removeAll(keepingCapacity: true)
        var i = 0
        while i < count {
            var end = i
            while end < count, words[end].isNameLike { end += 1 }
            if end == i {
                runStart.append(Int32(i))
                runEnd.append(Int32(i))
                i += 1
            } else {
                for _ in i..<end {
                    runStart.append(Int32(i))
                    runEnd.append(Int32(end))
                }
                i = end
            }
        }
    }

    private mutating func findPhrases(_ table: PhraseTable) {
        let count = words.count
        phrases.removeAll(keepingCapacity: true)
        var i = 0
        while i < count {
            guard words[i].isNameLike else {
                phrases.append(0)
                i += 1
                continue
            }
            var key: UInt64 = 0
            var best = 0
            var kinds: UInt32 = 0
            for length in 1...PhraseTable.longest where i + length <= count {
                key = NameTable.extend(key, words[i + length - 1].hash)
                let value = table.value(of: key)
                if value & 0xFFFF != 0 {
                    best = length
                    kinds = value & 0xFFFF
                }
                if value >> 31 == 0 { break }
            }
            if best == 0 {
                phrases.append(0)
                i += 1
            } else {
                phrases.append(kinds | (best == 1 ? 3 : 1) << 16)
                for _ in 1..<max(best, 1) { phrases.append(kinds | 2 << 16) }
                i += best
            }
        }
    }
}
