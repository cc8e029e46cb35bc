/// What a UTF-8 sequence is to the tokeniser.
enum Glyph {
    enum Kind {
        case space, lineEnd, letter, digit, apostrophe, hyphen, mark

        var isSpace: Bool { self == .space || self == .lineEnd }
    }

    /// The kind and length in bytes of the sequence at `i`; any bytes will do, also broken ones.
    @inline(__always)
    static func at(_ i: Int, in bytes: borrowing Span<UInt8>) -> (kind: Kind, length: Int) {
        let byte = bytes[i]
        if byte < 0x80 { return (ascii(byte), 1) }
        return wide(i, byte, in: bytes)
    }

    @inline(__always)
    private static func ascii(_ byte: UInt8) -> Kind {
        switch byte {
        case 0x61...0x7A, 0x41...0x5A: return .letter
        case 0x30...0x39: return .digit
        case 0x0A, 0x0D: return .lineEnd
        case 0x00...0x20, 0x7F: return .space
        case 0x27: return .apostrophe
        case 0x2D: return .hyphen
        default: return .mark
        }
    }

    private static func wide(_ i: Int, _ byte: UInt8, in bytes: borrowing Span<UInt8>) -> (Kind, Int) {
        let left = bytes.count - i
        switch byte {
        case 0xC2:
            guard left >= 2 else { return (.mark, 1) }
            return bytes[i + 1] == 0xA0 || bytes[i + 1] == 0xAD ? (.space, 2) : (.mark, 2)
        case 0xC3...0xDF: return (.letter, min(2, left))
        case 0xE2:
            guard left >= 3 else { return (.mark, left) }
            return (punctuation(bytes[i + 1], bytes[i + 2]), 3)
        case 0xEF:
            guard left >= 3 else { return (.mark, left) }
            return bytes[i + 1] == 0xBB && bytes[i + 2] == 0xBF ? (.space, 3) : (.mark, 3)
        case 0xE0...0xEE: return (.letter, min(3, left))
        case 0xF0...0xF7: return (.mark, min(4, left))
        default: return (.mark, 1)
        }
    }

    /// The general punctuation block, U+2000 to U+203F.
    private static func punctuation(_ second: UInt8, _ third: UInt8) -> Kind {
        guard second == 0x80 else { return .mark }
        switch third {
        case 0x80...0x8F, 0xAF: return .space
        case 0xA8, 0xA9: return .lineEnd
        case 0x90...0x92: return .hyphen
        case 0x98, 0x99: return .apostrophe
        default: return .mark
        }
    }

    static func isCapital(_ i: Int, in bytes: borrowing Span<UInt8>) -> Bool {
        let byte = bytes[i]
        if byte < 0x80 { return byte &- 0x41 < 26 }
        return byte == 0xC3 && i + 1 < bytes.count && bytes[i + 1] < 0x9F
    }

    static func opensQuote(_ i: Int, in bytes: borrowing Span<UInt8>) -> Bool {
        let byte = bytes[i]
        if byte == UInt8(ascii: "\"") { return true }
        return byte == 0xE2 && i + 2 < bytes.count && bytes[i + 1] == 0x80 && (0x98...0x9F).contains(bytes[i + 2])
    }

    static func closesQuote(_ i: Int, in bytes: borrowing Span<UInt8>) -> Bool {
        guard i < bytes.count else { return false }
        let byte = bytes[i]
        return byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ")")
            || byte == UInt8(ascii: "]") || opensQuote(i, in: bytes)
    }
}
