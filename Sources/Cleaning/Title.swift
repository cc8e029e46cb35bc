/// Finds the article's title.
enum Title {
    /// The scraper's title without the site's name behind it.
    ///
    /// The page's address helps: what a title says stands there, the site's name does not.
    static func withoutSite(_ title: String, host: SiteName, address: PageAddress?) -> String {
        var bytes = Array(title.utf8)
        for _ in 0..<3 {
            guard let cut = lastSeparator(bytes) else { break }
            let suffix = Dateline.trim(bytes, cut.upperBound..<bytes.count)
            guard cut.lowerBound >= 8 else { break }
            guard
                host.isNamed(by: bytes, suffix)
                    || isStrange(bytes, suffix, to: address?.slugWords ?? [], rest: 0..<cut.lowerBound)
            else {
                break
            }
            bytes.removeSubrange(cut.lowerBound...)
        }
        if let dash = bytes.prefix(30).firstIndex(of: Ascii.hyphen), dash > 3, bytes.count > dash + 20,
            bytes[dash - 1] == Ascii.space, bytes[dash + 1] == Ascii.space,
            !host.label.isEmpty && Dateline.letters(bytes, 0..<dash) == host.label
                || isSection(bytes, 0..<dash - 1, rest: dash + 1..<bytes.count, slug: address?.slugWords ?? [])
        {
            bytes.removeSubrange(...(dash + 1))
        }
        if let colon = bytes.prefix(40).firstIndex(where: { $0 == Ascii.colon || $0 == Ascii.bar }),
            bytes.count > colon + 12,
            bytes[..<colon].contains(Ascii.period), host.isNamed(by: bytes, Dateline.trim(bytes, 0..<colon))
        {
            bytes.removeSubrange(...colon)
            while bytes.first == Ascii.space { bytes.removeFirst() }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// `Musik - Konser Amal Digelar`: the address holds none of the words before the dash, and nearly all behind it.
    private static func isSection(_ bytes: [UInt8], _ prefix: Range<Int>, rest: Range<Int>, slug: Set<String>) -> Bool {
        guard slug.count >= 4, bytes[prefix].count(where: { $0 == Ascii.space }) <= 1 else { return false }
        return slugOverlap(bytes, rest, slug) >= 0.8 && slugOverlap(bytes, prefix, slug) == 0
    }

    /// None of the words behind the separator is in the address, and nearly all of the words before it are.
    private static func isStrange(_ bytes: [UInt8], _ suffix: Range<Int>, to slug: Set<String>, rest: Range<Int>)
        -> Bool
    {
        guard slug.count >= 4, slugOverlap(bytes, rest, slug) >= 0.8 else { return false }
        return slugOverlap(bytes, suffix, slug) == 0
    }

    /// The last ` - `, ` | `, ` – ` or the like.
    private static func lastSeparator(_ bytes: [UInt8]) -> Range<Int>? {
        var at = bytes.count - 1
        let stop = max(0, bytes.count - 60)
        while at > stop {
            let byte = bytes[at]
            if byte == Ascii.bar || ((byte == Ascii.hyphen || byte == Ascii.colon) && bytes[at - 1] == Ascii.space) {
                return trimmedLeft(bytes, at)..<at + 1
            }
            if at >= 2, bytes[at - 2] == 0xE2, bytes[at - 1] == 0x80, byte == 0x93 || byte == 0x94 {
                return trimmedLeft(bytes, at - 2)..<at + 1
            }
            if at >= 1, bytes[at - 1] == 0xC2, byte == 0xBB || byte == 0xB7 {
                return trimmedLeft(bytes, at - 1)..<at + 1
            }
            at -= 1
        }
        return nil
    }

    private static func trimmedLeft(_ bytes: [UInt8], _ at: Int) -> Int {
        var at = at
        while at > 0, bytes[at - 1] == Ascii.space { at -= 1 }
        return at
    }

    /// The line of the page that is its title; nil where none can be.
    ///
    /// Evidence: words shared with the address, the same line printed again, and the place before the text.
    static func find(in page: Page, slug: Set<String>) -> Int? {
        var best: (index: Int, score: Double)?
        var seen: [UInt64: Int] = [:]
        // A page's own text begins where its first paragraph stands; menus of any length may come before it.
        let anchor = page.blocks.firstIndex { $0.role == .prose && $0.words >= 15 && $0.isTerminated } ?? 0
        let limit = min(page.blocks.count, max(60, min(anchor + 5, 500)))
        let reader = PublicationTimeReader(evidence: DayEvidence(url: nil, fetchedAt: nil))
        for index in 0..<limit {
            seen[BodyJudge.key(page.bytes, page.blocks[index].range), default: 0] += 1
        }
        var prose = 0
        for index in 0..<limit {
            let block = page.blocks[index]
            // A paragraph with a dateline is no title.
            if block.role == .prose, Dateline.parse(page.bytes, block.range, outlet: [])?.namesOutlet == true {
                prose += block.words
                continue
            }
            guard block.role == .short || block.role == .prose, block.words >= 3, block.words <= 30,
                block.range.count <= 220
            else {
                if block.role == .prose { prose += block.words }
                continue
            }
            if prose > 120 { break }
            var score = 0.0
            let isBelowText = prose >= 30
            if block.role == .prose { prose += block.words }
            let overlap = slugOverlap(page.bytes, block.range, slug)
            // A long sentence is a title only where the address says so.
            if block.words >= 12, overlap < 0.7, block.range.last.map({ page.bytes[$0] }) == Ascii.period { continue }
            if isBelowText, overlap < 0.5 { continue }
            score += overlap * 10
            if seen[BodyJudge.key(page.bytes, block.range), default: 0] > 1 {
                // A picture's alternative text stands right before its caption; a title is printed again further down.
                score += isRepeatedAtOnce(page, index) ? 0.3 : 2.5
            }
            if block.words >= 5 { score += 2 }
            score += Double(min(block.words, 10)) * 0.15
            if block.isTerminated, let last = block.range.last,
                page.bytes[last] == Ascii.period || page.bytes[last] == Ascii.colon
            {
                score -= 4
            }
            if page.bytes[block.range.lowerBound].isLower { score -= 3 }
            if isMenu(page.bytes, block.range) { score -= 4 }
            if let time = reader.read(page.bytes, block.range),
                time.range.count * 10 >= block.range.count * (time.hasClock ? 4 : 6)
            {
                continue
            }
            if block.captionMark > 0 { score -= 3 }
            if prose > 0 { score -= 3 }
            if index < 3 { score += 0.5 }
            score -= min(Double(min(index, abs(anchor - index))) * 0.1, 3)
            if best.map({ score > $0.score }) ?? true { best = (index, score) }
        }
        return named(by: slug, page, best?.index) ?? best?.index
    }

    /// A line further down that says what the address says, where the one found does not: scrapers lose titles, but the
    /// list of the newest articles names them again.
    private static func named(by slug: Set<String>, _ page: Page, _ found: Int?) -> Int? {
        guard slug.count >= 5 else { return nil }
        if let found, slugOverlap(page.bytes, page.blocks[found].range, slug) >= 0.5 { return nil }
        return page.blocks.indices.first { index in
            let block = page.blocks[index]
            return block.words >= 4 && block.words <= 30 && block.range.count <= 220 && block.role != .heading
                && slugOverlap(page.bytes, block.range, slug) >= 0.9
        }
    }

    /// Words between bars, or a bullet before them.
    private static func isMenu(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var bars = 0
        for i in range where bytes[i] == Ascii.bar { bars += 1 }
        return bars >= 2 || (range.count > 3 && bytes[range.lowerBound] == 0xE2 && bytes[range.lowerBound + 2] == 0xA2)
    }

    private static func isRepeatedAtOnce(_ page: Page, _ index: Int) -> Bool {
        let key = BodyJudge.key(page.bytes, page.blocks[index].range)
        for other in [index - 1, index + 1] where page.blocks.indices.contains(other) {
            if BodyJudge.key(page.bytes, page.blocks[other].range) == key { return true }
        }
        return false
    }

    static func slugOverlap(_ bytes: [UInt8], _ range: Range<Int>, _ slug: Set<String>) -> Double {
        guard slug.count >= 3 else { return 0 }
        var found = 0
        var word: [UInt8] = []
        var seen: Set<String> = []
        for i in range.lowerBound...range.upperBound {
            if i < range.upperBound, bytes[i].isWordByte {
                word.append(bytes[i].folded)
            } else if !word.isEmpty {
                let text = String(decoding: word, as: UTF8.self)
                if slug.contains(text), seen.insert(text).inserted { found += 1 }
                word.removeAll(keepingCapacity: true)
            }
        }
        return Double(found) / Double(slug.count)
    }
}
