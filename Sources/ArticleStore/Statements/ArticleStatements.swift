import CivilTime
import Cleaning
import Deduplication
import Pipeline
import Postgres
import Text

/// The statements on `articles`.
enum ArticleStatements {
    /// Between the elements of a list that travels as one string: arrays of arrays of different lengths cannot travel
    /// as one parameter. Never part of a name: the cleaner takes control characters out.
    static let separator = "\u{1F}"

    /// The columns, in the order of `arrays`, with the types in which they travel.
    private static let source = """
        unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
            $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::timestamptz[], $15::smallint[],
            $16::text[], $17::date[], $18::timestamptz[], $19::jsonb[], $20::bytea[], $21::bytea[],
            $22::timestamptz[], $23::text[], $24::text[])
            AS a(id, kind, url, canonical_url, source, language, title, subtitle, body, authors, editors, agencies,
                dateline, published_at, published_zone, published_precision, reference_date, fetched_at, metadata,
                content_sha256, minhash, first_seen_at, pipeline_version, origin)
        """

    /// Writes the articles that are not there yet and returns their ids. `messages` are sorted by id and unique, so
    /// that two workers that meet in the same rows wait for each other in one order.
    static func insert(_ messages: [Consumed]) -> SQL {
        SQL(
            """
            INSERT INTO warta.articles
                (id, kind, url, canonical_url, source, language, title, subtitle, body, authors, editors, agencies,
                dateline, published_at, published_zone, published_precision, reference_date, fetched_at, metadata,
                content_sha256, minhash, first_seen_at, pipeline_version, origin, cluster_id)
            SELECT a.id, a.kind, a.url, a.canonical_url, a.source, a.language, a.title, a.subtitle, a.body,
                string_to_array(a.authors, E'\\x1F'), string_to_array(a.editors, E'\\x1F'),
                string_to_array(a.agencies, E'\\x1F'), string_to_array(a.dateline, E'\\x1F'), a.published_at,
                a.published_zone, a.published_precision, a.reference_date, a.fetched_at, a.metadata,
                a.content_sha256, a.minhash, coalesce(a.first_seen_at, a.fetched_at, now()), a.pipeline_version, a.origin, a.id
            FROM \(source)
            ON CONFLICT (id) DO NOTHING
            RETURNING id
            """, arrays(messages))
    }

    /// Makes the rows of articles that are there those of an earlier sighting, which arrived later.
    static func replace(_ messages: [Consumed]) -> SQL {
        SQL(
            """
            UPDATE warta.articles t SET
                kind = a.kind, url = a.url, canonical_url = a.canonical_url, source = a.source,
                language = a.language, title = a.title, subtitle = a.subtitle, body = a.body,
                authors = string_to_array(a.authors, E'\\x1F'), editors = string_to_array(a.editors, E'\\x1F'),
                agencies = string_to_array(a.agencies, E'\\x1F'), dateline = string_to_array(a.dateline, E'\\x1F'),
                published_at = a.published_at, published_zone = a.published_zone,
                published_precision = a.published_precision, reference_date = a.reference_date,
                fetched_at = a.fetched_at, metadata = a.metadata, minhash = a.minhash,
                first_seen_at = coalesce(a.first_seen_at, a.fetched_at, t.first_seen_at),
                pipeline_version = a.pipeline_version, origin = a.origin
            FROM \(source)
            WHERE t.id = a.id
            """, arrays(messages))
    }

    /// The ids of the articles whose rows are already what these messages make of them.
    static func same(_ messages: [Consumed]) -> SQL {
        SQL(
            """
            SELECT t.id FROM \(source)
            JOIN warta.articles t ON t.id = a.id
            WHERE (t.kind, t.url, t.canonical_url, t.source, t.language, t.title, t.subtitle, t.body, t.authors,
                    t.editors, t.agencies, t.dateline, t.published_at, t.published_zone, t.published_precision,
                    t.reference_date, t.fetched_at, t.metadata, t.minhash, t.first_seen_at, t.pipeline_version,
                    t.origin)
                IS NOT DISTINCT FROM
                (a.kind, a.url, a.canonical_url, a.source, a.language, a.title, a.subtitle, a.body,
                    string_to_array(a.authors, E'\\x1F'), string_to_array(a.editors, E'\\x1F'),
                    string_to_array(a.agencies, E'\\x1F'), string_to_array(a.dateline, E'\\x1F'), a.published_at,
                    a.published_zone, a.published_precision, a.reference_date, a.fetched_at, a.metadata, a.minhash,
                    coalesce(a.first_seen_at, a.fetched_at, t.first_seen_at), a.pipeline_version, a.origin)
            """, arrays(messages))
    }

    /// What `replace` may change of what verdicts look at.
    static func facts(of articles: [UUID]) -> SQL {
        SQL(
            "SELECT id, source, canonical_url, published_at, published_zone FROM warta.articles WHERE id = ANY ($1)",
            [.uuidArray(articles)])
    }

    private static func arrays(_ messages: [Consumed]) -> [Value] {
        let pairs = messages.compactMap { message in message.article.map { (message, $0) } }
        let articles = pairs.map(\.1)
        return [
            .uuidArray(articles.map { $0.id.uuid }),
            .textArray(articles.map(\.kind.rawValue)),
            .textArray(articles.map(\.url)),
            .textArray(articles.map(\.canonicalURL)),
            .textArray(articles.map(\.source)),
            .textArray(articles.map(\.language.rawValue)),
            .textArray(articles.map(\.title)),
            .textArray(articles.map(\.subtitle)),
            .textArray(articles.map(\.body)),
            .textArray(articles.map { $0.authors.joined(separator: separator) }),
            .textArray(articles.map { $0.editors.joined(separator: separator) }),
            .textArray(articles.map { $0.agencies.joined(separator: separator) }),
            .textArray(articles.map { $0.dateline.joined(separator: separator) }),
            .timestamptzArray(articles.map { $0.publishedAt?.time.microsecondsSinceEpoch }),
            .int16Array(articles.map { $0.publishedAt.map { Int16(clamping: $0.time.zoneSeconds / 60) } }),
            .textArray(articles.map { $0.publishedAt?.precision.rawValue }),
            .dateArray(articles.map { $0.referenceDate?.daysSinceEpoch }),
            .timestamptzArray(articles.map { $0.fetchedAt?.microsecondsSinceEpoch }),
            .jsonbArray(articles.map(\.metadata)),
            .byteaArray(articles.map(\.fingerprint.contentSHA256)),
            .byteaArray(articles.map(\.fingerprint.minhash)),
            .timestamptzArray(pairs.map { $0.0.kafkaMicroseconds }),
            .textArray(articles.map(\.pipelineVersion)),
            .textArray(articles.map(\.origin.rawValue)),
        ]
    }
}

extension ArticleID {
    var uuid: UUID { UUID(high: high, low: low) }
}
