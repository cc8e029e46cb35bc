/// The initials that stand behind the last sentence of an article.
extension Block {
    /// The bracket with initials at the end of a line: `(abc/def)`, `(E-2)`, `(*)`, `(ANT)`.
    static func signature(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
        guard let last = range.last, bytes[last] == Ascii.closing else { return nil }
        var at = last - 1
        var partLength = 0
        while at >= range.lowerBound, last - at <= 24, bytes[at] != Ascii.opening {
            let byte = bytes[at]
            if byte == Ascii.slash || byte == Ascii.hyphen || byte == Ascii.comma || byte == Ascii.space
                || byte == Ascii.bar || byte == Ascii.ampersand
            {
                partLength = 0
            } else {
                guard byte.isASCIILetter || byte == 0x2A || byte.isDigit else { return nil }
                partLength += 1
                if partLength > 5 { return nil }
            }
            at -= 1
        }
        guard at >= range.lowerBound, bytes[at] == Ascii.opening, last - at > 1, !isDate(bytes, at + 1..<last) else {
            return nil
        }
        // "… Badan Usaha (BUMN)" is a name; initials follow a sentence's end or stand alone.
        var before = at
        while before > range.lowerBound, bytes[before - 1] == Ascii.space { before -= 1 }
        guard
            before == range.lowerBound || bytes[before - 1].isTerminator || bytes[before - 1] == Ascii.quote
                || isQuote(bytes, before - 3) == 3
        else {
            return nil
        }
        return at..<last + 1
    }

    /// What follows the signature at the end of a range is glued to it, and so another line: `… katanya. (abc/def)Pasar`.
    static func isGluedSignature(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.upperBound < bytes.count else { return false }
        if bytes[range.upperBound] == Ascii.space { return endsInInitials(bytes, range) }
        guard bytes[range.upperBound].isASCIILetter else { return false }
        var open = range.upperBound - 1
        while open > range.lowerBound, range.upperBound - open <= 40, bytes[open] != Ascii.opening { open -= 1 }
        guard bytes[open] == Ascii.opening, open > range.lowerBound, range.upperBound - open > 3 else { return false }
        // After one sentence at least, so that "No. (1)" is none.
        guard open - range.lowerBound >= 40, !isDate(bytes, open + 1..<range.upperBound - 1) else { return false }
        let before = bytes[open - 1] == Ascii.space ? open - 1 : open
        guard bytes[before - 1].isTerminator || bytes[before - 1] == Ascii.quote || isQuote(bytes, before - 3) == 3
        else {
            return false
        }
        // Tags have no sentences; the credit of a picture inside the text has one behind it.
        var at = range.upperBound
        while at < bytes.count, bytes[at] != Ascii.newline {
            if at - range.upperBound > 600 || bytes[at].isTerminator { return false }
            at += 1
        }
        return true
    }

    /// `… katanya. (abc/def)` in small letters, three of either or nearly: only signatures look so.
    private static func endsInInitials(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard let open = signature(bytes, max(range.lowerBound, range.upperBound - 30)..<range.upperBound)?.lowerBound,
            open - range.lowerBound >= 40
        else { return false }
        let inner = bytes[open + 1..<range.upperBound - 1]
        let parts = inner.split(separator: Ascii.slash)
        return parts.count == 2 && parts.allSatisfy { (2...4).contains($0.count) && $0.allSatisfy(\.isLower) }
    }

    private static func isDate(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        for i in range where !bytes[i].isDigit && bytes[i] != Ascii.slash { return false }
        return true
    }
}
