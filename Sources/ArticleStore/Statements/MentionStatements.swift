import CivilTime
import Dates
import Digest
import Entities
import Pipeline
import Postgres
import Text

/// The statements on `entities`, `entity_mentions` and `date_mentions`.
enum MentionStatements {
    /// An entity's name and type, and the id that follows from them.
    struct Entity: Hashable {
        let type: EntityType
        let name: String

        init(_ mention: EntityMention) {
            type = mention.type
            name = mention.name ?? mention.text
        }

        /// By the name alone: hardly two kinds share one, and hashing the kind, a string too, costs as much again.
        func hash(into hasher: inout Hasher) { hasher.combine(name) }

        /// Version 8 UUID of the SHA-256 of type and name: the same on every worker.
        var id: UUID {
            var data: [UInt8] = []
            data.reserveCapacity(name.utf8.count + 4)
            data.append(contentsOf: type.rawValue.utf8)
            data.append(0)
            data.append(contentsOf: name.utf8)
            let digest = SHA256.hash(data: data)
            var high: UInt64 = 0
            var low: UInt64 = 0
            for i in 0..<8 {
                high = high << 8 | UInt64(digest[i])
                low = low << 8 | UInt64(digest[i + 8])
            }
            return UUID(high: high & ~0xF000 | 0x8000, low: low & ~(0b11 << 62) | 0b10 << 62)
        }
    }

    /// Writes the entities that are not there yet; sorted, so that two workers wait for each other in one order.
    static func insertEntities(_ entities: [Entity: UUID]) -> SQL {
        let rows = entities.sorted { $0.value < $1.value }
        return SQL(
            """
            INSERT INTO warta.entities (id, type, name)
            SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[])
            ON CONFLICT (id) DO NOTHING
            """,
            [
                .uuidArray(rows.map(\.value)), .textArray(rows.map(\.key.type.rawValue)),
                .textArray(rows.map(\.key.name)),
            ])
    }

    static func insertMentions(_ articles: [Article], ids: [Entity: UUID]) -> SQL {
        SQL(
            """
            INSERT INTO warta.entity_mentions
                (article_id, entity_id, type, text, field, start_offset, end_offset, confidence)
            SELECT * FROM \(mentionRows)
            """, mentionArrays(articles, ids: ids))
    }

    /// Those of the articles whose stored mentions are not these.
    static func differingMentions(_ articles: [Article], ids: [Entity: UUID]) -> SQL {
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

    private static func mentionArrays(_ articles: [Article], ids: [Entity: UUID]) -> [Value] {
        let rows = articles.flatMap { article in article.entities.map { (article.id.uuid, $0) } }
        return [
            .uuidArray(rows.map(\.0)), .uuidArray(rows.map { ids[Entity($0.1)] }),
            .textArray(rows.map(\.1.type.rawValue)), .textArray(rows.map(\.1.text)),
            .textArray(rows.map(\.1.field.rawValue)), .int32Array(rows.map { Int32(clamping: $0.1.start) }),
            .int32Array(rows.map { Int32(clamping: $0.1.end) }), .float4Array(rows.map(\.1.confidence)),
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
