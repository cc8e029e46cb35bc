/// Reads the names that follow a byline label.
enum BylineNames {
    /// The names from an offset to the end of the line or of the byline, and where they end.
    ///
    /// On a line of its own the whole rest of the line is names; inside a run of sentences a name is at most `most` words
    /// that begin with capitals. Looks at no more than 120 bytes.
    static func read(_ bytes: [UInt8], from start: Int, to end: Int, isLine: Bool, isPerson: Bool, most: Int) -> (
        names: [String], end: Int
    ) {
        var at = start
        while at < end, isSeparator(bytes[at]) { at += 1 }
        // Behind a colon stands a person; behind "Laporan Wartawan" may stand an outlet with capitals inside.
        let endsAtGlue = !isLine && isPerson && bytes[max(start - 1, 0)..<at].contains(Ascii.colon)
        if !isLine { at = afterOutlet(bytes, at, end) }
        let limit = min(end, at + 120)
        var names: [String] = []
        var words = 0
        var nameStart = at
        var last = at
        func finish(_ stop: Int) {
            let name = trimmed(bytes, nameStart..<max(nameStart, stop))
            if isName(name), name != "Sumber" { names.append(name) }
        }
        while at < limit {
            let byte = bytes[at]
            if byte == Ascii.bar || byte == Ascii.semicolon || byte == Ascii.newline || byte == Ascii.opening { break }
            if (byte == Ascii.slash && partsNames(bytes, nameStart, at, limit)) || byte == Ascii.ampersand
                || (byte == Ascii.comma && !isDegree(bytes, at + 1, limit))
            {
                finish(at)
                at += 1
                while at < limit, bytes[at] == Ascii.space { at += 1 }
                nameStart = at
                last = at
                words = 0
                continue
            }
            let wordStart = at
            while at < limit, bytes[at] != Ascii.space, !(endsAtGlue && isGlued(bytes, wordStart, at)),
                bytes[at] != Ascii.bar,
                !(bytes[at] == Ascii.slash && partsNames(bytes, nameStart, at, limit)),
                bytes[at] != Ascii.comma,
                bytes[at] != Ascii.opening, bytes[at] != Ascii.semicolon, bytes[at] != Ascii.newline
            { at += 1 }
            if !isLine {
                guard bytes[wordStart].isUpper || bytes[wordStart] >= 0x80, words < most,
                    !looksLikeOutlet(bytes, wordStart..<at)
                else {
                    at = wordStart
                    break
                }
            } else if isConjunction(bytes, wordStart..<at) {
                finish(wordStart)
                while at < limit, bytes[at] == Ascii.space { at += 1 }
                nameStart = at
                last = at
                words = 0
                continue
            }
            // A comma before a degree is part of the name: every turn must take a byte.
            if at == wordStart { at += 1 }
            words += 1
            last = at
            if endsAtGlue, at < limit, isGlued(bytes, wordStart, at) { break }
            while at < limit, bytes[at] == Ascii.space { at += 1 }
        }
        finish(isLine ? at : last)
        // `Sari Wulan / FMB`: initials beside a name are those of who took it over.
        if names.contains(where: { $0.utf8.contains(Ascii.space) }) {
            names.removeAll { $0.utf8.count <= 4 && $0.utf8.allSatisfy(\.isUpper) }
        }
        return (names, isLine ? at : last)
    }

    /// `Laporan Wartawan KoranKita.com, Sari Wulandari`: the outlet before the name is skipped.
    private static func afterOutlet(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var at = start
        var words = 0
        let limit = min(end, start + 50)
        while at < limit, bytes[at] != Ascii.comma, bytes[at] != Ascii.colon {
            if bytes[at] == Ascii.space { words += 1 }
            at += 1
        }
        guard at + 2 < limit, words <= 2, bytes[at] == Ascii.comma, bytes[at + 1] == Ascii.space, bytes[at + 2].isUpper
        else { return start }
        return at + 2
    }

    /// `Budi HartonoVideo …`, `Ningrum#KaliManis`: the next line or a hashtag runs into the name.
    private static func isGlued(_ bytes: [UInt8], _ wordStart: Int, _ at: Int) -> Bool {
        guard at >= wordStart + 3 else { return false }
        return bytes[at] == Ascii.hash || bytes[at].isUpper && bytes[at - 1].isLower && bytes[at - 2].isLower
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == Ascii.space || byte == Ascii.colon || byte == Ascii.hyphen || byte == Ascii.bar || byte == Ascii.comma
    }

    /// A slash parts two full names; in `ttr/ang/Kominfo` and `WH/Humas` it belongs to one signature.
    private static func partsNames(_ bytes: [UInt8], _ nameStart: Int, _ at: Int, _ limit: Int) -> Bool {
        if at > nameStart, bytes[at - 1] == Ascii.space, at + 1 < limit, bytes[at + 1] == Ascii.space { return true }
        guard at + 1 < limit, bytes[at + 1].isUpper else { return false }
        return bytes[nameStart..<at].contains(Ascii.space)
    }

    /// `, S.H.` belongs to the name before the comma.
    private static func isDegree(_ bytes: [UInt8], _ from: Int, _ limit: Int) -> Bool {
        var at = from
        while at < limit, bytes[at] == Ascii.space { at += 1 }
        return at + 1 < limit && bytes[at].isUpper
            && (bytes[at + 1] == Ascii.period || (at + 2 < limit && bytes[at + 2] == Ascii.period))
    }

    private static func isConjunction(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
        word.count == 3 && bytes[word.lowerBound] == 0x64 && bytes[word.lowerBound + 1] == 0x61
            && bytes[word.lowerBound + 2] == 0x6E
    }

    /// `TRIBUNNEWS.COM`, `KONTAN.CO.ID`: capitals around a full stop.
    private static func looksLikeOutlet(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
        guard word.count >= 6 else { return false }
        for i in word.dropFirst(3).dropLast(1) where bytes[i] == Ascii.period && bytes[i + 1].isWordByte { return true }
        return false
    }

    static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> String {
        var range = range
        func isEdge(_ byte: UInt8) -> Bool { !byte.isWordByte && byte != Ascii.closing && byte != Ascii.opening }
        while let first = range.first, isEdge(bytes[first]) { range = range.dropFirst() }
        while let last = range.last, isEdge(bytes[last]) {
            // A full stop after one letter belongs to it: "Budi S."
            if bytes[last] == Ascii.period, range.count >= 3, bytes[last - 1].isUpper,
                bytes[last - 2] == Ascii.space || bytes[last - 2] == Ascii.period
            {
                break
            }
            range = range.dropLast()
        }
        return String(decoding: bytes[range], as: UTF8.self)
    }

    /// One word of four letters or more with a capital and two vowels: `Sanusi`. Initials such as `Iwn` or `Dtk` are none.
    static func isFirstName(_ name: String) -> Bool {
        let units = name.utf8
        guard units.count >= 4, units.count <= 16, let first = units.first, first.isUpper,
            units.dropFirst().allSatisfy(\.isLower)
        else { return false }
        return units.count { "aeiou".utf8.contains($0.folded) } >= 2
    }

    /// Between two and sixty letters, none of them a digit, at most six words.
    static func isName(_ name: String) -> Bool {
        let units = name.utf8
        guard units.count >= 2, units.count <= 60 else { return false }
        var spaces = 0
        for unit in units {
            if unit.isDigit || unit == 0x40 || unit == 0x3D || unit == Ascii.colon { return false }
            if unit == Ascii.space { spaces += 1 }
        }
        return spaces < 6
    }
}
