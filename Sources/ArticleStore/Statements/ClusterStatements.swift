import CivilTime
import Deduplication
import Pipeline
import Postgres

/// The statements on `anchors` and `near_duplicates`, and on what `articles` and `sightings` say about clusters.
enum ClusterStatements {
    static func insertAnchors(_ articles: [Article]) -> SQL {
        SQL(
            """
            INSERT INTO warta.anchors (article_id, published, keys)
            SELECT k.id, k.published, k.keys::bigint[] FROM \(keyed)
            """, keysAndDays(articles))
    }

    /// An earlier sighting told another day of publication, or another pipeline other keys.
    static func updateAnchors(_ articles: [Article]) -> SQL {
        SQL(
            """
            UPDATE warta.anchors a SET published = k.published, keys = k.keys::bigint[]
            FROM \(keyed)
            WHERE a.article_id = k.id AND (a.published, a.keys) IS DISTINCT FROM (k.published, k.keys::bigint[])
            """, keysAndDays(articles))
    }

    static func deleteAnchors(of articles: [UUID]) -> SQL {
        SQL("DELETE FROM warta.anchors WHERE article_id = ANY ($1)", [.uuidArray(articles)])
    }

    /// The stored articles that may tell the same text as one of these: they share an anchor, at least a tenth of the
    /// fewer anchors, and lie in the window. At most 64 an article, those with the most shared anchors.
    static func candidates(of articles: [Article], windowDays: Int?) -> SQL {
        SQL(
            """
            WITH fresh AS MATERIALIZED (
                SELECT k.id, k.published, k.keys::bigint[] AS keys FROM \(keyed)
            )
            SELECT f.id AS article_id, a.id AS other_id, a.title, a.body, a.source, a.canonical_url, a.published_at,
                a.published_zone
            FROM fresh f CROSS JOIN LATERAL (
                SELECT o.article_id, s.shared
                FROM warta.anchors o CROSS JOIN LATERAL (
                    SELECT count(*) AS shared FROM unnest(o.keys) AS key WHERE key = ANY (f.keys)) s
                WHERE o.keys && f.keys AND o.article_id <> f.id
                    AND s.shared * 10 >= least(cardinality(o.keys), cardinality(f.keys))
                    AND ($4::int IS NULL OR o.published IS NULL OR f.published IS NULL
                        OR abs(o.published - f.published) <= $4::int)
                ORDER BY s.shared DESC, o.article_id
                LIMIT 64
            ) c JOIN warta.articles a ON a.id = c.article_id
            """,
            keysAndDays(articles) + [windowDays.map { .int32(Int32(clamping: $0)) } ?? .null])
    }

    /// The keys of each article travel as the text of an array: arrays of arrays of different lengths cannot travel as
    /// one parameter, and to put them together again from a row for each key takes four times as long.
    private static let keyed = "unnest($1::uuid[], $2::date[], $3::text[]) AS k(id, published, keys)"

    private static func keysAndDays(_ articles: [Article]) -> [Value] {
        [
            .uuidArray(articles.map { $0.id.uuid }),
            .dateArray(articles.map { $0.publishedAt?.time.day.daysSinceEpoch }),
            .textArray(articles.map { "{" + $0.fingerprint.anchors.map(String.init).joined(separator: ",") + "}" }),
        ]
    }

    /// Every article of the clusters that these are in.
    static func members(of touched: [UUID]) -> SQL {
        SQL(
            """
            SELECT id, first_seen_at, cluster_id, near_duplicate_of, similarity
            FROM warta.articles
            WHERE cluster_id IN (SELECT cluster_id FROM warta.articles WHERE id = ANY ($1))
            """, [.uuidArray(touched)])
    }

    /// The articles that are in these clusters.
    static func articles(in clusters: [UUID]) -> SQL {
        SQL("SELECT id FROM warta.articles WHERE cluster_id = ANY ($1)", [.uuidArray(clusters)])
    }

    /// The pairs among them.
    static func pairs(of touched: [UUID]) -> SQL {
        SQL(
            """
            SELECT n.article_id, n.other_id, n.similarity
            FROM warta.near_duplicates n
            WHERE n.article_id IN (
                SELECT id FROM warta.articles
                WHERE cluster_id IN (SELECT cluster_id FROM warta.articles WHERE id = ANY ($1)))
            """, [.uuidArray(touched)])
    }

    static func deletePairs(of articles: [UUID]) -> SQL {
        SQL(
            "DELETE FROM warta.near_duplicates WHERE article_id = ANY ($1) OR other_id = ANY ($1)",
            [.uuidArray(articles)])
    }

    static func insertPairs(_ pairs: [(Grouping.Pair, Verdict)]) -> SQL {
        SQL(
            """
            INSERT INTO warta.near_duplicates (article_id, other_id, verdict, similarity, containment)
            SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::real[], $5::real[])
            ON CONFLICT (article_id, other_id) DO UPDATE
                SET verdict = excluded.verdict, similarity = excluded.similarity, containment = excluded.containment
            """,
            [
                .uuidArray(pairs.map(\.0.first)), .uuidArray(pairs.map(\.0.second)),
                .textArray(pairs.map(\.1.kind.rawValue)), .float4Array(pairs.map(\.0.similarity)),
                .float4Array(pairs.map { Float($0.1.containment) }),
            ])
    }

    static func updatePlaces(_ changes: [(id: UUID, place: Grouping.Place)]) -> SQL {
        SQL(
            """
            UPDATE warta.articles a
            SET cluster_id = n.cluster_id, near_duplicate_of = n.near_duplicate_of, similarity = n.similarity
            FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::real[])
                AS n(id, cluster_id, near_duplicate_of, similarity)
            WHERE a.id = n.id
            """,
            [
                .uuidArray(changes.map(\.id)), .uuidArray(changes.map(\.place.cluster)),
                .uuidArray(changes.map(\.place.nearDuplicateOf)), .float4Array(changes.map(\.place.similarity)),
            ])
    }

    /// Lets the first sightings of these articles say what their place says. Returns those that changed.
    static func updateKinds(_ changes: [(id: UUID, place: Grouping.Place)]) -> SQL {
        SQL(
            """
            UPDATE warta.sightings s SET kind = n.kind
            FROM unnest($1::uuid[], $2::text[]) AS n(id, kind)
            WHERE s.article_id = n.id AND s.kind IN ('new', 'near_duplicate') AND s.kind <> n.kind
            RETURNING s.topic, s.partition, s."offset", s.kind
            """,
            [
                .uuidArray(changes.map(\.id)),
                .textArray(changes.map { $0.place.nearDuplicateOf == nil ? "new" : "near_duplicate" }),
            ])
    }
}
