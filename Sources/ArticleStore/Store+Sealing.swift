import CivilTime
import Deduplication
import Pipeline
import Postgres

extension Store {
    /// Searches for what the fresh articles repeat, and then, under the lock, decides what each message was news of.
    func seal(_ landing: Landing, in transaction: Transaction) async throws -> Written {
        let content = landing.content
        var written = landing.counts()
        let supersedes = landing.isStanding
        guard !content.articles.isEmpty || supersedes else { return written }
        let fresh = content.first.compactMap(\.article).filter { landing.inserted.contains($0.id.uuid) }
        let entrants = fresh.compactMap(Entrant.init)
        var stories = Stories(of: content.first.compactMap(\.article))
        let survey = try await finish(landing, fresh: fresh, entrants: entrants, stories: &stories, in: transaction)

        // From here on one worker at a time.
        let sealed = try await transaction.run(
            [
                Seal.lock, StandingStatements.vanished(landing.known), Seal.since(survey.seal),
                Seal.remember(entrants), Seal.forget,
            ] + (supersedes ? supersede(landing) : [kinds(content, also: Loss())]))
        guard sealed[1].isEmpty else { throw Overtaken() }
        var loss = Loss()
        var verdicts = sealed.last
        if supersedes {
            loss = try Loss(sealed.dropFirst(5).prefix(2))
            verdicts = try await transaction.query(kinds(content, also: loss))
        }
        let earlier = try count(verdicts.map { try $0.map(KindVerdict.init) } ?? [], of: landing, loss, &written)
        let changed = try await replace(earlier, in: transaction)
        let number = try sealed[3].one().int64("number")
        let grouping = Grouping(
            entrants: entrants, survey: survey, sealed: try sealed[2].compactMap(Entrant.init(sealed:)),
            isOutdated: try number - survey.seal > Seal.remembered || sealed[2].contains { try $0.bool("is_changed") },
            replaced: earlier.compactMap { $0.article?.id.uuid }, changed: changed,
            emptied: try await removeUnsighted(loss, in: transaction), stories: stories)
        for (place, isNearDuplicate) in try await group(grouping, seal: number, in: transaction)
        where content.byCoordinates[place] != nil {
            written.new += isNearDuplicate ? -1 : 1
            written.nearDuplicates += isNearDuplicate ? 1 : -1
        }
        return written
    }

    /// Writes what is left to write, and does the dear part of grouping before the lock: finds what the articles repeat
    /// of all that can be seen already.
    private func finish(
        _ landing: Landing, fresh: [Article], entrants: [Entrant], stories: inout Stories, in transaction: Transaction
    ) async throws -> Survey {
        let content = landing.content
        var statements = [
            MessageStatements.insertSightings(content.articles),
            MentionStatements.insertMentions(fresh, ids: content.entities), MentionStatements.insertDates(fresh),
            ClusterStatements.insertAnchors(entrants), Seal.latest,
        ]
        if !entrants.isEmpty { statements.append(ClusterStatements.candidates(of: entrants, windowDays: windowDays)) }
        let results = try await transaction.run(statements)
        try landing.checkSightings(results[0])
        let seal = try results[4].one().int64("number")
        guard !entrants.isEmpty, let found = results.last else { return Survey(seal: seal) }
        return try await survey(found, seal: seal, stories: &stories, in: transaction)
    }

    private func kinds(_ content: Content, also loss: Loss) -> SQL {
        Seal.kinds(
            articles: content.first.compactMap { $0.article?.id.uuid } + loss.articles.sorted(),
            canonicalURLs: content.canonicalURLs + loss.canonicalURLs.sorted())
    }

    /// Counts what the messages were news of; returns those that are earlier sightings of articles that were there.
    private func count(
        _ verdicts: [KindVerdict], of landing: Landing, _ loss: Loss, _ written: inout Written
    ) throws -> [Consumed] {
        var earlier: [Consumed] = []
        for verdict in verdicts {
            guard let message = landing.content.byCoordinates[verdict.place] else {
                if verdict.isFirst, loss.first.contains(verdict.article) { written.revisits.append(verdict.place) }
                continue
            }
            verdict.add(to: &written)
            if verdict.isFirst, !landing.inserted.contains(verdict.article) { earlier.append(message) }
        }
        return earlier
    }

    /// A sighting that counts as earlier than what is stored arrived after it: the article becomes what it would be
    /// had both arrived in order. Returns the articles on which verdicts may be others now.
    private func replace(_ messages: [Consumed], in transaction: Transaction) async throws -> [UUID] {
        let articles = messages.compactMap(\.article)
        guard !articles.isEmpty else { return [] }
        let ids = articles.map(\.id.uuid)
        let entities = EntityIDs(of: articles)
        let results = try await transaction.run(
            [
                ArticleStatements.facts(of: ids), ClusterStatements.updateAnchors(articles.compactMap(Entrant.init)),
                MentionStatements.insertEntities(entities), ArticleStatements.replace(messages),
            ] + MentionStatements.delete(of: ids)
                + [
                    MentionStatements.insertMentions(articles, ids: entities),
                    MentionStatements.insertDates(articles),
                ])
        let byID = Dictionary(articles.map { ($0.id.uuid, $0) }, uniquingKeysWith: { first, _ in first })
        let told = try results[0].compactMap { row -> UUID? in
            guard let article = byID[try row.uuid("id")] else { return nil }
            return try article.hasFacts(of: row) ? nil : article.id.uuid
        }
        return try Set(told + results[1].map { try $0.uuid("article_id") }).sorted()
    }
}

extension Article {
    /// Whether the row tells the same outlet, URL and time.
    fileprivate func hasFacts(of row: Row) throws -> Bool {
        let published: Timestamp? = try row["published_at"]
        let zone: Int16? = try row["published_zone"]
        return try row["source"] == source && row["canonical_url"] == canonicalURL
            && published?.microsecondsSinceUnixEpoch == publishedAt?.time.microsecondsSinceEpoch
            && zone == publishedAt.map { Int16(clamping: $0.time.zoneSeconds / 60) }
    }
}

extension Entrant {
    /// Nil for the row of a seal that has no articles.
    fileprivate init?(sealed row: Row) throws {
        guard let id: UUID = try row["id"] else { return nil }
        let published: Day? = try row["published"]
        let keys = try row.string("keys").dropFirst().dropLast().split(separator: ",").compactMap { Int64($0) }
        self.init(id: id, published: published?.daysSinceUnixEpoch, anchors: keys)
    }
}
