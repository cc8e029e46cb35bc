internal import CivilTime

/// Finds the article on a scraped page.
///
/// A value without state between pages: one may be shared by all threads. Time and memory are linear in the page.
public struct Cleaner: Sendable {
    public init() {}

    /// Never fails: a page without an article comes back with the kind that says so.
    public func clean(_ page: ScrapedPage) -> CleanedArticle {
        var article = CleanedArticle()
        article.url = page.url
        article.source = page.source
        let address = page.url.flatMap(PageAddress.init)
        article.canonicalURL = page.url.flatMap(CanonicalURL.of) ?? page.url
        let host = SiteName(host: page.source ?? address?.host)
        let text = TextHygiene.clean(page.text)
        var blocks = LineJoiner.join(LineScanner.scan(text))
        HeadPeeler.peel(&blocks, outlet: host.label)

        let slug = address?.slugWords ?? []
        let given = page.title.map(TextHygiene.cleanLine).map { Title.withoutSite($0, host: host, slug: slug) } ?? ""
        var titleKeys: Set<UInt64> = []
        if !given.isEmpty {
            article.title = given
            let bytes = Array(given.utf8)
            titleKeys.insert(BodyJudge.key(bytes, 0..<bytes.count))
        } else if let index = Title.find(in: blocks, slug: slug) {
            let range = blocks.blocks[index].range
            titleKeys.insert(BodyJudge.key(blocks.bytes, range))
            article.title = Title.withoutSite(
                String(decoding: blocks.bytes[range], as: UTF8.self), host: host, slug: slug)
            for i in blocks.blocks.indices
            where i <= index
                || BodyJudge.key(blocks.bytes, blocks.blocks[i].range) == BodyJudge.key(blocks.bytes, range)
            {
                if i == index { blocks.blocks[i].role = .short }
            }
        }

        var evidence = DayEvidence(url: page.url, fetchedAt: page.fetchedAt)
        let mentions = DayMentions.find(blocks.bytes, year: evidence.fetchedDay?.year ?? evidence.addressDay?.year)
        evidence.namedDays = mentions.filter(\.hasYear).map(\.day)
        let reader = PublicationTimeReader(evidence: evidence)
        let printed = PublicationLine.mark(&blocks, reader: reader)

        let head = blocks.blocks.firstIndex { $0.role == .prose && $0.words >= 15 } ?? blocks.blocks.count
        AuthorLine.mark(&blocks, site: host, before: head)
        let verdict = BodyJudge(blocks, titleKeys: titleKeys, outlet: host.label).judge()
        article.body = Self.body(blocks, verdict)
        if let dateline = verdict.dateline {
            article.dateline = dateline.places.map { String(decoding: blocks.bytes[$0], as: UTF8.self) }
        }
        article.publishedAt =
            page.publishedAt.flatMap(reader.read) ?? printed ?? Self.addressTime(evidence)
            ?? Self.namedTime(mentions, evidence)
        article.referenceDay =
            article.publishedAt?.time.inZone(seconds: article.publishedAt?.time.zoneSeconds ?? 0).day
            ?? evidence.fetchedDay
        Credits.fill(&article, from: blocks, verdict, site: host)
        article.kind = PageKind.of(blocks, verdict)
        return article
    }

    private static func body(_ page: Page, _ verdict: BodyJudge.Verdict) -> String {
        var bytes: [UInt8] = []
        for index in verdict.body {
            let range = page.blocks[index].range
            guard !range.isEmpty else { continue }
            if !bytes.isEmpty { bytes.append(contentsOf: [Ascii.newline, Ascii.newline]) }
            bytes.append(contentsOf: page.bytes[range])
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func addressTime(_ evidence: DayEvidence) -> PublicationTime? {
        guard let day = evidence.addressDay, evidence.fetchedDay.map({ $0.days(since: day) >= -1 }) ?? true else {
            return nil
        }
        return PublicationTime(
            time: ZonedTime(day: day, hour: 0, minute: 0, zoneSeconds: IndonesianZone.western), precision: .day)
    }

    /// The newest day that the text names, where it was fetched within three days of it: news is printed the day it is told.
    private static func namedTime(_ mentions: [(day: CalendarDay, hasYear: Bool)], _ evidence: DayEvidence)
        -> PublicationTime?
    {
        guard let fetched = evidence.fetchedDay else { return nil }
        let recent = mentions.map(\.day).filter { (0...3).contains(fetched.days(since: $0)) }
        guard let day = recent.max() else { return nil }
        return PublicationTime(
            time: ZonedTime(day: day, hour: 0, minute: 0, zoneSeconds: IndonesianZone.western), precision: .day)
    }
}
