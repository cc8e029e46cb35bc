import Deduplication
import Pipeline
import Postgres

/// What sightings showed before their messages became something else.
struct Loss {
    /// Articles that lost a sighting to another article, or to a dead letter.
    private(set) var articles: Set<UUID> = []
    /// Those among them that lost the first: their rows were made of it.
    private(set) var first: Set<UUID> = []
    /// Where the lost sightings were.
    private(set) var canonicalURLs: Set<String> = []

    init() {}

    init(_ answers: some Sequence<Rows>) throws(PostgresError) {
        for answer in answers {
            for row in answer {
                let old = try row.uuid("old_article")
                if let url: String = try row["old_url"] { canonicalURLs.insert(url) }
                if let now: UUID = try row["article_id"], now == old { continue }
                articles.insert(old)
                if try row.string("old_kind") != "exact_duplicate" { first.insert(old) }
            }
        }
    }
}

extension Store {
    /// The messages whose rows are not what they should be: those of a replay that have to be written.
    ///
    /// A message is settled where its own row is right and, if its article's row is made of it, that row and what was
    /// found in the article are right, too.
    func unsettled(
        _ messages: [Consumed], standing: Standing, in transaction: Transaction
    ) async throws -> [Consumed] {
        guard !standing.isEmpty else { return messages }
        var makers: [Consumed] = []
        let open = messages.filter { message in
            guard standing.isRight(for: message) else { return true }
            guard message.article != nil else { return countsAttempts }
            if standing.sightings[message.coordinates]?.isFirst == true { makers.append(message) }
            return false
        }
        guard !makers.isEmpty else { return open }
        let wrong = try await differing(makers, in: transaction)
        guard !wrong.isEmpty else { return open }
        let places = Set(open.map(\.coordinates))
            .union(makers.filter { $0.article.map { wrong.contains($0.id.uuid) } ?? false }.map(\.coordinates))
        return messages.filter { places.contains($0.coordinates) }
    }

    /// Whether a dead letter that fails again counts as tried once more: where somebody asked for it to be tried.
    private var countsAttempts: Bool {
        if case .replay(let claim) = progress { claim.kind == .deadLetters } else { false }
    }

    /// The articles whose stored rows are not what these messages, their first sightings, make of them.
    private func differing(_ messages: [Consumed], in transaction: Transaction) async throws -> Set<UUID> {
        let articles = messages.compactMap(\.article)
        let ids = EntityIDs(of: articles)
        let results = try await transaction.run([
            ArticleStatements.same(messages),
            MentionStatements.differingMentions(articles, ids: ids),
            MentionStatements.differingDates(articles),
        ])
        let same = try Set(results[0].map { try $0.uuid("id") })
        var wrong = Set(articles.map(\.id.uuid)).subtracting(same)
        for result in results[1...] { for row in result { wrong.insert(try row.uuid("id")) } }
        return wrong
    }

    /// Under the lock: gives the rows of earlier processing what the messages are now. The first two answer with what
    /// stood there.
    func supersede(_ landing: Landing) -> [SQL] {
        let content = landing.content
        let standing = landing.standing
        let refused = content.messages.filter { $0.article == nil }
        let resolver = if case .replay(let claim) = progress { "replay \(claim.id)" } else { "group \(group)" }
        return [
            StandingStatements.updateSightings(
                content.articles.filter { standing.sightings[$0.coordinates] != nil }),
            StandingStatements.deleteSightings(of: refused.filter { standing.sightings[$0.coordinates] != nil }),
            StandingStatements.resolveLetters(
                of: content.articles.filter { standing.letters[$0.coordinates] != nil }, by: resolver),
            StandingStatements.updateLetters(
                refused.filter { standing.letters[$0.coordinates] != nil }, countsAttempts: countsAttempts),
        ]
    }

    /// Under the lock: takes away the articles that nobody sights any more with all that belongs to them. Returns the
    /// clusters that they were in.
    func removeUnsighted(_ loss: Loss, in transaction: Transaction) async throws -> [UUID] {
        guard !loss.articles.isEmpty else { return [] }
        let removed = try await transaction.query(StandingStatements.deleteUnsighted(loss.articles.sorted()))
        guard !removed.isEmpty else { return [] }
        let ids = try removed.map { try $0.uuid("id") }
        try await transaction.run(
            MentionStatements.delete(of: ids) + [
                ClusterStatements.deleteAnchors(of: try removed.compactMap(Entrant.init(stored:)))
            ])
        return try Set(removed.map { try $0.uuid("cluster_id") }).sorted()
    }
}
