import CivilTime
import Deduplication
import Pipeline
import Postgres

extension Store {
    /// Under the lock: finds what the fresh articles repeat, and groups anew every cluster that this touches.
    ///
    /// `replaced` are articles of which an earlier sighting came in: their outlet or day may be another now, so their
    /// pairs are judged again. `emptied` are clusters that articles were removed from: what is left may not hold
    /// together any more. Returns the places whose kind changed, with the kind.
    func cluster(
        fresh: [Article], replaced: [Article], emptied: [UUID], in transaction: Transaction
    ) async throws -> [(place: Coordinates, isNearDuplicate: Bool)] {
        let articles = (fresh + replaced).filter { !$0.fingerprint.anchors.isEmpty }
        guard !articles.isEmpty || !replaced.isEmpty || !emptied.isEmpty else { return [] }
        let replacedIDs = replaced.map(\.id.uuid)
        var statements: [SQL] = []
        if !replaced.isEmpty {
            statements = [ClusterStatements.updateAnchors(replaced), ClusterStatements.deletePairs(of: replacedIDs)]
        }
        // However young its statistics are, the table is searched by its index; and compiling the search takes longer
        // than the search.
        statements += ["SET LOCAL enable_seqscan = off", "SET LOCAL jit = off"]
        if !emptied.isEmpty { statements.append(ClusterStatements.articles(in: emptied)) }
        statements.append(ClusterStatements.candidates(of: articles, windowDays: windowDays))
        let found = try await transaction.run(statements)
        let pairs = try judge(found.last, against: articles)
        let left = emptied.isEmpty ? [] : try found[found.count - 2].map { try $0.uuid("id") }
        let touched = Set(pairs.flatMap { [$0.0.first, $0.0.second] } + replacedIDs + left).sorted()
        guard !touched.isEmpty else { return [] }

        let stored = try await transaction.run([
            ClusterStatements.members(of: touched), ClusterStatements.pairs(of: touched),
        ])
        let changes = Grouping(
            members: try stored[0].map(Grouping.Member.init),
            pairs: try stored[1].map(Grouping.Pair.init) + pairs.map(\.0)
        ).changes()
        let written = try await transaction.run([
            ClusterStatements.insertPairs(pairs), ClusterStatements.updatePlaces(changes),
            ClusterStatements.updateKinds(changes),
        ])
        return try written[2].map { row in
            let place = Coordinates(
                topic: try row.string("topic"), partition: try row.int32("partition"), offset: try row.int64("offset"))
            return (place, try row.string("kind") == "near_duplicate")
        }
    }

    /// The candidates that join, each pair once.
    private func judge(_ rows: Rows?, against articles: [Article]) throws -> [(Grouping.Pair, Verdict)] {
        let byID = Dictionary(articles.map { ($0.id.uuid, $0) }, uniquingKeysWith: { first, _ in first })
        var stories: [UUID: Story] = [:]
        var judged: Set<[UUID]> = []
        var joined: [(Grouping.Pair, Verdict)] = []
        for row in rows.map(Array.init) ?? [] {
            let id = try row.uuid("article_id")
            let other = try row.uuid("other_id")
            guard let article = byID[id], judged.insert([min(id, other), max(id, other)]).inserted else { continue }
            let story = stories[id] ?? Story(article)
            let otherStory = try stories[other] ?? Story(row)
            stories[id] = story
            stories[other] = otherStory
            let verdict = Verdict(story, otherStory, windowDays: windowDays)
            guard verdict.joins else { continue }
            let pair = Grouping.Pair(
                first: min(id, other), second: max(id, other), similarity: Float(verdict.similarity))
            joined.append((pair, verdict))
        }
        return joined
    }
}

extension Story {
    fileprivate init(_ article: Article) {
        self.init(
            title: article.title, body: article.body, source: article.source, canonicalURL: article.canonicalURL,
            published: article.publishedAt?.time.day)
    }

    /// The article as its row has it.
    init(_ row: Row) throws(PostgresError) {
        let microseconds: Timestamp? = try row["published_at"]
        let zone: Int16? = try row["published_zone"]
        let time = microseconds.map {
            ZonedTime(microsecondsSinceEpoch: $0.microsecondsSinceUnixEpoch, zoneSeconds: Int(zone ?? 0) * 60)
        }
        self.init(
            title: try row.string("title"), body: try row.string("body"), source: try row["source"],
            canonicalURL: try row["canonical_url"], published: time?.day)
    }
}

extension Grouping.Member {
    fileprivate init(_ row: Row) throws(PostgresError) {
        let firstSeen: Timestamp = try row["first_seen_at"]
        self.init(
            id: try row.uuid("id"), firstSeen: firstSeen.microsecondsSinceUnixEpoch,
            place: Grouping.Place(
                cluster: try row.uuid("cluster_id"), nearDuplicateOf: try row["near_duplicate_of"],
                similarity: try row["similarity"]))
    }
}

extension Grouping.Pair {
    fileprivate init(_ row: Row) throws(PostgresError) {
        self.init(
            first: try row.uuid("article_id"), second: try row.uuid("other_id"),
            similarity: try row.float("similarity"))
    }
}
