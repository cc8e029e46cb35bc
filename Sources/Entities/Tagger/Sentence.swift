internal import Text

/// One sentence as the features see it: its words and the listed phrases in them.
struct Sentence: ~Escapable {
    let words: Span<Word>
    /// For each word, the kinds of the listed phrase that holds it, and 1 (first), 2 (later) or 3 (alone) in bits 16 and 17.
    let phrases: Span<UInt32>
    /// True where nearly all words have a capital, as in titles, so that capitals say little.
    let isTitle: Bool

    @_lifetime(copy words, copy phrases)
    init(words: Span<Word>, phrases: Span<UInt32>) {
        self.words = words
        self.phrases = phrases
        isTitle = Self.isTitle(words)
    }

    /// A title: at least four words, two thirds of them and every long one but two with a capital.
    private static func isTitle(_ words: borrowing Span<Word>) -> Bool {
        var capital = 0
        var lower = 0
        for i in words.indices {
            let letterCase = words[i].letterCase
            if letterCase == .lower {
                lower &+= words[i].end &- words[i].start > 4 ? 2 : 1
            } else if words[i].isNameLike {
                capital &+= 1
            }
        }
        return capital >= 4 && capital >= 2 &* lower
    }

    /// The run of words written as names that holds the word; empty for other words.
    @inline(__always)
    func run(around i: Int) -> Range<Int> {
        var start = i
        var end = i
        if words[i].isNameLike {
            while start > 0, words[start &- 1].isNameLike { start &-= 1 }
            end &+= 1
            while end < words.count, words[end].isNameLike { end &+= 1 }
        }
        return start..<end
    }

    /// The first group of words from `start` on that may be names, with at most two words between them that are not, and the
    /// word in small letters before (`kawasan Asia Tenggara`).
    ///
    /// What lies between two groups is no name: nothing there is written as one.
    @inline(__always)
    func group(from start: Int) -> Range<Int>? {
        var first = start
        while first < words.count, !words[first].mayBound { first &+= 1 }
        guard first < words.count else { return nil }
        var last = first
        var i = first &+ 1
        while i < words.count, i &- last <= 3 {
            if words[i].mayBound { last = i }
            i &+= 1
        }
        if first > start, words[first &- 1].letterCase == .lower { first &-= 1 }
        return first..<(last &+ 1)
    }
}

extension PhraseTable {
    /// Appends for each word from `start` on what `Sentence.phrases` holds of it: the longest phrase at each place, left to right.
    func find(in words: [Word], from start: Int, appendingTo phrases: inout [UInt32]) {
        let words = words.span
        let count = words.count
        var i = start
        while i < count {
            guard words[i].isNameLike else {
                phrases.append(0)
                i &+= 1
                continue
            }
            var key: UInt64 = 0
            var best = 0
            var kinds: UInt32 = 0
            for length in 1...Self.longest where i &+ length <= count {
                key = NameTable.extend(key, words[i &+ length &- 1].hash)
                let value = value(of: key)
                if value & 0xFFFF != 0 {
                    best = length
                    kinds = value & 0xFFFF
                }
                if value >> 31 == 0 { break }
            }
            phrases.append(best == 0 ? 0 : kinds | (best == 1 ? 3 : 1) << 16)
            if best > 1 { for _ in 1..<best { phrases.append(kinds | 2 << 16) } }
            i &+= max(best, 1)
        }
    }
}
