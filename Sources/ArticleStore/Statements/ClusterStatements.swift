import Deduplication
import Postgres

/// The statements on `anchors`, and on what `articles` and `sightings` say about clusters.
enum ClusterStatements {
    /// What `articles` says about an article's place among the others.
    struct Place {
        var id: UUID
        /// The first article of its cluster, which may be itself.
        var cluster: UUID
        /// Of the two bodies.
        var similarity: Float?

        var nearDuplicateOf: UUID? { id == cluster ? nil : cluster }
    }

    static func insertAnchors(_ articles: [Entrant]) -> SQL {
        SQL(
            """
            INSERT INTO warta.anchors (article_id, published, keys)
            SELECT k.id, k.published, k.keys::bigint[] FROM \(keyed)
            """, keysAndDays(articles))
    }

    /// An earlier sighting told another day of publication, or another pipeline other keys. Returns the articles for
    /// which that is so.
    static func updateAnchors(_ articles: [Entrant]) -> SQL {
        SQL(
            """
            UPDATE warta.anchors a SET published = k.published, keys = k.keys::bigint[]
            FROM \(keyed)
            WHERE a.keys && k.keys::bigint[] AND a.article_id = k.id
                AND (a.published, a.keys) IS DISTINCT FROM (k.published, k.keys::bigint[])
            RETURNING a.article_id
            """, keysAndDays(articles))
    }

    static func deleteAnchors(of articles: [Entrant]) -> SQL {
        SQL(
            "DELETE FROM warta.anchors a USING \(keyed) WHERE a.keys && k.keys::bigint[] AND a.article_id = k.id",
            keysAndDays(articles))
    }

    /// The most articles that one is compared with. It bounds a transaction; no text that is news comes near it.
    static let mostCandidates = 4_096

    /// The stored articles that may tell the same text as one of these: they share an anchor, at least a tenth of the
    /// fewer anchors, and lie in the window. The rule looks at the two alone, so it does not matter what else is there
    /// or came first. Those with the most shared anchors first.
    ///
    /// The limit of one keeps the last look-up a look-up: the planner expects hundreds of candidates an article, where
    /// there are none as a rule, and would read every article into a hash table instead.
    static func candidates(of articles: [Entrant], windowDays: Int?) -> SQL {
        SQL(
            """
            WITH fresh AS MATERIALIZED (
                SELECT k.id, k.published, k.keys::bigint[] AS keys FROM \(keyed)
            )
            SELECT f.id AS article_id, a.id AS other_id, a.cluster_id
            FROM fresh f CROSS JOIN LATERAL (
                SELECT o.article_id, s.shared
                FROM warta.anchors o CROSS JOIN LATERAL (
                    SELECT count(*) AS shared FROM unnest(o.keys) AS key WHERE key = ANY (f.keys)) s
                WHERE o.keys && f.keys AND o.article_id <> f.id
                    AND s.shared * 10 >= least(cardinality(o.keys), cardinality(f.keys))
                    AND ($4::int IS NULL OR o.published IS NULL OR f.published IS NULL
                        OR abs(o.published - f.published) <= $4::int)
                ORDER BY s.shared DESC, o.article_id
                LIMIT \(mostCandidates)
            ) c CROSS JOIN LATERAL (
                SELECT id, cluster_id FROM warta.articles WHERE id = c.article_id LIMIT 1) a
            """,
            keysAndDays(articles) + [windowDays.map { .int32(Int32(clamping: $0)) } ?? .null])
    }

    /// The keys of each article travel as the text of an array: arrays of arrays of different lengths cannot travel as
    /// one parameter, and to put them together again from a row for each key takes four times as long.
    static let keyed = "unnest($1::uuid[], $2::date[], $3::text[]) AS k(id, published, keys)"

    static func keysAndDays(_ articles: [Entrant]) -> [Value] {
        [
            .uuidArray(articles.map(\.id)), .dateArray(articles.map(\.published)),
            .textArray(articles.map { arrayText($0.anchors) }),
        ]
    }

    /// `{1,2,3}`, without a string for each key.
    static func arrayText(_ keys: [Int64]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(keys.count * 21 + 2)
        var digits = InlineArray<20, UInt8>(repeating: 0)
        for key in keys {
            text.append(UInt8(ascii: text.isEmpty ? "{" : ","))
            if key < 0 { text.append(UInt8(ascii: "-")) }
            var rest = key.magnitude
            var first = 20
            repeat {
                first -= 1
                digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            } while rest > 0
            for i in first..<20 { text.append(digits[i]) }
        }
        if keys.isEmpty { text.append(UInt8(ascii: "{")) }
        text.append(UInt8(ascii: "}"))
        return String(decoding: text, as: UTF8.self)
    }

    /// What the verdict looks at.
    static func stories(of articles: [UUID]) -> SQL {
        SQL(
            """
            SELECT id, title, body, source, canonical_url, published_at, published_zone
            FROM warta.articles WHERE id = ANY ($1)
            """, [.uuidArray(articles)])
    }

    /// The clusters that these articles are in. A cluster's id is that of its first article.
    static func clusters(of articles: [UUID]) -> SQL {
        SQL(
            """
            SELECT a.id, a.first_seen_at, a.cluster_id, c.first_seen_at AS cluster_first_seen_at
            FROM warta.articles a JOIN warta.articles c ON c.id = a.cluster_id
            WHERE a.id = ANY ($1)
            """, [.uuidArray(articles)])
    }

    /// Every article of these clusters.
    static func members(of clusters: [UUID]) -> SQL {
        SQL("SELECT id, cluster_id FROM warta.articles WHERE cluster_id = ANY ($1)", [.uuidArray(clusters)])
    }

    /// Makes every article of these clusters, and of those that these articles are in, a cluster of its own, and
    /// returns what the verdict looks at.
    static func takeApart(_ clusters: [UUID], andThoseOf articles: [UUID]) -> SQL {
        SQL(
            """
            UPDATE warta.articles SET cluster_id = id, near_duplicate_of = NULL, similarity = NULL
            WHERE cluster_id = ANY ($1 || ARRAY(SELECT cluster_id FROM warta.articles WHERE id = ANY ($2)))
            RETURNING id, title, body, source, canonical_url, published_at, published_zone
            """, [.uuidArray(clusters), .uuidArray(articles)])
    }

    static func updatePlaces(_ places: [Place]) -> SQL {
        SQL(
            """
            UPDATE warta.articles a
            SET cluster_id = n.cluster_id, near_duplicate_of = nullif(n.cluster_id, n.id), similarity = n.similarity
            FROM unnest($1::uuid[], $2::uuid[], $3::real[]) AS n(id, cluster_id, similarity)
            WHERE a.id = n.id
            """,
            [
                .uuidArray(places.map(\.id)), .uuidArray(places.map(\.cluster)),
                .float4Array(places.map(\.similarity)),
            ])
    }

    /// Lets the first sightings of these articles say what their place says. Returns those that changed.
    static func updateKinds(_ places: [Place]) -> SQL {
        SQL(
            """
            UPDATE warta.sightings s SET kind = n.kind
            FROM unnest($1::uuid[], $2::text[]) AS n(id, kind)
            WHERE s.article_id = n.id AND s.kind IN ('new', 'near_duplicate') AND s.kind <> n.kind
            RETURNING s.topic, s.partition, s."offset", s.kind
            """,
            [
                .uuidArray(places.map(\.id)),
                .textArray(places.map { $0.nearDuplicateOf == nil ? "new" : "near_duplicate" }),
            ])
    }
}
