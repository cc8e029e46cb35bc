/// Gathers who wrote, edited and was credited for an article.
enum Credits {
    static func fill(_ article: inout CleanedArticle, from page: Page, _ verdict: BodyJudge.Verdict, site: SiteName) {
        for credit in page.credits {
            let bytes = Array(credit.name.utf8)
            switch credit.role {
            case .author where !site.isNamed(by: bytes, 0..<bytes.count):
                add(site.removed(from: credit.name), to: &article.authors)
            case .editor where !site.isNamed(by: bytes, 0..<bytes.count): add(credit.name, to: &article.editors)
            case .agency: agency(credit.name, to: &article)
            default: break
            }
        }
        // A bracket right behind the text, on its own line or at the end of the last one.
        if let last = verdict.body.last {
            closingBracket(page.bytes, page.blocks[last].range, &article, site)
            for block in page.blocks.dropFirst(last + 1).prefix(4) where block.isSigned && block.role == .credit {
                closingBracket(page.bytes, block.range, &article, site)
            }
        }
    }

    /// `(sumber foto)`, `(klik di sini)`: a bracket at the end may hold other words than names.
    private static func isRemark(_ name: String) -> Bool {
        guard let first = name.lowercased().split(separator: " ").first else { return true }
        return remarks.contains(String(first))
    }

    /// What stands between the names in such a bracket: `KoranKita.com/Fajar`.
    private static let joints: [UInt8] = [
        Ascii.space, Ascii.slash, Ascii.comma, Ascii.period, Ascii.hyphen, Ascii.apostrophe,
    ]

    private static let remarks: Set<String> = [
        "klik", "di", "foto", "sumber", "baca", "lihat", "simak", "halaman", "video", "dok", "image", "photo",
        "ilustrasi", "berita", "artikel",
        "bersambung", "instagram", "youtube", "facebook", "twitter", "pool", "advetorial", "redaksi", "dari",
        "berbagai", "untuk", "yang", "tamat", "habis", "dikutip", "diolah", "adv", "advertorial",
    ]

    /// What a page's metadata says, where its text says nothing.
    static func fill(_ article: inout CleanedArticle, from metadata: MarkupMetadata, site: SiteName) {
        // Names without a label may be the editor's; the page's own word tells.
        let named = metadata.authors.map(TextHygiene.cleanLine) + metadata.editors.map(TextHygiene.cleanLine)
        if !metadata.authors.isEmpty, !metadata.editors.isEmpty, article.editors.isEmpty,
            article.authors.allSatisfy(named.contains)
        {
            article.authors = []
        }
        let editors = metadata.editors.map(TextHygiene.cleanLine)
        let isEditorAlone = metadata.authors.allSatisfy { editors.contains(TextHygiene.cleanLine($0)) }
        if article.authors.isEmpty {
            for name in metadata.authors
            where !article.editors.contains(TextHygiene.cleanLine(name))
                && (isEditorAlone || !editors.contains(TextHygiene.cleanLine(name)))
            { addClean(name, to: &article.authors, site) }
        }
        if article.editors.isEmpty { for name in metadata.editors { addClean(name, to: &article.editors, site) } }
    }

    private static func addClean(_ name: String, to list: inout [String], _ site: SiteName) {
        let line = TextHygiene.cleanLine(name)
        let bytes = Array(line.utf8)
        guard BylineNames.isName(line), !site.isNamed(by: bytes, 0..<bytes.count) else { return }
        add(line, to: &list)
    }

    private static func add(_ name: String, to list: inout [String]) {
        if !list.contains(name), list.count < 12 { list.append(name) }
    }

    /// `Ditulis oleh Sari Wulan` is Sari Wulan.
    private static func withoutLabel(_ name: String) -> String {
        for label in ["Ditulis oleh ", "ditulis oleh ", "Laporan ", "Reporter ", "Kontributor "]
        where name.hasPrefix(label) {
            return String(name.dropFirst(label.count))
        }
        return name
    }

    /// `CNA/SL`: the agency, and the initials of who took it over.
    private static func agency(_ name: String, to article: inout CleanedArticle) {
        let bytes = Array(name.utf8)
        var isCredited = false
        for part in bytes.split(separator: Ascii.slash)
        where Agencies.isKnown(bytes, part.startIndex..<part.endIndex) {
            add(BylineNames.trimmed(bytes, part.startIndex..<part.endIndex), to: &article.agencies)
            isCredited = true
        }
        // What else stands behind the label may be a newspaper, but not "media sosial" and not a sentence.
        let words = bytes.count { $0 == Ascii.space } + 1
        guard !isCredited, words <= 3, !bytes.contains(Ascii.quote), !bytes.contains(Ascii.closing) else { return }
        let small = name.lowercased()
        if !small.hasPrefix("media ") && !small.hasPrefix("pesan ") { add(name, to: &article.agencies) }
    }

    /// `(Sputnik, sari wulan)` after the last sentence: initials are nobody's name, names of two words and more are.
    private static func closingBracket(
        _ bytes: [UInt8], _ range: Range<Int>, _ article: inout CleanedArticle, _ site: SiteName
    ) {
        guard let last = range.last, bytes[last] == Ascii.closing else { return }
        var open = last
        while open > range.lowerBound, bytes[open] != Ascii.opening, last - open < 60 { open -= 1 }
        guard bytes[open] == Ascii.opening else { return }
        var before = open
        // "… katanya.*** (Sari Wulan)".
        while before > range.lowerBound, bytes[before - 1] == Ascii.space || bytes[before - 1] == 0x2A { before -= 1 }
        guard
            before == range.lowerBound
                || bytes[before - 1].isTerminator || bytes[before - 1] == Ascii.quote || bytes[before - 1] >= 0x80
        else {
            return
        }
        let hasAuthors = !article.authors.isEmpty
        let isPlain = bytes[open + 1..<last].allSatisfy { $0.isLetter || Self.joints.contains($0) } && last - open <= 48
        for part in bytes[open + 1..<last].split(whereSeparator: { $0 == Ascii.comma || $0 == Ascii.slash }) {
            let range = part.startIndex..<part.endIndex
            if Agencies.isKnown(bytes, range) {
                add(BylineNames.trimmed(bytes, range), to: &article.agencies)
            } else if !hasAuthors, !site.isNamed(by: bytes, range) {
                for name in names(bytes, range)
                where name.utf8.contains(Ascii.space) || isPlain && isFirstName(name, site) {
                    add(name, to: &article.authors)
                }
            }
        }
    }

    private static func isFirstName(_ name: String, _ site: SiteName) -> Bool {
        BylineNames.isFirstName(name) && !site.sharesBeginning(with: name)
    }

    /// `Sari Wulan dan Budi Hartono`.
    private static func names(_ bytes: [UInt8], _ range: Range<Int>) -> [String] {
        let whole = withoutLabel(BylineNames.trimmed(bytes, range))
        let words = whole.split(separator: " ")
        let parts = words.count >= 5 ? words.split(separator: "dan") : [words[...]]
        return parts.map { $0.joined(separator: " ") }.filter {
            BylineNames.isName($0) && !isRemark($0) && !BylineNames.isOutlet($0, beside: true)
        }
    }
}
