internal import CivilTime

/// Frees the first paragraph of what was glued in front of its dateline: menus, bylines, times, captions.
enum HeadPeeler {
    /// Cuts the first running text at a dateline that names an outlet, where nothing before it reads like a sentence.
    ///
    /// What was in front becomes blocks of its own, so that a time or a byline in it is still found. Looks at the first
    /// 600 bytes of the first three paragraphs. `title` is the article's, where the message has it.
    static func peel(_ page: inout Page, outlet: [UInt8], title: [UInt8]) {
        var seen = 0
        for index in page.blocks.indices where page.blocks[index].role == .prose {
            seen += 1
            if seen > 3 { return }
            if let start = behindLabel(page.bytes, page.blocks[index].range, outlet: outlet) {
                page.blocks[index].range = start..<page.blocks[index].range.upperBound
                return
            }
            let block = page.blocks[index]
            // A paragraph that begins with its dateline has nothing in front.
            let opening = block.range.lowerBound..<min(block.range.upperBound, block.range.lowerBound + 160)
            if let dateline = Dateline.parse(page.bytes, block.range, outlet: outlet),
                dateline.namesOutlet || !hasClock(page.bytes, opening)
            {
                return
            }
            guard
                let cut = datelineStart(page.bytes, block.range, outlet: outlet)
                    ?? placeAfterTime(page.bytes, block.range)
            else { continue }
            var rest = block
            rest.range = cut..<block.range.upperBound
            rest.captionMark = 0
            rest.judge(page.bytes)
            page.blocks[index] = rest
            let heads = parts(of: block.range.lowerBound..<cut, page.bytes, title: title).map { range in
                var head = block
                head.range = range
                head.role = .short
                head.judge(page.bytes)
                head.role = .short
                return head
            }
            page.blocks.insert(contentsOf: heads, at: index)
            for i in page.credits.indices where page.credits[i].block > index {
                page.credits[i].block += heads.count
            }
            return
        }
    }

    /// `Tim Redaksi JAKARTA, KORANKITA.com - …`: the label of a byline whose names a scraper lost.
    private static func behindLabel(_ bytes: [UInt8], _ range: Range<Int>, outlet: [UInt8]) -> Int? {
        guard
            let label = bareLabels.first(where: { label in
                range.count > label.count && zip(label, bytes[range]).allSatisfy { $0 == $1.folded }
            })
        else { return nil }
        let start = range.lowerBound + label.count
        guard let dateline = Dateline.parse(bytes, start..<range.upperBound, outlet: outlet), dateline.namesOutlet
        else { return nil }
        return start
    }

    private static let bareLabels = ["tim redaksi ", "penulis ", "editor ", "reporter ", "pewarta "].map {
        Array($0.utf8)
    }

    /// `Harga Beras Turun Sari Wulan - koranKita Rabu, 29 Nov 2017 10:22 WIB Suasana pasar`: the title, the author, the
    /// time and the caption; in one where no time of publication stands there.
    private static func parts(of head: Range<Int>, _ bytes: [UInt8], title: [UInt8]) -> [Range<Int>] {
        guard hasClock(bytes, head) else { return [head] }
        let reader = PublicationTimeReader(evidence: DayEvidence(url: nil, fetchedAt: nil))
        guard let reading = reader.read(bytes, head), reading.hasClock else { return [head] }
        let begin = titleEnd(bytes, head.lowerBound..<reading.range.lowerBound, title)
        return [
            head.lowerBound..<begin, begin..<reading.range.lowerBound, reading.range,
            reading.range.upperBound..<head.upperBound,
        ].compactMap { trimmed($0, bytes) }
    }

    /// The end of the title, where it stands at the beginning of the range or behind the name of a section.
    private static func titleEnd(_ bytes: [UInt8], _ range: Range<Int>, _ title: [UInt8]) -> Int {
        guard title.count >= 12, title.count < range.count else { return range.lowerBound }
        let last = min(range.lowerBound + 24, range.upperBound - title.count)
        for at in range.lowerBound...last
        where (at == range.lowerBound || bytes[at - 1] == Ascii.space) && bytes[at...].starts(with: title) {
            return at + title.count
        }
        return range.lowerBound
    }

    private static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int>? {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start] == Ascii.space { start += 1 }
        while end > start, bytes[end - 1] == Ascii.space { end -= 1 }
        return start < end ? start..<end : nil
    }

    private static func datelineStart(_ bytes: [UInt8], _ range: Range<Int>, outlet: [UInt8]) -> Int? {
        let limit = min(range.upperBound, range.lowerBound + 600)
        guard let dash = firstDash(bytes, range.lowerBound + 1..<limit) else { return nil }
        var at = max(range.lowerBound + 1, dash - 90)
        var attempts = 0
        while at < limit, attempts < 80 {
            defer { at += 1 }
            guard bytes[at].isUpper || bytes[at].isLower && bytes[at - 1] == Ascii.space,
                bytes[at - 1] == Ascii.space || bytes[at - 1].isTerminator || followsZone(bytes, at)
            else { continue }
            if Block.endsSentence(bytes, at - 2, range.upperBound), bytes[at - 2] == Ascii.period,
                words(bytes, range.lowerBound..<at) > 25
            {
                return nil
            }
            guard bytes[at].isUpper, !isGluedZone(bytes, at) else { continue }
            attempts += 1
            if let dateline = Dateline.parse(bytes, at..<range.upperBound, outlet: outlet), dateline.namesOutlet,
                !dateline.places.isEmpty || dateline.end - at > 8
            {
                // "… Jakarta, CNN Indonesia --": begin with the whole place, not with its last word.
                return at
            }
        }
        return nil
    }

    /// `21:34 WIBKORANKITA.id - …`: nothing parts the time from the text.
    private static func followsZone(_ bytes: [UInt8], _ at: Int) -> Bool {
        zones.contains { zone in
            at > zone.count + 2 && bytes[at - zone.count..<at].elementsEqual(zone)
                && bytes[at - zone.count - 1] == Ascii.space && bytes[at - zone.count - 2].isDigit
        }
    }

    private static func isGluedZone(_ bytes: [UInt8], _ at: Int) -> Bool {
        at >= 2 && bytes[at - 1] == Ascii.space && bytes[at - 2].isDigit
            && zones.contains { zone in
                at + zone.count < bytes.count && bytes[at..<at + zone.count].elementsEqual(zone)
                    && bytes[at + zone.count].isUpper
            }
    }

    private static let zones = ["WIB", "WITA", "WIT"].map { Array($0.utf8) }

    /// `Sari Wulan - koranKita Rabu, 29 Nov 2017 10:22 WIB Suasana pasar. Foto: Budi Jakarta - Seperti …`: the text begins
    /// at the place that stands before the first dash after a time of publication.
    private static func placeAfterTime(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        let head = range.lowerBound..<min(range.upperBound, range.lowerBound + 160)
        guard hasClock(bytes, head) else { return nil }
        let reader = PublicationTimeReader(evidence: DayEvidence(url: nil, fetchedAt: nil))
        guard let reading = reader.read(bytes, head), reading.hasClock, reading.time.precision == .minute else {
            return nil
        }
        let limit = min(range.upperBound - 2, reading.range.upperBound + 320)
        var at = reading.range.upperBound
        while at < limit {
            if bytes[at] == Ascii.hyphen, bytes[at - 1] == Ascii.space, bytes[at + 1] == Ascii.space,
                bytes[at + 2].isUpper || bytes[at + 2] == Ascii.quote
            {
                var start = at - 1
                while start > reading.range.upperBound, bytes[start - 1].isLetter { start -= 1 }
                return bytes[start].isUpper ? start : nil
            }
            at += 1
        }
        return nil
    }

    private static func hasClock(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        for i in range.dropFirst().dropLast()
        where bytes[i] == Ascii.colon && bytes[i - 1].isDigit && bytes[i + 1].isDigit { return true }
        return false
    }

    /// The dash of a dateline stands after a space, after a closing bracket or is a long one.
    private static func firstDash(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        for i in range {
            if bytes[i] == Ascii.hyphen, bytes[i - 1] == Ascii.space || bytes[i - 1] == Ascii.closing { return i }
            if bytes[i] == Ascii.hyphen, i + 1 < range.upperBound, bytes[i + 1] == Ascii.space { return i }
            if bytes[i] == 0xE2, i + 2 < range.upperBound, bytes[i + 1] == 0x80,
                bytes[i + 2] == 0x93 || bytes[i + 2] == 0x94
            {
                return i
            }
        }
        return nil
    }

    private static func words(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        var count = 0
        for i in range where bytes[i] == Ascii.space { count += 1 }
        return count
    }
}
