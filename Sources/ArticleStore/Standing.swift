import CivilTime
import Pipeline
import Postgres

/// What the tables hold at the coordinates of a batch before it is written: nothing for messages that come for the
/// first time, something for those that are processed again.
struct Standing {
    struct Sighting {
        var articleID: UUID
        /// Whether its article's row was made of it.
        var isFirst: Bool
        var url: String?
        var canonicalURL: String?
        var fetchedAt: Int64?
        var kafkaTimestamp: Int64?
        var pipelineVersion: String?
    }

    struct Letter {
        var stage: String
        var code: String
        var error: String
        var pipelineVersion: String?
        var resolution: String?
        /// Whether its copy was sent to the topic, and lives on there.
        var wasSent: Bool

        /// Whether somebody dealt with it in a way that a rejection of the same message does not undo.
        var isClosed: Bool { resolution == "discarded" || wasSent }
    }

    private(set) var sightings: [Coordinates: Sighting] = [:]
    private(set) var letters: [Coordinates: Letter] = [:]

    init(_ rows: Rows) throws(PostgresError) {
        for row in rows {
            let place = Coordinates(
                topic: try row.string("topic"), partition: try row.int32("partition"), offset: try row.int64("offset"))
            if let id: UUID = try row["article_id"] {
                let fetchedAt: Timestamp? = try row["fetched_at"]
                let kafkaTimestamp: Timestamp? = try row["kafka_timestamp"]
                sightings[place] = Sighting(
                    articleID: id, isFirst: try row.string("kind") != "exact_duplicate", url: try row["url"],
                    canonicalURL: try row["canonical_url"], fetchedAt: fetchedAt?.microsecondsSinceUnixEpoch,
                    kafkaTimestamp: kafkaTimestamp?.microsecondsSinceUnixEpoch,
                    pipelineVersion: try row["pipeline_version"])
            }
            if let stage: String = try row["stage"] {
                letters[place] = Letter(
                    stage: stage, code: try row.string("error_code"), error: try row.string("error"),
                    pipelineVersion: try row["letter_version"], resolution: try row["resolution"],
                    wasSent: try !row.isNull("requeued_to"))
            }
        }
    }

    var isEmpty: Bool { sightings.isEmpty && letters.isEmpty }

    func has(_ place: Coordinates) -> Bool { sightings[place] != nil || letters[place] != nil }

    /// Whether the message's own row is right already, whatever stands in that of its article.
    func isRight(for message: Consumed) -> Bool {
        let sighting = sightings[message.coordinates]
        let letter = letters[message.coordinates]
        switch message.verdict {
        case .article(let article):
            guard let sighting, letter?.resolution != nil || letter == nil else { return false }
            return sighting.articleID == article.id.uuid && sighting.url == article.url
                && sighting.canonicalURL == article.canonicalURL
                && sighting.fetchedAt == article.fetchedAt?.microsecondsSinceEpoch
                && sighting.kafkaTimestamp == message.kafkaMicroseconds
                && sighting.pipelineVersion == article.pipelineVersion
        case .rejected(let rejection):
            guard sighting == nil, let letter else { return false }
            return letter.isClosed
                || letter.resolution == nil && letter.stage == rejection.stage.rawValue
                    && letter.code == rejection.code.rawValue && letter.error == rejection.storedMessage
                    && letter.pipelineVersion == Pipeline.version
        }
    }
}

extension Rejection {
    /// Postgres holds no NUL in text.
    var storedMessage: String { message.utf8.contains(0) ? message.replacing("\0", with: "") : message }
}
