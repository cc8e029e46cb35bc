import Deduplication
import Pipeline
import Postgres

/// Somebody else changed rows of the same messages or articles between a look at them and the lock: the transaction
/// is rolled back and done again.
struct Overtaken: Error, CustomStringConvertible {
    var description: String { "other writers of the same messages were faster, again and again; try again" }
}

/// The statements that write what comes for the first time and needs no lock.
struct Arrivals {
    private(set) var statements: [SQL] = []
    /// Which of the statements returns the dead letters written.
    private(set) var letters: Int?
    /// Which of them returns the articles written.
    private(set) var articles: Int?

    init(_ content: Content, keepsRawMessages: Bool) {
        if keepsRawMessages, !content.messages.isEmpty {
            statements.append(MessageStatements.insertRaw(content.messages))
        }
        if content.deadLetterCount > 0 {
            letters = statements.count
            statements.append(MessageStatements.insertDeadLetters(content.messages))
        }
        if !content.articles.isEmpty {
            statements.append(MentionStatements.insertEntities(content.entities))
            articles = statements.count
            statements.append(ArticleStatements.insert(content.first))
        }
    }
}

/// A batch whose messages and articles are in the tables, uncommitted, and whose sightings are not decided yet.
struct Landing {
    let content: Content
    let standing: Standing
    /// The articles that were not there before.
    let inserted: Set<UUID>
    /// How many messages of the batch were left out, since their rows were right already, and how many of those were
    /// refused.
    var settled = 0
    var settledLetters = 0

    /// Throws `Overtaken` where a dead letter came in between.
    init(_ content: Content, standing: Standing, arrivals: Arrivals, results: [Rows]) throws {
        self.content = content
        self.standing = standing
        inserted = try arrivals.articles.map { try Set(results[$0].map { try $0.uuid("id") }) } ?? []
        guard let letters = arrivals.letters else { return }
        let written = try Set(results[letters].map(Coordinates.init))
        for message in content.messages where message.article == nil {
            let place = message.coordinates
            guard written.contains(place) || standing.letters[place] != nil else { throw Overtaken() }
        }
    }

    /// The batch's articles that were there before.
    var known: [UUID] {
        content.first.compactMap { $0.article?.id.uuid }.filter { !inserted.contains($0) }
    }

    /// Whether anything was there at the coordinates of the messages that are written.
    var isStanding: Bool { !standing.isEmpty && content.messages.contains { standing.has($0.coordinates) } }

    /// What is known before the seal.
    func counts() -> Written {
        var written = Written()
        written.deadLetters = content.deadLetterCount + settledLetters
        written.unchanged = settled - settledLetters
        written.updated = content.articles.count { standing.has($0.coordinates) }
        written.created = content.articles.count - written.updated
        return written
    }

    /// Throws `Overtaken` where a sighting came in between. `written` are those that were not there.
    func checkSightings(_ written: Rows) throws {
        guard written.count < content.articles.count else { return }
        let written = try Set(written.map(Coordinates.init))
        for message in content.articles {
            let place = message.coordinates
            guard written.contains(place) || standing.sightings[place] != nil else { throw Overtaken() }
        }
    }
}

extension Coordinates {
    init(_ row: Row) throws(PostgresError) {
        self.init(
            topic: try row.string("topic"), partition: try row.int32("partition"), offset: try row.int64("offset"))
    }
}
