internal import CivilTime

/// An article as one of a message's fields gives it.
struct Draft {
    private(set) var article = CleanedArticle()
    private var blocks: Page
    private var verdict = BodyJudge.Verdict()
    private let scraped: ScrapedPage
    private let metadata: MarkupMetadata?
    private let site: SiteName
    private let address: PageAddress?
    private var titleLetters = TitleLetters()

    init(_ page: ScrapedPage, text: String, metadata: MarkupMetadata? = nil) {
        self.init(
            page, blocks: LineJoiner.join(LineScanner.scan(TextHygiene.clean(text))),
            metadata: metadata, origin: .text)
    }

    init(_ page: ScrapedPage, markup: MarkupPage) {
        self.init(page, blocks: MarkupBlocks.page(markup), metadata: markup.metadata, origin: .html)
    }

    private init(_ page: ScrapedPage, blocks: Page, metadata: MarkupMetadata?, origin: CleanedArticle.Origin) {
        scraped = page
        self.blocks = blocks
        self.metadata = metadata
        let url = page.url ?? metadata?.canonicalURL
        let address = url.flatMap(PageAddress.init)
        self.address = address
        site = SiteName(host: page.source ?? address?.host, page: address?.host)
        article.origin = origin
        article.url = page.url
        article.source = page.source
        article.canonicalURL = Self.canonical(page.url, page.url == nil ? nil : address, metadata?.canonicalURL)
        findTitle()
        findBody()
        article.kind = PageKind.of(self.blocks, verdict)
    }

    /// More of the article, or the same with less around it.
    func isBetter(than other: Draft) -> Bool {
        if (article.kind == .article) != (other.article.kind == .article) { return article.kind == .article }
        // Markup knows captions, links and boxes; it loses only where the page hides its text from a parser.
        return verdict.proseWords * 10 >= other.verdict.proseWords * 6
    }

    /// The page's own word for its address, where it is on the same site; else that which the scraper found it under.
    private static func canonical(_ url: String?, _ address: PageAddress?, _ named: String?) -> String? {
        let own = address.map(CanonicalURL.of)
        guard named != nil || own == nil else { return own }
        guard let named, let candidate = CanonicalURL.of(named), let ownAddress = own.flatMap(PageAddress.init),
            let namedAddress = PageAddress(candidate)
        else { return own ?? named.flatMap(CanonicalURL.of) ?? url }
        let isSameSite = ownAddress.host == namedAddress.host || ownAddress.host.hasSuffix("." + namedAddress.host)
        return isSameSite && namedAddress.hasPath ? candidate : own
    }

    // MARK: Title

    private mutating func findTitle() {
        let given = clean(scraped.title) ?? clean(metadata?.title)
        HeadPeeler.peel(&blocks, outlet: site.label, title: given.map { Array($0.utf8) } ?? [])
        let isSection = given.map { Title.isSection($0, address: address, site: site) } ?? false
        if isSection, let spelled = Title.spelled(by: address, in: blocks), !spelled.isEmpty {
            article.title = spelled
            let bytes = Array(spelled.utf8)
            titleLetters = TitleLetters(bytes, 0..<bytes.count)
        } else if let given {
            article.title = given
            let bytes = Array(given.utf8)
            titleLetters = TitleLetters(bytes, 0..<bytes.count)
        } else if let index = Title.find(in: blocks, slug: address?.slugWords ?? []) {
            let range = blocks.blocks[index].range
            titleLetters = TitleLetters(blocks.bytes, range)
            article.title = Title.withoutSite(
                String(decoding: blocks.bytes[range], as: UTF8.self), host: site, address: address)
            blocks.blocks[index].role = .short
        }
    }

    private func clean(_ title: String?) -> String? {
        guard let title else { return nil }
        let line = Title.withoutSite(TextHygiene.cleanLine(title), host: site, address: address)
        return line.isEmpty ? nil : line
    }

    // MARK: Body, credits and time

    private mutating func findBody() {
        PageHead.clearAbove(&blocks, title: titleLetters)
        var evidence = DayEvidence(url: scraped.url, fetchedAt: scraped.fetchedAt)
        evidence.mentions = DayMentions(
            blocks.bytes, year: evidence.fetchedDay?.year ?? evidence.addressDay?.year)
        let reader = PublicationTimeReader(evidence: evidence)
        let printed = PublicationLine.mark(&blocks, reader: reader)
        let head =
            blocks.blocks.firstIndex { $0.role == .prose && $0.words >= 15 && !$0.isOutside } ?? blocks.blocks.count
        AuthorLine.mark(&blocks, site: site, title: titleLetters, before: head)
        for i in blocks.blocks.indices
        where (blocks.blocks[i].isOutside || blocks.blocks[i].isRemark)
            && (blocks.blocks[i].role == .prose || blocks.blocks[i].role == .short)
        {
            blocks.blocks[i].role = .noise
        }
        Repetition.mark(&blocks, title: article.title, letters: titleLetters)
        verdict = BodyJudge(blocks, title: titleLetters, outlet: site.label).judge()
        Credits.fill(&article, from: blocks, verdict, site: site)
        article.authors += BodyTail.trim(&blocks, &verdict.body, authors: article.authors, site: site)
        if let metadata { Credits.fill(&article, from: metadata, site: site) }
        let body = bodyBytes()
        article.body = String(decoding: body, as: UTF8.self)
        article.language = LanguageGuess.of(body)
        article.subtitle = verdict.subtitle.map {
            String(decoding: blocks.bytes[blocks.blocks[$0].range], as: UTF8.self)
        }
        if let dateline = verdict.dateline {
            article.dateline = dateline.places.map { String(decoding: blocks.bytes[$0], as: UTF8.self) }
        }
        var given = scraped.publishedAt.flatMap(reader.read) ?? metadata?.publishedAt.flatMap(reader.read)
        given = given.flatMap { evidence.correction(of: $0, from: scraped.publishedAt) } ?? given
        article.publishedAt =
            given?.refined(by: printed) ?? printed ?? evidence.addressTime ?? evidence.newestMentioned
        article.referenceDay = article.publishedAt?.time.day ?? evidence.fetchedDay
    }

    private func bodyBytes() -> [UInt8] {
        var bytes: [UInt8] = []
        guard verdict.proseWords > 0 || verdict.body.reduce(0, { $0 + blocks.blocks[$1].words }) >= 20 else {
            return bytes
        }
        for index in verdict.body {
            let range = blocks.blocks[index].range
            guard !range.isEmpty else { continue }
            var start = range.lowerBound
            if bytes.isEmpty {
                // What is left of a dateline whose words a scraper lost.
                while start < range.upperBound {
                    let isDash = blocks.bytes[start] == 0xE2 && Block.isDash(blocks.bytes, start)
                    guard isDash || Self.isLeftover(blocks.bytes[start]) else { break }
                    start += isDash ? 3 : 1
                }
            } else {
                bytes.append(contentsOf: [Ascii.newline, Ascii.newline])
            }
            bytes.append(contentsOf: blocks.bytes[start..<range.upperBound])
        }
        return bytes
    }

    private static func isLeftover(_ byte: UInt8) -> Bool {
        byte == Ascii.hyphen || byte == Ascii.comma || byte == Ascii.period || byte == Ascii.space
            || byte == Ascii.colon
    }
}
