/// What the address of a page says where a scraper took a section's name for the title.
extension Title {
    /// `News`, `Oto Tek`, `Koran Kita`: one or two words of which the address, a long one, holds none.
    static func isSection(_ title: String, address: PageAddress?, site: SiteName) -> Bool {
        // Nearly every title is longer.
        guard title.utf8.count(where: { $0 == Ascii.space }) <= 3 else { return false }
        let bytes = Array(title.utf8)
        let words = bytes.split { !$0.isWordByte }.map { String(decoding: $0.map(\.folded), as: UTF8.self) }
        guard words.count <= 2, let address else { return false }
        let named = address.titleWords
        return named.count >= 4 && Set(named).isDisjoint(with: words)
    }

    /// The line of the page that the address spells, else the address's own words, written as the text writes them.
    static func spelled(by address: PageAddress?, in page: Page) -> String? {
        guard let address else { return nil }
        if let index = line(named: address.slugWords, in: page) {
            return String(decoding: page.bytes[page.blocks[index].range], as: UTF8.self)
        }
        let words = address.titleWords
        guard words.count >= 4 else { return nil }
        let forms = shouted(in: page)
        // An address may hold any character.
        let line = words.map { word in
            if let form = forms[word] { return form }
            if particles.contains(word) { return word }
            return word.prefix(1).uppercased() + word.dropFirst()
        }.joined(separator: " ")
        return TextHygiene.cleanLine(line)
    }

    private static func line(named slug: Set<String>, in page: Page) -> Int? {
        page.blocks.prefix(60).indices.first { index in
            let block = page.blocks[index]
            return block.words >= 4 && block.words <= 30 && block.range.count <= 220
                && slugOverlap(page.bytes, block.range, slug) >= 0.9
        }
    }

    /// The words that the beginning of a text writes in capitals, by their small letters: `KEK`, `DPR`.
    private static func shouted(in page: Page) -> [String: String] {
        var forms: [String: String] = [:]
        // The places of a dateline are written so, too.
        let dash = page.bytes.prefix(80).lastIndex(of: Ascii.hyphen) ?? 0
        for word in page.bytes.prefix(4000).dropFirst(dash).split(whereSeparator: { !$0.isWordByte })
        where word.count >= 2 && word.count <= 8 && word.allSatisfy(\.isUpper) {
            forms[String(decoding: word.map(\.folded), as: UTF8.self)] = String(decoding: word, as: UTF8.self)
        }
        return forms
    }

    private static let particles: Set<String> = [
        "di", "ke", "dari", "dan", "yang", "untuk", "pada", "dengan", "dalam", "oleh", "atau", "agar", "bagi", "demi",
    ]
}
