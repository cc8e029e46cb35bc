import CivilTime
import Cleaning
import Dates
import Deduplication
import Entities
import Pipeline
import Text

/// A record in the names of the contract.
struct RecordJSON: Encodable {
    let article: Article

    init(_ article: Article) { self.article = article }

    enum Key: String, CodingKey {
        case id, kind, origin, url, source, language, title, subtitle, body, authors, editors, agencies, dateline,
            entities
        case dates, fingerprint, metadata
        case canonicalURL = "canonical_url"
        case publishedAt = "published_at"
        case publishedPrecision = "published_precision"
        case fetchedAt = "fetched_at"
        case referenceDate = "reference_date"
        case pipelineVersion = "pipeline_version"
    }

    func encode(to encoder: any Encoder) throws {
        var out = encoder.container(keyedBy: Key.self)
        try out.encode(article.id.description, forKey: .id)
        try out.encode(article.kind.rawValue, forKey: .kind)
        try out.encode(article.origin.rawValue, forKey: .origin)
        try out.encode(article.url, forKey: .url)
        try out.encode(article.canonicalURL, forKey: .canonicalURL)
        try out.encode(article.source, forKey: .source)
        try out.encode(article.language.rawValue, forKey: .language)
        try out.encode(article.title, forKey: .title)
        try out.encode(article.subtitle, forKey: .subtitle)
        try out.encode(article.body, forKey: .body)
        try out.encode(article.authors, forKey: .authors)
        try out.encode(article.editors, forKey: .editors)
        try out.encode(article.agencies, forKey: .agencies)
        try out.encode(article.dateline, forKey: .dateline)
        try out.encode(article.publishedAt?.time.description, forKey: .publishedAt)
        try out.encode(article.publishedAt?.precision.rawValue, forKey: .publishedPrecision)
        try out.encode(article.fetchedAt?.description, forKey: .fetchedAt)
        try out.encode(article.referenceDate?.description, forKey: .referenceDate)
        try out.encode(article.entities.map(EntityJSON.init), forKey: .entities)
        try out.encode(article.dates.map(DateJSON.init), forKey: .dates)
        try out.encode(FingerprintJSON(article.fingerprint), forKey: .fingerprint)
        try out.encode(article.metadata.flatMap(JSONValue.init(text:)), forKey: .metadata)
        try out.encode(article.pipelineVersion, forKey: .pipelineVersion)
    }
}

private struct EntityJSON: Encodable {
    let mention: EntityMention

    enum Key: CodingKey { case type, text, name, field, start, end, confidence }

    func encode(to encoder: any Encoder) throws {
        var out = encoder.container(keyedBy: Key.self)
        try out.encode(mention.type.rawValue, forKey: .type)
        try out.encode(mention.text, forKey: .text)
        try out.encode(mention.name, forKey: .name)
        try out.encode(mention.field.rawValue, forKey: .field)
        try out.encode(mention.start, forKey: .start)
        try out.encode(mention.end, forKey: .end)
        // Two digits: what the confidence is good for.
        try out.encode(Double((mention.confidence * 100).rounded()) / 100, forKey: .confidence)
    }
}

private struct DateJSON: Encodable {
    let mention: DateMention

    enum Key: CodingKey { case type, text, value, mod, field, start, end, earliest, latest, conflict }

    func encode(to encoder: any Encoder) throws {
        var out = encoder.container(keyedBy: Key.self)
        try out.encode(mention.type.rawValue, forKey: .type)
        try out.encode(mention.text, forKey: .text)
        try out.encode(mention.value, forKey: .value)
        try out.encode(mention.mod, forKey: .mod)
        try out.encode(mention.field.rawValue, forKey: .field)
        try out.encode(mention.start, forKey: .start)
        try out.encode(mention.end, forKey: .end)
        try out.encode(mention.earliest?.description, forKey: .earliest)
        try out.encode(mention.latest?.description, forKey: .latest)
        try out.encode(mention.conflict, forKey: .conflict)
    }
}

private struct FingerprintJSON: Encodable {
    let contentSHA256: String
    let minhash: String

    enum CodingKeys: String, CodingKey {
        case contentSHA256 = "content_sha256"
        case minhash
    }

    init(_ fingerprint: Fingerprint) {
        contentSHA256 = hexadecimal(fingerprint.contentSHA256)
        minhash = hexadecimal(fingerprint.minhash)
    }
}

private func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
