import Deduplication
import Pipeline
import Postgres

/// The articles of a batch, sorted and made unique as the statements need them.
struct Content {
    let messages: [Consumed]
    /// The messages that are articles, in the order of consumption.
    let articles: [Consumed]
    /// Of each article the sighting that counts first, sorted by id.
    let first: [Consumed]
    let entities: EntityIDs
    let canonicalURLs: [String]
    let byCoordinates: [Coordinates: Consumed]
    let deadLetterCount: Int

    init(_ messages: [Consumed]) {
        self.messages = messages
        articles = messages.filter { $0.article != nil }
        deadLetterCount = messages.count - articles.count
        var earliest: [ArticleID: Consumed] = [:]
        for message in articles {
            guard let id = message.article?.id else { continue }
            if let known = earliest[id], known.order <= message.order { continue }
            earliest[id] = message
        }
        first = earliest.sorted { $0.key < $1.key }.map(\.value)
        entities = EntityIDs(of: first.compactMap(\.article))
        canonicalURLs = Array(Set(articles.compactMap { $0.article?.canonicalURL }))
        byCoordinates = Dictionary(articles.map { ($0.coordinates, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
