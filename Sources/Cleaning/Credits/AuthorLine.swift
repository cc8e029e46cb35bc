/// Finds authors who stand on a line of their own, without a label.
enum AuthorLine {
    /// Marks lines such as `Sari Wulan - koranKita` anywhere above the text, and a bare name right before the line of
    /// the publication time.
    static func mark(_ page: inout Page, site: SiteName, title: TitleLetters, before start: Int) {
        markNewsroom(&page, title: title, before: start)
        for index in 0..<min(start, page.blocks.count, 400) {
            let block = page.blocks[index]
            if block.role == .short || block.role == .time, let name = afterBy(page, block) {
                if block.role == .short { page.blocks[index].role = .credit }
                page.credits.append(Credit(role: .author, name: name, block: index))
                continue
            }
            if block.role == .short, leadsToTime(page, index + 1, site: site), let names = pair(page, block) {
                page.blocks[index].role = .credit
                page.credits += names.map { Credit(role: .author, name: $0, block: index) }
                continue
            }
            guard block.role == .short, block.words >= 2, block.words <= 8, block.range.count <= 70 else { continue }
            var name = block.range
            var isSigned = false
            if let dash = lastDash(page.bytes, block.range) {
                guard site.isNamed(by: page.bytes, Dateline.trim(page.bytes, dash.upperBound..<block.range.upperBound))
                else { continue }
                name = block.range.lowerBound..<dash.lowerBound
                isSigned = true
            }
            let beforeTime = index > 0 && leadsToTime(page, index + 1, site: site)
            guard isSigned || beforeTime, isPerson(page.bytes, name) else { continue }
            page.blocks[index].role = .credit
            page.credits.append(Credit(role: .author, name: BylineNames.trimmed(page.bytes, name), block: index))
        }
    }

    /// `Sari Wulan | Budi Hartono`: two names between a bar.
    private static func pair(_ page: Page, _ block: Block) -> [String]? {
        let parts = page.bytes[block.range].split(separator: Ascii.bar)
        guard parts.count == 2, block.range.count <= 70 else { return nil }
        let names = parts.map { $0.startIndex..<$0.endIndex }
        guard names.allSatisfy({ isPerson(page.bytes, $0) }) else { return nil }
        return names.map { BylineNames.trimmed(page.bytes, $0) }
    }

    /// The time stands at an index, or behind the outlet's name.
    private static func leadsToTime(_ page: Page, _ index: Int, site: SiteName) -> Bool {
        guard index < page.blocks.count else { return false }
        let block = page.blocks[index]
        if block.role == .time { return true }
        return block.role == .short && index + 1 < page.blocks.count && page.blocks[index + 1].role == .time
            && site.isNamed(by: page.bytes, block.range)
    }

    /// Marks the names above a line such as `Tim Redaksi` or `Jurnalis`.
    private static func markNewsroom(_ page: inout Page, title: TitleLetters, before start: Int) {
        for index in 0..<min(start, page.blocks.count) where page.blocks[index].isNewsroom {
            var first = index
            while first > 0, index - first < 4, page.blocks[first - 1].role == .short,
                isPerson(page.bytes, page.blocks[first - 1].range),
                !title.match(page.bytes, page.blocks[first - 1].range)
            { first -= 1 }
            for name in first..<index {
                page.blocks[name].role = .credit
                page.credits.append(
                    Credit(
                        role: .author, name: BylineNames.trimmed(page.bytes, page.blocks[name].range), block: name))
            }
        }
    }

    /// The name behind `Oleh` at the start of a line that is no sentence: `Oleh Sari Wulan, Senin, 6 Mei 2024`.
    private static func afterBy(_ page: Page, _ block: Block) -> String? {
        let bytes = page.bytes
        for label in labels where block.range.count > label.count && block.words <= 20 {
            let start = block.range.lowerBound
            guard bytes[start..<start + label.count].elementsEqual(label) else { continue }
            var end = start + label.count
            while end < block.range.upperBound, bytes[end] != Ascii.comma, bytes[end] != Ascii.bar,
                !(bytes[end] == Ascii.hyphen && bytes[end - 1] == Ascii.space), !bytes[end].isDigit
            { end += 1 }
            let name = Dateline.trim(bytes, start + label.count..<end)
            return isPerson(bytes, name) || isShoutedPerson(bytes, name) ? BylineNames.trimmed(bytes, name) : nil
        }
        return nil
    }

    /// `SARI WULAN`: two to four words in capitals.
    private static func isShoutedPerson(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let words = bytes[range].split(separator: Ascii.space)
        return (2...4).contains(words.count) && words.allSatisfy { $0.count >= 2 && $0.allSatisfy(\.isUpper) }
    }

    private static let labels = ["Oleh ", "By ", "OLEH "].map { Array($0.utf8) }

    /// Two to four words, each a capital and small letters: nothing else on a page's head looks so before its time.
    static func isPerson(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var words = 0
        var previous = Ascii.space
        var smalls = 0
        for i in Dateline.trim(bytes, range) {
            let byte = bytes[i]
            if previous == Ascii.space {
                guard byte.isUpper else { return false }
                words += 1
            } else if byte.isUpper, previous != Ascii.hyphen, previous != Ascii.apostrophe {
                return false
            }
            guard
                byte.isLetter || byte == Ascii.space || byte == Ascii.period || byte == Ascii.apostrophe
                    || byte == Ascii.hyphen
            else { return false }
            if byte.isLower { smalls += 1 }
            previous = byte
        }
        return (2...4).contains(words) && smalls >= words * 2
    }

    private static func lastDash(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
        var at = range.upperBound - 2
        while at > range.lowerBound {
            if bytes[at] == Ascii.hyphen || bytes[at] == Ascii.bar, bytes[at - 1] == Ascii.space,
                bytes[at + 1] == Ascii.space
            {
                return at - 1..<at + 2
            }
            at -= 1
        }
        return nil
    }
}
