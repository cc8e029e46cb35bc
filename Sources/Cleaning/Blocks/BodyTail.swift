/// Takes off the end of a body what its writer signed it with, and the headlines that follow it.
///
/// `… katanya. (abc/def)`, `… katanya.***`, `… katanya.Sari`, `… katanya. n Sari Wulan`. Every look is at the last 80
/// bytes of a paragraph.
struct BodyTail {
    private var page: Page
    private var body: [Int]
    private var authors: [String]
    private let site: SiteName
    /// Who signed at the end without a label.
    private var found: [String] = []

    /// Shortens the last paragraph and drops lines behind it; returns the authors who are named there, where the page
    /// names none elsewhere.
    static func trim(_ page: inout Page, _ body: inout [Int], authors: [String], site: SiteName) -> [String] {
        var tail = BodyTail(page: page, body: body, authors: authors, site: site)
        for _ in 0..<4 where tail.dropNote() {}
        tail.dropTeasers()
        tail.dropLines()
        tail.shorten()
        (page, body) = (tail.page, tail.body)
        return authors.isEmpty ? tail.found : []
    }

    private init(page: Page, body: [Int], authors: [String], site: SiteName) {
        (self.page, self.body, self.authors, self.site) = (page, body, authors, site)
    }

    // MARK: Lines

    /// Drops a last paragraph that is a row of hashtags, or tells who wrote the article.
    private mutating func dropNote() -> Bool {
        guard body.count > 1, let last = body.last else { return false }
        let block = page.blocks[last]
        let isTags = page.bytes[block.range].first == Ascii.hash && block.words <= 6
        guard isTags || AuthorNote.isNote(page.bytes, block, authors: authors) else { return false }
        body.removeLast()
        return true
    }

    /// Drops two or more paragraphs that break off: `KORAN KITA - Warga Lembayung menanti …`.
    private mutating func dropTeasers() {
        let count = body.reversed().prefix { breaksOff(page.blocks[$0].range) }.count
        if count >= 2, count < body.count { body.removeLast(count) }
    }

    private func breaksOff(_ range: Range<Int>) -> Bool {
        range.count > 6
            && (page.bytes[range].suffix(3).elementsEqual("…".utf8)
                || page.bytes[range].suffix(3).elementsEqual("...".utf8))
    }

    /// Drops short lines without an end that follow the last paragraph: a name, or the headline of another article.
    private mutating func dropLines() {
        var count = 0
        while body.count - count > 1, count < 4, page.blocks[body[body.count - 1 - count]].role == .short { count += 1 }
        guard count > 0, count < 4 else { return }
        let last = page.blocks[body[body.count - 1 - count]]
        guard last.role == .prose, last.isTerminated, let end = last.range.last, page.bytes[end] != Ascii.colon else {
            return
        }
        let lines = body.suffix(count).map { page.blocks[$0].range }
        guard lines.allSatisfy({ isHeadline($0) || isName($0) }) else { return }
        if count == 1, let line = lines.first, isName(line) { found.append(BylineNames.trimmed(page.bytes, line)) }
        body.removeLast(count)
    }

    /// `Tips Merawat Tanaman Hias di Musim Hujan`: five words or more, most of them with capitals, and no end.
    private func isHeadline(_ range: Range<Int>) -> Bool {
        guard let first = range.first, page.bytes[first].isUpper || page.bytes[first] == Ascii.quote,
            !Block.isTerminated(page.bytes, range), !page.bytes[range].contains(Ascii.colon)
        else { return false }
        let words = page.bytes[range].split(separator: Ascii.space)
        let capitals = words.count { $0.first?.isLower != true }
        return words.count >= 5 && words.count <= 20 && capitals * 10 >= words.count * 7
    }

    private func isName(_ range: Range<Int>) -> Bool {
        guard let last = range.last, page.bytes[last].isLetter, !Self.others.contains(page.bytes, firstWord(range))
        else {
            return false
        }
        return AuthorLine.isPerson(page.bytes, range)
            || BylineNames.isFirstName(String(decoding: page.bytes[range], as: UTF8.self))
    }

    // MARK: Signatures

    private mutating func shorten() {
        guard let index = body.last, page.blocks[index].role == .prose || page.blocks[index].isSigned else { return }
        var range = page.blocks[index].range
        for _ in 0..<4 {
            let end = range.upperBound
            range = range.lowerBound..<withoutSigns(range)
            let next = withoutBracket(range) ?? withoutName(range) ?? withoutHeadline(range)
            range = range.lowerBound..<(next ?? range.upperBound)
            if range.upperBound == end { break }
        }
        guard range.count >= 20 else { return }
        page.blocks[index].range = range
    }

    /// Before a headline, a credit or a row of sections behind the last sentence.
    private func withoutHeadline(_ range: Range<Int>) -> Int? {
        guard !Block.isTerminated(page.bytes, range), let start = fragment(range) else { return nil }
        let rest = Dateline.trim(page.bytes, start..<range.upperBound)
        guard !rest.isEmpty else { return nil }
        let words = page.bytes[rest].split(separator: Ascii.space)
        let isSections =
            words.count >= 5 && Set(words.map(Array.init)).count * 10 <= words.count * 7
            && words.allSatisfy { $0.first?.isUpper == true && $0.allSatisfy(\.isASCIILetter) }
        let isLabelled = ["Video: ", "Foto: "].contains { page.bytes[rest].starts(with: $0.utf8) }
        return isSections || isLabelled || Self.remarks.contains(page.bytes, rest)
            || !followsNumber(start) && isHeadline(rest) && page.bytes[rest].count { $0 == Ascii.comma } <= 1
                && !hasClock(rest)
            ? start : nil
    }

    /// Where the words behind the last sentence begin; nil where it ends the range, or is far away.
    private func fragment(_ range: Range<Int>) -> Int? {
        let stop = max(range.lowerBound + 40, range.upperBound - 160)
        var start = range.upperBound - 1
        while start > stop,
            !page.bytes[start - 1].isTerminator
                || !Block.endsSentence(page.bytes, start - 1, range.upperBound)
        { start -= 1 }
        guard start > stop else { return nil }
        while start < range.upperBound, page.bytes[start] == Ascii.quote || Block.isQuote(page.bytes, start) == 3 {
            start += max(1, Block.isQuote(page.bytes, start))
        }
        return start
    }

    /// `8. Sari Wulan`: an item of a list.
    private func followsNumber(_ at: Int) -> Bool {
        page.bytes[at - 1] == Ascii.period && page.bytes[at - 2].isDigit
    }

    /// `19.30`, `2:1`, `1. Sari`: a row of a table or list.
    private func hasClock(_ range: Range<Int>) -> Bool {
        range.dropFirst().contains { at in
            (page.bytes[at] == Ascii.period || page.bytes[at] == Ascii.colon) && page.bytes[at - 1].isDigit
        }
    }

    /// Without asterisks, dashes and boxes behind the end of a sentence.
    private func withoutSigns(_ range: Range<Int>) -> Int {
        let bytes = page.bytes
        var end = range.upperBound
        while end > range.lowerBound, range.upperBound - end < 40 {
            let last = bytes[end - 1]
            if Self.signs.contains(last) {
                end -= 1
            } else if end - 3 > range.lowerBound, Self.boxes.contains(where: { bytes[end - 3..<end].elementsEqual($0) })
            {
                end -= 3
            } else {
                break
            }
        }
        return endsSentence(range.lowerBound..<end) ? end : range.upperBound
    }

    private static let signs: [UInt8] = [
        0x2A, Ascii.hash, Ascii.hyphen, Ascii.underscore, Ascii.comma, Ascii.bar, Ascii.space,
    ]
    private static let boxes = ["■", "●", "▪", "–", "—", "•", "◾", "★"].map { Array($0.utf8) }

    private func endsSentence(_ range: Range<Int>) -> Bool {
        guard let last = range.last else { return false }
        return page.bytes[last].isTerminator || page.bytes[last] == Ascii.quote || page.bytes[last] == Ascii.closing
            || Block.isQuote(page.bytes, range.upperBound - 3) == 3
    }

    /// Before the bracket of a signature: initials, an outlet with a name, or a name that was credited.
    private mutating func withoutBracket(_ range: Range<Int>) -> Int? {
        let bytes = page.bytes
        guard let last = range.last, bytes[last] == Ascii.closing || bytes[last] == Ascii.closingBracket else {
            return nil
        }
        let opening = bytes[last] == Ascii.closing ? Ascii.opening : Ascii.openingBracket
        var open = last
        while open > range.lowerBound, bytes[open] != opening, last - open < 64 { open -= 1 }
        guard bytes[open] == opening else { return nil }
        let end = withoutSigns(range.lowerBound..<open)
        let isBehindSentence = endsSentence(range.lowerBound..<end)
        let isBehindBracket = open > range.lowerBound && bytes[open - 1] == Ascii.closing
        if isBehindSentence || isBehindBracket, isSignature(open + 1..<last) { return end }
        if isBehindSentence { return nil }
        // "… katanya. Video: Pasar Lama di Lembayung (abc/def)"
        guard Self.areInitials(bytes[open + 1..<last]) else { return nil }
        return withoutHeadline(range.lowerBound..<end) ?? end
    }

    /// `abc/def`: nothing else in brackets looks so.
    private static func areInitials(_ bytes: ArraySlice<UInt8>) -> Bool {
        let parts = bytes.split(separator: Ascii.slash)
        return parts.count == 2 && parts.allSatisfy { (2...4).contains($0.count) && $0.allSatisfy(\.isLower) }
    }

    /// One to four words, each a capital and small letters.
    private func isWriter(_ range: Range<Int>) -> Bool {
        let words = page.bytes[range].split(separator: Ascii.space)
        return (1...4).contains(words.count)
            && words.allSatisfy { $0.count >= 3 && $0.first?.isUpper == true && $0.dropFirst().allSatisfy(\.isLower) }
    }

    private mutating func isSignature(_ range: Range<Int>) -> Bool {
        let bytes = page.bytes
        let parts = bytes[range].split { Self.joints.contains($0) }
        if parts.allSatisfy({ $0.count <= 5 && $0.allSatisfy { $0.isASCIILetter || $0.isDigit } }) {
            return !parts.allSatisfy { $0.allSatisfy(\.isDigit) } || parts.isEmpty
        }
        // "(Sputnik, sari wulan)" says where the text is from.
        if bytes[range].contains(Ascii.comma),
            parts.contains(where: { Agencies.isKnown(bytes, $0.startIndex..<$0.endIndex) })
        {
            return false
        }
        let name = BylineNames.trimmed(bytes, range)
        if (authors + found).contains(where: { name.hasSuffix($0) }) { return true }
        if Self.remarks.contains(bytes, range) { return true }
        guard let slash = range.first(where: { bytes[$0] == Ascii.slash }) else { return false }
        // `(KoranKita.com/Sari Wulan)`
        if bytes[range.lowerBound..<slash].dropFirst(3).contains(Ascii.period), bytes[slash - 1].isLetter,
            isWriter(slash + 1..<range.upperBound)
        {
            found.insert(BylineNames.trimmed(bytes, slash + 1..<range.upperBound), at: 0)
            return true
        }
        return site.isNamed(by: bytes, range.lowerBound..<slash)
            || site.isNamed(by: bytes, slash + 1..<range.upperBound)
    }

    private static let joints: [UInt8] = [
        Ascii.slash, Ascii.hyphen, Ascii.comma, Ascii.space, Ascii.bar, Ascii.ampersand, 0x2A, Ascii.period,
    ]
    private static let remarks = WordSet([
        "beritakerjasama", "advertorial", "advetorial", "rilis", "siaranpers", "pressrelease", "tamat", "selesai",
        "bersambung",
        "redaksi",
    ])

    /// Before a name that runs into the last sentence or stands behind it: `katanya.Sari`, `katanya. n Sari Wulan`.
    private mutating func withoutName(_ range: Range<Int>) -> Int? {
        let bytes = page.bytes
        let stop = max(range.lowerBound + 40, range.upperBound - 48)
        var start = range.upperBound
        while start > stop, bytes[start - 1].isLetter || bytes[start - 1] == Ascii.space { start -= 1 }
        guard start > stop, start < range.upperBound, start - 2 > range.lowerBound,
            bytes[start - 1] != Ascii.closing || bytes[start - 2] == 0x2A, endsSentence(range.lowerBound..<start),
            bytes[start - 1] != Ascii.period || bytes[start - 2].isLower || !bytes[start - 2].isWordByte
        else { return nil }
        var name = Dateline.trim(bytes, start..<range.upperBound)
        // A square of a paper's own font became the letter n.
        let isMarked = name.count > 2 && bytes[name.lowerBound] == 0x6E && bytes[name.lowerBound + 1] == Ascii.space
        if isMarked { name = name.dropFirst(2) }
        let isSigned = isMarked || bytes[start] != Ascii.space || bytes[start - 1] == Ascii.closing
        guard isSigned ? isName(name) : AuthorLine.isPerson(bytes, name) else { return nil }
        // Without a mark it may as well be what is left of a headline.
        if isSigned { found.append(BylineNames.trimmed(bytes, name)) }
        return start
    }

    private func firstWord(_ range: Range<Int>) -> Range<Int> {
        range.lowerBound..<(range.first { page.bytes[$0] == Ascii.space } ?? range.upperBound)
    }

    /// `Selamat Mencoba`, `Ini Penjelasannya`: nobody's names.
    private static let others = WordSet([
        "selamat", "semoga", "wallahu", "wallahualam", "terima", "salam", "sumber", "foto", "video", "simak", "baca",
        "lihat",
        "amin", "aamiin", "halaman", "sekian", "bersambung", "insya", "allahu", "wassalamualaikum", "merdeka", "ini",
        "begini",
        "berikut", "klasemen", "jadwal", "hasil", "daftar", "harga", "cara", "tips", "kata", "apa", "siapa",
        "bagaimana",
        "diduga", "coba", "jangan", "kunci", "profil", "kronologi", "penjelasan", "grup", "bagian", "catatan",
    ])
}
