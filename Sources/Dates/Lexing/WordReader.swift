/// Reads a word, folded to lower case and hashed eight letters at a time.
enum WordReader {
    struct Word {
        var end: Int
        var hash: UInt64
        var capitals: Token.Capitals
    }

    /// The word that begins at a letter.
    ///
    /// A word with an apostrophe or a letter outside ASCII, and one that the text ends in, are read letter by letter.
    @inline(__always) static func read(_ bytes: Span<UInt8>, _ start: Int) -> Word {
        var hash = WordHash()
        var at = start
        // Capitals lack bit 5 (counting them would take an instruction that not every processor has).
        var (upper, lower) = (0 as UInt64, 0 as UInt64)
        while at &+ 8 <= bytes.count {
            let eight = load(bytes, at)
            // A letter's byte with bit 5 set lies between 0x61 and 0x7A: adding carries into bit 7 from 0x61, from 0x7B.
            let folded = eight | 0x2020_2020_2020_2020
            let low = folded & 0x7F7F_7F7F_7F7F_7F7F
            let isLetter =
                (low &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(low &+ 0x0505_0505_0505_0505) & ~eight & 0x8080_8080_8080_8080
            let others = isLetter ^ 0x8080_8080_8080_8080
            if others == 0 {
                upper |= ~eight & 0x2020_2020_2020_2020
                lower |= eight & 0x2020_2020_2020_2020
                hash.add(block: folded)
                at &+= 8
                continue
            }
            let bits = UInt64(truncatingIfNeeded: others.trailingZeroBitCount &- 7)
            let mask = (1 as UInt64) &<< bits &- 1
            if bits > 0 {
                upper |= ~eight & mask & 0x2020_2020_2020_2020
                lower |= eight & mask & 0x2020_2020_2020_2020
                hash.add(block: folded & mask)
                at &+= Int(truncatingIfNeeded: bits &>> 3)
            }
            let next = UInt8(truncatingIfNeeded: eight &>> bits)
            guard next < 0xC3 && next != 0x27 && next != 0x60 else { break }
            return Word(end: at, hash: hash.value, capitals: capitals(bytes[start], at &- start, upper, lower))
        }
        return slow(bytes, start)
    }

    /// Eight bytes as one number, the first lowest.
    @inline(__always) private static func load(_ bytes: Span<UInt8>, _ at: Int) -> UInt64 {
        let eight = bytes.extracting(at..<at &+ 8)
        var value = UInt64(eight[0]) | UInt64(eight[1]) &<< 8 | UInt64(eight[2]) &<< 16 | UInt64(eight[3]) &<< 24
        value |= UInt64(eight[4]) &<< 32 | UInt64(eight[5]) &<< 40
        return value | UInt64(eight[6]) &<< 48 | UInt64(eight[7]) &<< 56
    }

    @inline(__always) private static func capitals(
        _ first: UInt8, _ letters: Int, _ upper: UInt64, _ lower: UInt64
    ) -> Token.Capitals {
        if upper == 0 { return .none }
        if lower == 0, letters > 1 { return .all }
        return first & 0x20 == 0 ? .first : .none
    }

    @inline(never) private static func slow(_ bytes: Span<UInt8>, _ start: Int) -> Word {
        var hash = WordHash()
        var (at, letters) = (start, 0)
        var (upper, lower) = (0 as UInt64, 0 as UInt64)
        while at < bytes.count {
            let byte = bytes[at]
            if Lexer.isLetter(byte) {
                letters += 1
                upper |= UInt64(~byte & 0x20)
                lower |= UInt64(byte & 0x20)
                hash.add(letter: byte | 0x20)
                at += 1
                continue
            }
            let quote = innerQuote(bytes, at)
            if quote > 0 {
                at += quote
                continue
            }
            guard byte >= 0xC3, byte <= 0xDF, at + 1 < bytes.count else { break }
            // Accented Latin letters, Greek, Cyrillic: part of the word, which is then none of ours.
            hash.add(letter: byte)
            at += 2
        }
        return Word(end: at, hash: hash.finished, capitals: capitals(bytes[start], letters, upper, lower))
    }

    /// The length of an apostrophe that stands between two letters (`Jum'at`), or 0.
    @inline(__always) private static func innerQuote(_ bytes: Span<UInt8>, _ at: Int) -> Int {
        let length: Int
        switch bytes[at] {
        case 0x27, 0x60: length = 1
        case 0xE2
        where at + 2 < bytes.count && bytes[at + 1] == 0x80 && (bytes[at + 2] == 0x98 || bytes[at + 2] == 0x99):
            length = 3
        default: return 0
        }
        return at + length < bytes.count && Lexer.isLetter(bytes[at + length]) ? length : 0
    }
}
