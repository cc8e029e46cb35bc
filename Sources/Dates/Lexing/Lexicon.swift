/// The words that any rule speaks of, each with a number; 0 stands for every other word.
struct Lexicon: Sendable {
    /// The words, in lower case and without apostrophes; the first is the unknown one.
    private(set) var words: [[UInt8]] = [[]]
    private var slots: [Slot]
    private let mask: Int
    /// One bit for each of a few thousand hashes: small enough to stay in the nearest cache, it tells most unknown words
    /// without a look at the table.
    private var filter = [UInt64](repeating: 0, count: 1 << (filterBits - 6))
    private static let filterBits = 15

    private struct Slot {
        var hash: UInt64
        var word: Int32
        /// In letters.
        var length: Int32
    }

    /// A table at most a quarter full, so that an unknown word mostly costs one look.
    init(_ vocabulary: [String]) {
        var size = 64
        while size < vocabulary.count * 4 { size *= 2 }
        mask = size - 1
        slots = Array(repeating: Slot(hash: 0, word: 0, length: 0), count: size)
        for text in vocabulary {
            let letters = Array(text.utf8)
            var wordHash = WordHash()
            for letter in letters { wordHash.add(letter: letter) }
            let hash = wordHash.finished
            var at = Self.spread(hash) & mask
            while slots[at].word != 0 { at = (at + 1) & mask }
            filter[Self.filterWord(hash)] |= 1 << (hash >> 40 & 63)
            slots[at] = Slot(hash: hash, word: Int32(words.count), length: Int32(letters.count))
            words.append(letters)
        }
    }

    @inline(__always) private static func spread(_ hash: UInt64) -> Int {
        Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & 0x7FFF_FFFF)
    }

    @inline(__always) private static func filterWord(_ hash: UInt64) -> Int {
        Int(truncatingIfNeeded: hash >> 46 & (1 << (UInt64(filterBits) - 6) - 1))
    }

    /// False only for words that the lexicon does not hold.
    @inline(__always) func mayHold(_ hash: UInt64) -> Bool {
        filter[Self.filterWord(hash)] >> (hash >> 40 & 63) & 1 != 0
    }

    /// The number of the word in a range, given its hash; 0 where unknown.
    func word(hash: UInt64, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        var at = Self.spread(hash) & mask
        while slots[at].word != 0 {
            if slots[at].hash == hash {
                let word = Int(slots[at].word)
                // Up to eight letters are one block, and no two blocks share a hash: each step of it can be undone.
                if slots[at].length <= 8, Int(slots[at].length) == end - start { return word }
                return isSpelled(words[word], bytes, start, end) ? word : 0
            }
            at = (at + 1) & mask
        }
        return 0
    }

    /// Two words may share a hash, so that the letters are compared too.
    private func isSpelled(_ letters: [UInt8], _ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var letter = 0
        for at in start..<end where Lexer.isLetter(bytes[at]) {
            guard letter < letters.count, letters[letter] == bytes[at] | 0x20 else { return false }
            letter += 1
        }
        return letter == letters.count
    }
}
