/// The escapes of program source that a scraper leaves in a text that it printed instead of writing: `\'`, `\xa0`, `\u2019`.
enum Escapes {
    /// Reads the escape behind a backslash. Of characters by number only those that are no ASCII: they are nothing else.
    static func decode(_ bytes: [UInt8], at start: Int) -> (value: UInt32, end: Int)? {
        guard start < bytes.count else { return nil }
        switch bytes[start] {
        case Ascii.apostrophe, Ascii.quote: return (UInt32(bytes[start]), start + 1)
        case UInt8(ascii: "x"): return number(bytes, start + 1, digits: 2)
        case UInt8(ascii: "u"): return number(bytes, start + 1, digits: 4)
        default: return nil
        }
    }

    private static func number(_ bytes: [UInt8], _ start: Int, digits: Int) -> (value: UInt32, end: Int)? {
        guard start + digits <= bytes.count else { return nil }
        var value: UInt32 = 0
        for i in start..<start + digits {
            guard let digit = Entities.digit(bytes[i]) else { return nil }
            value = value << 4 | digit
        }
        guard value >= 0xA0, Unicode.Scalar(value) != nil else { return nil }
        return (value, start + digits)
    }
}
