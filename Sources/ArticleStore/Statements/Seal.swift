import Postgres

/// The short end of a transaction, in which one worker at a time decides what its messages were news of.
///
/// Two workers do not see each other's uncommitted rows, so whichever ends second must decide. The lock is taken after
/// everything dear is written and held until the commit; nobody who holds it waits for a row, since only holders
/// change rows that others can see. Every statement after it sees what was committed before.
enum Seal {
    /// "Wart", and the place of this lock among those of Warta.
    static let lock = SQL("SELECT pg_advisory_xact_lock(1466004084, 1)")

    /// Gives every touched sighting the kind that follows from the order of all sightings, and returns the kinds of
    /// the batch's articles, first sightings included.
    ///
    /// The kind depends on the order of sightings alone, never on the order of arrival: of an article's sightings the
    /// first is `revision` where its URL showed another article before, `near_duplicate` where its article repeats
    /// another (as far as that is known yet: `Store.cluster` goes on from there), else `new`; the others are
    /// duplicates.
    /// Touched are the sightings of the batch's articles, and the first sightings at the batch's URLs.
    static func kinds(articles: [UUID], canonicalURLs: [String]) -> SQL {
        SQL(
            """
            WITH touched AS (
                SELECT s.topic, s.partition, s."offset", s.article_id, s.canonical_url, s.kind,
                    coalesce(s.kafka_timestamp, s.fetched_at, '-infinity') AS seen_at,
                    row_number() OVER (PARTITION BY s.article_id
                        ORDER BY coalesce(s.kafka_timestamp, s.fetched_at, '-infinity'), s.topic, s.partition,
                            s."offset") AS nth,
                    true AS in_batch
                FROM warta.sightings s
                WHERE s.article_id = ANY ($1)
                UNION ALL
                SELECT s.topic, s.partition, s."offset", s.article_id, s.canonical_url, s.kind,
                    coalesce(s.kafka_timestamp, s.fetched_at, '-infinity'), 1, false
                FROM warta.sightings s
                WHERE s.canonical_url = ANY ($2) AND s.kind <> 'exact_duplicate' AND s.article_id <> ALL ($1)
            ), judged AS (
                SELECT t.*, CASE
                    WHEN t.nth > 1 THEN 'exact_duplicate'
                    WHEN EXISTS (
                        SELECT FROM warta.sightings e
                        WHERE e.canonical_url = t.canonical_url AND e.article_id <> t.article_id
                            AND (coalesce(e.kafka_timestamp, e.fetched_at, '-infinity'), e.topic, e.partition,
                                e."offset") < (t.seen_at, t.topic, t.partition, t."offset")
                    ) THEN 'revision'
                    WHEN (SELECT a.near_duplicate_of FROM warta.articles a WHERE a.id = t.article_id) IS NOT NULL
                        THEN 'near_duplicate'
                    ELSE 'new' END AS verdict
                FROM touched t
            ), changed AS (
                UPDATE warta.sightings s SET kind = j.verdict
                FROM judged j
                WHERE s.topic = j.topic AND s.partition = j.partition AND s."offset" = j."offset"
                    AND j.kind <> j.verdict
            )
            SELECT topic, partition, "offset", article_id, verdict FROM judged WHERE in_batch
            """, [.uuidArray(articles), .textArray(canonicalURLs)])
    }

    /// How many seals `warta.seals` remembers: as many transactions may end between a search and its lock before the
    /// search has to be made again.
    static let remembered: Int64 = 128

    /// The last seal that a search sees which begins after this.
    static let latest = SQL("SELECT coalesce(max(number), 0) AS number FROM warta.seals")

    /// The articles that were sealed after that, a row each; a seal without any gives one row without an id.
    static func since(_ number: Int64) -> SQL {
        SQL(
            """
            SELECT s.is_changed, k.id, k.published, k.keys
            FROM warta.seals s
            LEFT JOIN LATERAL unnest(s.articles, s.published, s.keys) AS k(id, published, keys) ON true
            WHERE s.number > $1
            """, [.int64(number)])
    }

    /// Tells those who searched before what they cannot have seen. Returns the number of this seal.
    static func remember(_ articles: [Entrant]) -> SQL {
        SQL(
            """
            INSERT INTO warta.seals (articles, published, keys, is_changed)
            VALUES ($1::uuid[], $2::date[], $3::text[], false) RETURNING number
            """, ClusterStatements.keysAndDays(articles))
    }

    static let forget = SQL(
        "DELETE FROM warta.seals WHERE number <= (SELECT max(number) FROM warta.seals) - \(remembered)")

    /// Tells them that what they saw of some article is no longer so: they search again.
    static func markChanged(_ number: Int64) -> SQL {
        SQL("UPDATE warta.seals SET is_changed = true WHERE number = $1", [.int64(number)])
    }
}
