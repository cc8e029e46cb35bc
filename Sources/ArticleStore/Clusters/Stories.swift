import CivilTime
import Deduplication
import Pipeline
import Postgres

/// The stories that one transaction compares, made when they are first asked for.
struct Stories {
    /// Of the batch; they need not be read.
    private let articles: [UUID: Article]
    private var known: [UUID: Story] = [:]

    /// The most that are kept, some 10 KB each; the batch's own are made again where that was too few.
    private static let most = 8_192

    init(of articles: [Article]) {
        self.articles = Dictionary(articles.map { ($0.id.uuid, $0) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(_ id: UUID) -> Story? {
        mutating get {
            if let story = known[id] { return story }
            guard let article = articles[id] else { return nil }
            let story = Story(article)
            known[id] = story
            return story
        }
    }

    /// Makes sure that these are at hand until the next call.
    mutating func load(_ ids: Set<UUID>, in transaction: Transaction) async throws {
        if known.count + ids.count > Self.most { known = [:] }
        let missing = ids.filter { known[$0] == nil && articles[$0] == nil }
        guard !missing.isEmpty else { return }
        for row in try await transaction.query(ClusterStatements.stories(of: missing.sorted())) {
            known[try row.uuid("id")] = try Story(row)
        }
    }
}

extension Story {
    init(_ article: Article) {
        self.init(
            title: article.title, body: article.body, source: article.source, canonicalURL: article.canonicalURL,
            published: article.publishedAt?.time.day)
    }

    /// The article as its row has it.
    init(_ row: Row) throws(PostgresError) {
        self.init(
            title: try row.string("title"), body: try row.string("body"), source: try row["source"],
            canonicalURL: try row["canonical_url"], published: try Self.published(row))
    }

    /// The day of publication in the zone of the site.
    static func published(_ row: Row) throws(PostgresError) -> CalendarDay? {
        let time: Timestamp? = try row["published_at"]
        let zone: Int16? = try row["published_zone"]
        return time.map {
            ZonedTime(microsecondsSinceEpoch: $0.microsecondsSinceUnixEpoch, zoneSeconds: Int(zone ?? 0) * 60).day
        }
    }
}
