import ArticleStore
import Postgres

/// What the demo prints: the tables as a reader enjoys them.
struct DemoReport {
    let store: Store

    func print() async throws {
        for section in Self.sections {
            say("\n\(section.title)")
            var table = Table(section.headings)
            for row in try await store.table(SQL(section.query)) {
                table.add(try section.headings.indices.map { try row[$0, as: String?.self] ?? "" })
            }
            table.print()
        }
        say(
            """

            Next: start wartad on your own Kafka and PostgreSQL; README.md shows how, with queries worth having.
            """)
    }

    private struct Section {
        let title: String
        let headings: [String]
        let query: String
    }

    /// Each query gives text in the columns of its headings.
    private static let sections = [
        Section(
            title: "ARTICLES: what the pages hold once the site around them is gone",
            headings: ["title", "outlet", "published", "by", "names#", "dates#"],
            query: """
                SELECT a.title, a.source,
                    to_char(a.published_at AT TIME ZONE make_interval(mins => coalesce(a.published_zone, 0)::int),
                        CASE a.published_precision WHEN 'day' THEN 'YYYY-MM-DD' ELSE 'YYYY-MM-DD HH24:MI' END),
                    array_to_string(a.authors, ', '),
                    (SELECT count(*) FROM warta.entity_mentions m WHERE m.article_id = a.id)::text,
                    (SELECT count(*) FROM warta.date_mentions d WHERE d.article_id = a.id)::text
                FROM warta.articles a ORDER BY a.first_seen_at
                """),
        Section(
            title: "SIGHTINGS: what each message was news of", headings: ["kind", "messages#", "example"],
            query: """
                SELECT s.kind, count(*)::text, (array_agg(a.title ORDER BY s."offset", s.partition))[1]
                FROM warta.sightings s JOIN warta.articles a ON a.id = s.article_id
                GROUP BY s.kind ORDER BY count(*) DESC, s.kind
                """),
        Section(
            title: "REVISIONS: one URL, several texts", headings: ["url", "revision#", "title"],
            query: """
                SELECT r.canonical_url, r.revision::text, a.title
                FROM warta.article_revisions r JOIN warta.articles a ON a.id = r.article_id
                WHERE r.canonical_url IN
                    (SELECT canonical_url FROM warta.article_revisions WHERE revision > 1)
                ORDER BY r.canonical_url, r.revision
                """),
        Section(
            title: "NAMES: who and what the articles are about",
            headings: ["name", "type", "articles#", "mentions#", "written"],
            query: """
                SELECT e.name, e.type, count(DISTINCT m.article_id)::text, count(*)::text,
                    string_agg(DISTINCT m.text, ' · ')
                FROM warta.entities e JOIN warta.entity_mentions m ON m.entity_id = e.id
                GROUP BY e.id ORDER BY count(DISTINCT m.article_id) DESC, count(*) DESC, e.name LIMIT 12
                """),
        Section(
            title: "DATES: what happened, or will, and when",
            headings: ["written", "value", "from", "to", "published"],
            query: """
                SELECT d.text, d.value, d.earliest::text, d.latest::text, a.reference_date::text
                FROM warta.date_mentions d JOIN warta.articles a ON a.id = d.article_id
                WHERE d.earliest IS NOT NULL
                ORDER BY length(d.text) DESC, d.text LIMIT 12
                """),
        Section(
            title: "DEAD LETTERS: what could not be processed, kept byte for byte",
            headings: ["id#", "stage", "code", "reason"],
            query: "SELECT id::text, stage, error_code, error FROM warta.dead_letters ORDER BY \"offset\", partition"),
    ]
}
