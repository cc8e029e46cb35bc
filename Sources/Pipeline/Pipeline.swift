import CivilTime
import Cleaning
import Dates
import Deduplication
public import Entities
import Text

/// The order of the steps: a raw article in, a record or a rejection out.
///
/// Pure: no clock, no I/O; the same raw article always gives the same record. One value serves all threads.
public struct Pipeline: Sendable {
    /// What made a record. Raised whenever a record of the same message may come out differently.
    public static let version = "1.0.0"

    /// The longest text that is looked at, in UTF-8 bytes. The longest article of a corpus of 22,671 has 60 KB.
    public static let textBytesMax = 8 << 20

    let cleaner = Cleaner()
    let finder = Finder()
    let fingerprinter = Fingerprinter()
    let recognizer: Recognizer

    public init(recognizer: Recognizer) { self.recognizer = recognizer }

    public func process(_ raw: RawArticle) throws(Rejection) -> Article { try process([.success(raw)])[0].get() }

    /// Processes articles together, each by itself: the results stand in their order and are those of `process(_:)`.
    /// What was refused before stays so.
    ///
    /// Step by step, not article by article: a step's tables fill the cache of a core, and the next step's push them
    /// out. Two dozen articles together cost an eighth less than one by one.
    public func process(_ raws: [Result<RawArticle, Rejection>]) -> [Result<Article, Rejection>] {
        let findings = examine(raws)
        let fingerprints = findings.map { result in
            result.map { fingerprinter.fingerprint(title: $0.cleaned.title, body: $0.cleaned.body) }
        }
        return raws.indices.map { i in
            Result { () throws(Rejection) in
                Self.record(try raws[i].get(), try findings[i].get(), try fingerprints[i].get())
            }
        }
    }

    private static func record(_ raw: RawArticle, _ findings: Findings, _ fingerprint: Fingerprint) -> Article {
        let cleaned = findings.cleaned
        let places = CodePoints(cleaned)
        return Article(
            id: fingerprint.articleID, kind: cleaned.kind, origin: cleaned.origin, url: cleaned.url,
            canonicalURL: cleaned.canonicalURL,
            source: cleaned.source, language: cleaned.language, title: cleaned.title, subtitle: cleaned.subtitle,
            body: cleaned.body, authors: cleaned.authors, editors: cleaned.editors, agencies: cleaned.agencies,
            dateline: cleaned.dateline, publishedAt: cleaned.publishedAt, fetchedAt: raw.page.fetchedAt,
            referenceDate: findings.referenceDay, entities: findings.names.map(places.mention),
            dates: findings.dates.map(places.mention), fingerprint: fingerprint, metadata: raw.metadata,
            pipelineVersion: version)
    }

    /// The steps up to what was found, with what each find rests on, for those who ask why.
    public func examine(_ raw: RawArticle) throws(Rejection) -> Findings {
        try examine([.success(raw)])[0].get()
    }

    private func examine(_ raws: [Result<RawArticle, Rejection>]) -> [Result<Findings, Rejection>] {
        let cleaned = raws.map { $0.flatMap(clean) }
        let readings = cleaned.map { result in
            result.map {
                finder.read(
                    title: $0.title, subtitle: $0.subtitle, body: $0.body, reference: $0.referenceDay,
                    language: $0.language)
            }
        }
        let names = cleaned.map { result in
            result.map {
                recognizer.mentions(title: $0.title, subtitle: $0.subtitle, body: $0.body, language: $0.language)
            }
        }
        return raws.indices.map { i in
            Result { () throws(Rejection) in
                let reading = try readings[i].get()
                return Findings(
                    cleaned: try cleaned[i].get(), referenceDay: reading.reference, dates: reading.expressions,
                    names: try names[i].get())
            }
        }
    }

    private func clean(_ raw: RawArticle) -> Result<CleanedArticle, Rejection> {
        guard raw.page.text.utf8.count <= Self.textBytesMax else {
            return .failure(
                Rejection(
                    .textTooLong, stage: .process,
                    message: "the text has \(raw.page.text.utf8.count) bytes, more than \(Self.textBytesMax)"))
        }
        return .success(cleaner.clean(raw.page))
    }
}

/// Turns the byte offsets of the text rooms into the code points of records.
private struct CodePoints {
    let title: String
    let subtitle: String
    let body: String
    let titleIndex: CodePointIndex
    let subtitleIndex: CodePointIndex
    let bodyIndex: CodePointIndex

    init(_ cleaned: CleanedArticle) {
        title = cleaned.title
        subtitle = cleaned.subtitle ?? ""
        body = cleaned.body
        titleIndex = CodePointIndex(title)
        subtitleIndex = CodePointIndex(subtitle)
        bodyIndex = CodePointIndex(body)
    }

    func place(_ range: ByteRange, in field: Field) -> (text: String, start: Int, end: Int) {
        let (text, index) =
            switch field {
            case .title: (title, titleIndex)
            case .subtitle: (subtitle, subtitleIndex)
            case .body: (body, bodyIndex)
            }
        return (String(text[range]), index.codePoint(at: range.start), index.codePoint(at: range.end))
    }

    func mention(_ found: Mention) -> EntityMention {
        let (text, start, end) = place(found.range, in: found.field)
        return EntityMention(
            type: found.type, text: text, name: found.name, field: found.field, start: start, end: end,
            confidence: found.confidence)
    }

    func mention(_ found: Expression) -> DateMention {
        let (text, start, end) = place(found.range, in: found.field)
        return DateMention(
            type: found.kind, text: text, value: found.value, mod: found.mod, field: found.field, start: start,
            end: end, earliest: found.earliest, latest: found.latest, conflict: found.conflict)
    }
}
