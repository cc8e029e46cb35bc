/// The character references of HTML that news pages use.
enum Entities {
    /// Reads the reference whose `&` stands before an offset. Linear: a name has at most ten letters.
    static func decode(_ bytes: [UInt8], at start: Int) -> (value: UInt32, end: Int)? {
        guard start < bytes.count else { return nil }
        if bytes[start] == 0x23 { return number(bytes, at: start + 1) }
        var end = start
        while end < bytes.count, end - start < 10, bytes[end].isASCIILetter || bytes[end].isDigit { end += 1 }
        guard end > start, end < bytes.count, bytes[end] == Ascii.semicolon else { return nil }
        guard let value = named[String(decoding: bytes[start..<end], as: UTF8.self)] else { return nil }
        return (value, end + 1)
    }

    private static func number(_ bytes: [UInt8], at start: Int) -> (value: UInt32, end: Int)? {
        var at = start
        var base: UInt32 = 10
        if at < bytes.count, bytes[at] | 0x20 == 0x78 {
            base = 16
            at += 1
        }
        let first = at
        var value: UInt32 = 0
        while at < bytes.count, at - first < 8, let digit = digit(bytes[at]), digit < base {
            value = value &* base &+ digit
            at += 1
        }
        guard at > first, at < bytes.count, bytes[at] == Ascii.semicolon, value > 0 else { return nil }
        // HTML reads the references of the C1 range as Windows-1252.
        if value >= 0x80, value < 0xA0 { return (CodePages.windowsScalar(UInt8(value)) ?? 0x20, at + 1) }
        guard Unicode.Scalar(value) != nil else { return nil }
        return (value, at + 1)
    }

    static func digit(_ byte: UInt8) -> UInt32? {
        if byte.isDigit { return UInt32(byte - 0x30) }
        let letter = byte | 0x20
        return letter >= 0x61 && letter <= 0x66 ? UInt32(letter - 0x57) : nil
    }

    private static let named: [String: UInt32] = [
        "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0xA0, "ensp": 0x2002, "emsp": 0x2003,
        "thinsp": 0x2009, "zwj": 0x200D, "zwnj": 0x200C, "shy": 0xAD, "ndash": 0x2013, "mdash": 0x2014, "lsquo": 0x2018,
        "rsquo": 0x2019, "sbquo": 0x201A, "ldquo": 0x201C, "rdquo": 0x201D, "bdquo": 0x201E, "laquo": 0xAB,
        "raquo": 0xBB, "lsaquo": 0x2039, "rsaquo": 0x203A, "hellip": 0x2026, "bull": 0x2022, "middot": 0xB7,
        "copy": 0xA9, "reg": 0xAE, "trade": 0x2122, "deg": 0xB0, "plusmn": 0xB1, "frac12": 0xBD, "frac14": 0xBC,
        "frac34": 0xBE, "sup2": 0xB2, "sup3": 0xB3, "times": 0xD7, "divide": 0xF7, "euro": 0x20AC, "pound": 0xA3,
        "yen": 0xA5, "cent": 0xA2, "sect": 0xA7, "para": 0xB6, "dagger": 0x2020, "permil": 0x2030, "prime": 0x2032,
        "aacute": 0xE1, "eacute": 0xE9, "iacute": 0xED, "oacute": 0xF3, "uacute": 0xFA, "agrave": 0xE0, "egrave": 0xE8,
        "igrave": 0xEC, "ograve": 0xF2, "ugrave": 0xF9, "acirc": 0xE2, "ecirc": 0xEA, "icirc": 0xEE, "ocirc": 0xF4,
        "ucirc": 0xFB, "auml": 0xE4, "euml": 0xEB, "iuml": 0xEF, "ouml": 0xF6, "uuml": 0xFC, "atilde": 0xE3,
        "ntilde": 0xF1, "otilde": 0xF5, "aring": 0xE5, "ccedil": 0xE7, "oslash": 0xF8, "aelig": 0xE6, "szlig": 0xDF,
        "Aacute": 0xC1, "Eacute": 0xC9, "Iacute": 0xCD, "Oacute": 0xD3, "Uacute": 0xDA, "Agrave": 0xC0, "Egrave": 0xC8,
        "Auml": 0xC4, "Ouml": 0xD6, "Uuml": 0xDC, "Ntilde": 0xD1, "Aring": 0xC5, "Ccedil": 0xC7, "Oslash": 0xD8,
        "scaron": 0x161, "Scaron": 0x160, "larr": 0x2190, "uarr": 0x2191, "rarr": 0x2192, "darr": 0x2193,
        "minus": 0x2212, "le": 0x2264, "ge": 0x2265, "ne": 0x2260, "infin": 0x221E, "hearts": 0x2665,
    ]
}
