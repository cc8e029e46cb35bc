/// Reads again what was UTF-8 and was read as Windows-1252 or Mac Roman.
///
/// Only where the mistake is certain: the characters spell, in that code page, the bytes of one scalar that such texts
/// hold (Latin letters, punctuation, emoji). `â€œ` and `‚Äú` are quotation marks; `Ã©` and `√©` are é.
enum Mojibake {
    /// The scalars meant at an offset and where the mistake ends; nil where the text is as it should be.
    static func undo(_ bytes: [UInt8], at offset: Int, lead: UInt32) -> (scalars: [UInt32], end: Int)? {
        let toByte: (UInt32) -> UInt8?
        switch lead {
        case 0xC2, 0xC3, 0xE2, 0xF0: toByte = CodePages.windowsByte
        case 0xAC, 0x221A, 0x201A, 0xF8FF: toByte = CodePages.macByte
        case 0xD8...0xDB: return arabic(bytes, at: offset)
        default: return nil
        }
        guard let first = toByte(lead), let (_, leadLength) = UTF8Scalars.read(bytes, at: offset) else { return nil }
        let needed = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        var spelled = [first]
        var at = offset + leadLength
        while spelled.count < needed {
            guard let (value, length) = UTF8Scalars.read(bytes, at: at), value >= 0x80, let byte = toByte(value),
                byte & 0xC0 == 0x80
            else { return nil }
            spelled.append(byte)
            at += length
        }
        guard let (meant, length) = UTF8Scalars.read(spelled, at: 0), length == needed, isExpected(meant) else {
            return nil
        }
        return ([meant], at)
    }

    /// A verse or a prayer: two Arabic letters or more, each spelled by two characters (`Ø§Ù„`), and the spaces between
    /// them. One letter alone may be Scandinavian.
    private static func arabic(_ bytes: [UInt8], at offset: Int) -> (scalars: [UInt32], end: Int)? {
        var scalars: [UInt32] = []
        var letters = 0
        var at = offset
        while true {
            let isSpace = letters > 0 && at < bytes.count && bytes[at] == Ascii.space
            guard let (letter, end) = arabicLetter(bytes, at: isSpace ? at + 1 : at) else { break }
            if isSpace { scalars.append(UInt32(Ascii.space)) }
            scalars.append(letter)
            letters += 1
            at = end
        }
        return letters > 1 ? (scalars, at) : nil
    }

    private static func arabicLetter(_ bytes: [UInt8], at offset: Int) -> (scalar: UInt32, end: Int)? {
        guard let (lead, leadLength) = UTF8Scalars.read(bytes, at: offset), (0xD8...0xDB).contains(lead),
            let (value, length) = UTF8Scalars.read(bytes, at: offset + leadLength), value >= 0x80,
            let byte = CodePages.windowsByte(value), byte & 0xC0 == 0x80
        else { return nil }
        return ((lead & 0x1F) << 6 | UInt32(byte & 0x3F), offset + leadLength + length)
    }

    private static func isExpected(_ value: UInt32) -> Bool {
        switch value {
        case 0xA0...0x17F, 0x2000...0x206F, 0x20A0...0x20BF, 0x2100...0x214F, 0x2190...0x21FF, 0x2200...0x22FF,
            0x2500...0x27BF, 0xFE0F, 0x1F000...0x1FAFF:
            true
        default: false
        }
    }
}
