/// Reads the names that follow a byline label.
struct BylineNames {
    private let bytes: [UInt8]
    private let limit: Int
    private let isLine: Bool
    private let isPerson: Bool
    private let most: Int
    private var endsAtGlue = false
    private var at: Int
    private var names: [String] = []
    private var words = 0
    private var nameStart: Int
    /// The end of the last word that was taken.
    private var last: Int

    /// The names from an offset to the end of the line or of the byline, and where they end.
    ///
    /// On a line of its own the whole rest of the line is names; inside a run of sentences a name is at most `most` words
    /// that begin with capitals. Looks at no more than 120 bytes.
    static func read(_ bytes: [UInt8], from start: Int, to end: Int, isLine: Bool, isPerson: Bool, most: Int) -> (
        names: [String], end: Int
    ) {
        var reader = BylineNames(bytes, from: start, to: end, isLine: isLine, isPerson: isPerson, most: most)
        reader.run()
        return (reader.names, isLine ? reader.at : reader.last)
    }

    private init(_ bytes: [UInt8], from start: Int, to end: Int, isLine: Bool, isPerson: Bool, most: Int) {
        (self.bytes, self.isLine, self.isPerson, self.most) = (bytes, isLine, isPerson, most)
        var at = start
        while at < end, Self.isSeparator(bytes[at]) { at += 1 }
        // Behind a colon stands a person; behind "Laporan Wartawan" may stand an outlet with capitals inside.
        endsAtGlue = !isLine && isPerson && bytes[max(start - 1, 0)..<at].contains(Ascii.colon)
        if !isLine { at = Self.afterOutlet(bytes, at, end) }
        limit = min(end, at + 120)
        (self.at, nameStart, last) = (at, at, at)
    }

    private mutating func run() {
        while at < limit, !isEnd(at) {
            if partsNames(at) {
                next(after: at, from: at + 1)
                continue
            }
            let word = at..<wordEnd(at)
            at = word.upperBound
            if !isLine {
                if opensWithOutlet(word) {
                    next(after: nameStart, from: at)
                    continue
                }
                guard continuesName(word) else {
                    at = word.lowerBound
                    break
                }
            } else if isConjunction(word) {
                next(after: word.lowerBound, from: at)
                continue
            }
            // A comma before a degree is part of the name: every turn must take a byte.
            if at == word.lowerBound { at += 1 }
            words += 1
            last = at
            // An address is a whole name: `Sumber: KoranKita.com`.
            if at < limit, isGlued(word.lowerBound, at) || !isLine && !isPerson && Self.looksLikeOutlet(bytes, word) {
                break
            }
            while at < limit, bytes[at] == Ascii.space { at += 1 }
        }
        finish(isLine ? at : last)
        // `Sari Wulan / FMB`: initials beside a name are those of who took it over.
        if names.contains(where: { $0.utf8.contains(Ascii.space) }) {
            names.removeAll { $0.utf8.count <= 4 && $0.utf8.allSatisfy(\.isUpper) }
        }
        let isBeside = names.count > 1
        if isPerson { names.removeAll { Self.isOutlet($0, beside: isBeside) } }
    }

    private mutating func finish(_ stop: Int) {
        let name = Self.trimmed(bytes, nameStart..<max(nameStart, stop))
        if Self.isName(name) { names.append(name) }
    }

    /// Ends a name and begins the next one.
    private mutating func next(after stop: Int, from start: Int) {
        finish(stop)
        at = start
        while at < limit, bytes[at] == Ascii.space { at += 1 }
        (nameStart, last, words) = (at, at, 0)
    }

    /// A bar, a bracket or a quotation mark ends the byline.
    private func isEnd(_ at: Int) -> Bool {
        switch bytes[at] {
        case Ascii.bar, Ascii.semicolon, Ascii.newline, Ascii.opening, Ascii.closing, Ascii.quote: true
        default: Block.isQuote(bytes, at) == 3 && bytes[at + 2] != 0x98 && bytes[at + 2] != 0x99
        }
    }

    private func wordEnd(_ start: Int) -> Int {
        var at = start
        while at < limit, bytes[at] != Ascii.space, bytes[at] != Ascii.comma, !isEnd(at),
            !(bytes[at] == Ascii.slash && isJoint(at)), !isGlued(start, at)
        { at += 1 }
        return at
    }

    private func partsNames(_ at: Int) -> Bool {
        switch bytes[at] {
        case Ascii.slash: isJoint(at)
        case Ascii.ampersand: true
        case Ascii.comma: !isDegree(at + 1)
        default: false
        }
    }

    /// `Laporan wartawan KoranKita.com Sari Wulan`: the outlet stands before its reporter.
    private func opensWithOutlet(_ word: Range<Int>) -> Bool {
        words == 0 && names.isEmpty && isPerson && !endsAtGlue && Self.looksLikeOutlet(bytes, word)
            && word.upperBound < limit && bytes[word.upperBound] == Ascii.space
    }

    /// Inside a run of sentences: a word with a capital that is neither an outlet's nor the next sentence's.
    private func continuesName(_ word: Range<Int>) -> Bool {
        guard bytes[word.lowerBound].isUpper || bytes[word.lowerBound] >= 0x80, words < most,
            !isPerson || !Self.looksLikeOutlet(bytes, word)
        else { return false }
        guard words > 0, isPerson else { return true }
        if Self.notices.contains(bytes, word) { return false }
        // "Sari Wulan LEMBAYUNG, KORAN KITA - …": the dateline follows.
        let isShouted = word.count >= 4 && bytes[word].allSatisfy { $0.isUpper || $0 == Ascii.period }
        return !isShouted || !bytes[nameStart..<last].contains(where: \.isLower)
    }

    /// Words with which a notice behind the byline begins.
    private static let notices = WordSet([
        "berita", "artikel", "dapatkan", "baca", "sumber", "foto", "video", "ikuti", "simak", "copyright", "tulisan",
        "tag", "tags", "halaman", "pt",
    ])

    /// `Budi HartonoVideo …`, `Ningrum#KaliManis`, `IsmailKORAN KITA`: the next line or a hashtag runs into the name.
    private func isGlued(_ wordStart: Int, _ at: Int) -> Bool {
        guard at >= wordStart + 3, !isLine, isPerson else { return false }
        if bytes[at] == Ascii.hash { return true }
        guard bytes[at].isUpper, bytes[at - 1].isLower, bytes[at - 2].isLower else { return false }
        return endsAtGlue || at + 2 < limit && bytes[at + 1].isUpper && bytes[at + 2].isUpper
    }

    /// A slash parts two full names; in `ttr/ang/Kominfo` and `WH/Humas` it belongs to one signature.
    private func isJoint(_ at: Int) -> Bool {
        if at > nameStart, bytes[at - 1] == Ascii.space, at + 1 < limit, bytes[at + 1] == Ascii.space { return true }
        guard at + 1 < limit, bytes[at + 1].isUpper else { return false }
        return bytes[nameStart..<at].contains(Ascii.space)
    }

    /// `, S.H.` belongs to the name before the comma.
    private func isDegree(_ from: Int) -> Bool {
        var at = from
        while at < limit, bytes[at] == Ascii.space { at += 1 }
        return at + 1 < limit && bytes[at].isUpper
            && (bytes[at + 1] == Ascii.period || (at + 2 < limit && bytes[at + 2] == Ascii.period))
    }

    private func isConjunction(_ word: Range<Int>) -> Bool { bytes[word].elementsEqual("dan".utf8) }

    /// `Laporan Wartawan KoranKita.com, Sari Wulandari`: the outlet before the name is skipped.
    private static func afterOutlet(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var at = start
        var words = 0
        var wordStart = start
        let limit = min(end, start + 50)
        while at < limit, bytes[at] != Ascii.comma, bytes[at] != Ascii.colon {
            if bytes[at] == Ascii.space { (words, wordStart) = (words + 1, at + 1) }
            at += 1
        }
        // `Sari Wulan KORANKITA.COM, LEMBAYUNG`: the name stands first.
        if words > 0, looksLikeOutlet(bytes, wordStart..<max(wordStart, at)) { return start }
        guard at + 2 < limit, words <= 2, bytes[at] == Ascii.comma, bytes[at + 1] == Ascii.space, bytes[at + 2].isUpper
        else { return start }
        return at + 2
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == Ascii.space || byte == Ascii.colon || byte == Ascii.hyphen || byte == Ascii.bar || byte == Ascii.comma
    }
}
