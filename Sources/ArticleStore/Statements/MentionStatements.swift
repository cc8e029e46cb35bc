import CivilTime
import Dates
import Entities
import Pipeline
import Postgres
import Text

/// The statements on `entities`, `entity_mentions` and `date_mentions`.
enum MentionStatements {
    /// Writes the entities that are not there yet; sorted, so that two workers wait for each other in one order.
    static func insertEntities(_ entities: EntityIDs) -> SQL {
        let rows = entities.sorted
        return SQL(
            """
            INSERT INTO warta.entities (id, type, name)
            SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[])
            ON CONFLICT (id) DO NOTHING
            """,
            [
                .uuidArray(rows.map(\.id)), .textArray(rows.map(\.entity.type.rawValue)),
                .textArray(rows.map(\.entity.name)),
            ])
    }

    static func insertMentions(_ articles: [Article], ids: EntityIDs) -> SQL {
        SQL(
            """
            INSERT INTO warta.entity_mentions
                (article_id, entity_id, type, text, field, start_offset, end_offset, confidence)
            SELECT * FROM \(mentionRows)
            """, mentionArrays(articles, ids: ids))
    }

    /// Those of the articles whose stored mentions are not these.
    static func differingMentions(_ articles: [Article], ids: EntityIDs) -> SQL {
        SQL(
            """
            SELECT DISTINCT coalesce(n.article_id, m.article_id) AS id
            FROM (SELECT * FROM warta.entity_mentions WHERE article_id = ANY ($9)) AS m
            FULL JOIN \(mentionRows)
                ON m.article_id = n.article_id AND m.field = n.field AND m.start_offset = n.start_offset
            WHERE (m.article_id, m.entity_id, m.type, m.text, m.end_offset, m.confidence) IS DISTINCT FROM
                (n.article_id, n.entity_id, n.type, n.text, n.end_offset, n.confidence)
            """, mentionArrays(articles, ids: ids) + [.uuidArray(articles.map(\.id.uuid))])
    }

    private static let mentionRows = """
        unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::int[], $7::int[], $8::real[])
            AS n(article_id, entity_id, type, text, field, start_offset, end_offset, confidence)
        """

    private static func mentionArrays(_ articles: [Article], ids: EntityIDs) -> [Value] {
        let mentions = articles.flatMap(\.entities)
        return [
            .uuidArray(articles.flatMap { repeatElement($0.id.uuid, count: $0.entities.count) }),
            .uuidArray(articles.flatMap(ids.ofMentions)),
            .textArray(mentions.map(\.type.rawValue)), .textArray(mentions.map(\.text)),
            .textArray(mentions.map(\.field.rawValue)), .int32Array(mentions.map { Int32(clamping: $0.start) }),
            .int32Array(mentions.map { Int32(clamping: $0.end) }), .float4Array(mentions.map(\.confidence)),
        ]
    }

    static func insertDates(_ articles: [Article]) -> SQL {
        SQL(
            """
            INSERT INTO warta.date_mentions
                (article_id, type, text, value, mod, field, start_offset, end_offset, earliest, latest, conflict)
            SELECT * FROM \(dateRows)
            """, dateArrays(articles))
    }

    /// Those of the articles whose stored dates are not these.
    static func differingDates(_ articles: [Article]) -> SQL {
        SQL(
            """
            SELECT DISTINCT coalesce(n.article_id, d.article_id) AS id
            FROM (SELECT * FROM warta.date_mentions WHERE article_id = ANY ($12)) AS d
            FULL JOIN \(dateRows)
                ON d.article_id = n.article_id AND d.field = n.field AND d.start_offset = n.start_offset
            WHERE (d.article_id, d.type, d.text, d.value, d.mod, d.end_offset, d.earliest, d.latest, d.conflict)
                IS DISTINCT FROM
                (n.article_id, n.type, n.text, n.value, n.mod, n.end_offset, n.earliest, n.latest, n.conflict)
            """, dateArrays(articles) + [.uuidArray(articles.map(\.id.uuid))])
    }

    private static let dateRows = """
        unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::int[], $8::int[],
            $9::date[], $10::date[], $11::boolean[])
            AS n(article_id, type, text, value, mod, field, start_offset, end_offset, earliest, latest, conflict)
        """

    private static func dateArrays(_ articles: [Article]) -> [Value] {
        let rows = articles.flatMap { article in article.dates.map { (article.id.uuid, $0) } }
        return [
            .uuidArray(rows.map(\.0)), .textArray(rows.map(\.1.type.rawValue)), .textArray(rows.map(\.1.text)),
            .textArray(rows.map(\.1.value)), .textArray(rows.map(\.1.mod)),
            .textArray(rows.map(\.1.field.rawValue)), .int32Array(rows.map { Int32(clamping: $0.1.start) }),
            .int32Array(rows.map { Int32(clamping: $0.1.end) }),
            .dateArray(rows.map { $0.1.earliest?.daysSinceEpoch }),
            .dateArray(rows.map { $0.1.latest?.daysSinceEpoch }), .boolArray(rows.map(\.1.conflict)),
        ]
    }

    static func delete(of articles: [UUID]) -> [SQL] {
        [
            SQL("DELETE FROM warta.entity_mentions WHERE article_id = ANY ($1)", [.uuidArray(articles)]),
            SQL("DELETE FROM warta.date_mentions WHERE article_id = ANY ($1)", [.uuidArray(articles)]),
        ]
    }

    /// The entities after `id` in order that nobody mentions, among the next `limit`; and the last one looked at.
    static func unmentioned(after id: UUID?, limit: Int) -> SQL {
        SQL(
            """
            WITH page AS (
                SELECT e.id FROM warta.entities e WHERE $1::uuid IS NULL OR e.id > $1 ORDER BY e.id LIMIT $2
            )
            SELECT p.id, NOT EXISTS (SELECT FROM warta.entity_mentions m WHERE m.entity_id = p.id) AS unmentioned
            FROM page p ORDER BY p.id
            """, [id.postgresValue, .int64(Int64(limit))])
    }

    /// Under a lock that keeps writers away.
    static func deleteUnmentioned(_ ids: [UUID]) -> SQL {
        SQL(
            """
            DELETE FROM warta.entities e
            WHERE e.id = ANY ($1) AND NOT EXISTS (SELECT FROM warta.entity_mentions m WHERE m.entity_id = e.id)
            """, [.uuidArray(ids)])
    }
}
