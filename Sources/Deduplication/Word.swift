/// A run of letters and digits in a text, as the shingles see it.
struct Word {
    /// UTF-8 offsets.
    let start: Int
    /// Exclusive.
    let end: Int
    /// Of the folded letters: `PT` and `pt` are one word. The same in every process.
    let hash: UInt64
    /// Written with a capital, in the midst of a sentence: part of a name.
    let isNameLike: Bool
}

/// The words of a text in one pass over its bytes.
enum Words {
    /// Calls `body` with every word in order. Any bytes will do; time is linear in them, and nothing is allocated.
    ///
    /// `À` to `Þ` and `A` to `Z` are folded. Letters of other scripts count as they are.
    @inline(__always)
    static func forEach(in text: String, _ body: (Word) -> Void) {
        let bytes = text.utf8.span
        var start = -1
        var hash = seed
        var opensSentence = true
        var previousIsC3 = false
        var i = 0
        while i < bytes.count {
            let byte = bytes[i]
            let length = separatorLength(byte, at: i, in: bytes)
            if length == 0 {
                if start < 0 { start = i }
                var folded = byte
                if byte &- 0x41 < 26 || (previousIsC3 && byte < 0x9F && byte != 0x97) { folded |= 0x20 }
                hash = (hash ^ UInt64(folded)) &* 0x0000_0100_0000_01B3
                previousIsC3 = byte == 0xC3
                i += 1
                continue
            }
            if start >= 0 {
                body(word(start, i, hash, opensSentence, in: bytes))
                start = -1
                hash = seed
                previousIsC3 = false
                opensSentence = false
            }
            if length > 1 || closesSentence(byte) { opensSentence = opensSentence || !isQuote(byte, at: i, in: bytes) }
            i += length
        }
        if start >= 0 { body(word(start, bytes.count, hash, opensSentence, in: bytes)) }
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    private static func word(
        _ start: Int, _ end: Int, _ hash: UInt64, _ opensSentence: Bool, in bytes: borrowing Span<UInt8>
    ) -> Word {
        let first = bytes[start]
        let isCapital = first &- 0x41 < 26 || (first == 0xC3 && start + 1 < end && bytes[start + 1] < 0x9F)
        return Word(start: start, end: end, hash: hash, isNameLike: isCapital && !opensSentence)
    }

    /// The bytes of the separator at `i`; none where a letter or digit stands there.
    @inline(__always)
    private static func separatorLength(_ byte: UInt8, at i: Int, in bytes: borrowing Span<UInt8>) -> Int {
        if byte < 0x80 {
            let isWord = (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
            return isWord ? 0 : 1
        }
        // U+0080 to U+00BF, and the punctuation and symbols from U+2000 to U+2BFF.
        if byte == 0xC2 { return min(2, bytes.count - i) }
        if byte == 0xE2, i + 1 < bytes.count, bytes[i + 1] < 0xB0 { return min(3, bytes.count - i) }
        return 0
    }

    /// Marks after which a capital says nothing: those that end or join clauses, and the ends of lines.
    @inline(__always)
    private static func closesSentence(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x0A, 0x0D, 0x21, 0x2C, 0x2D, 0x2E, 0x3A, 0x3B, 0x3F: true
        default: false
        }
    }

    /// U+2018, U+2019 and U+201C open what they quote in the midst of a sentence; other wide marks part clauses.
    private static func isQuote(_ byte: UInt8, at i: Int, in bytes: borrowing Span<UInt8>) -> Bool {
        guard byte == 0xE2 else { return byte == 0xC2 }
        guard i + 2 < bytes.count, bytes[i + 1] == 0x80 else { return false }
        return bytes[i + 2] == 0x98 || bytes[i + 2] == 0x99 || bytes[i + 2] == 0x9C
    }
}
