/// Finds authors who stand on a line of their own, without a label.
enum AuthorLine {
    /// Marks lines such as `Sari Wulan - koranKita` anywhere above the text, and a bare name right before the line of
    /// the publication time.
    static func mark(_ page: inout Page, site: SiteName, before start: Int) {
        for index in 0..<min(start, page.blocks.count, 40) {
            let block = page.blocks[index]
            guard block.role == .short, block.words >= 2, block.words <= 8, block.range.count <= 70 else { continue }
            var name = block.range
            var isSigned = false
            if let dash = lastDash(page.bytes, block.range) {
                guard site.isNamed(by: page.bytes, Dateline.trim(page.bytes, dash.upperBound..<block.range.upperBound))
                else { continue }
                name = block.range.lowerBound..<dash.lowerBound
                isSigned = true
            }
            let beforeTime = index + 1 < page.blocks.count && page.blocks[index + 1].role == .time && index > 0
            guard isSigned || beforeTime, isPerson(page.bytes, name) else { continue }
            page.blocks[index].role = .credit
            page.credits.append(Credit(role: .author, name: BylineNames.trimmed(page.bytes, name), block: index))
        }
    }

    /// Two to four words, each a capital and small letters: nothing else on a page's head looks so before its time.
    private static func isPerson(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
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
