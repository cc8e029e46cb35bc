import Postgres
import Testing

@testable import ArticleStore

/// What a batch costs Postgres must not grow with the tables.
@Suite(.serialized)
struct PlanningTests {
    /// Tables of 20,000 rows whose statistics are those of the day on which they held fifty.
    static func ground() async throws -> Ground {
        let ground = try await Server.database()
        for (rows, then) in [(1...50, "ANALYZE"), (51...20_000, "SELECT")] {
            let numbers = "FROM generate_series(\(rows.lowerBound), \(rows.upperBound)) AS n"
            try await ground.connection.simple(
                """
                INSERT INTO warta.articles (id, kind, origin, language, title, body, authors, editors, agencies, dateline,
                    content_sha256, minhash, cluster_id, first_seen_at, pipeline_version)
                SELECT \(id), 'article', 'text', 'id', '', '', '{}', '{}', '{}', '{}', '', '', \(id), now(), '1' \(numbers);
                INSERT INTO warta.sightings (topic, partition, "offset", article_id, canonical_url, kind, pipeline_version)
                SELECT 't', 0, n, \(id), 'https://kabar.example/' || n, 'new', '1' \(numbers);
                INSERT INTO warta.dead_letters (topic, partition, "offset", headers, stage, error_code, error, attempts,
                    first_failed_at)
                SELECT 'u', 0, n, '{}', 'decode', 'invalid_json', '', 1, now() \(numbers);
                INSERT INTO warta.anchors (article_id, published, keys)
                SELECT \(id), NULL, ARRAY[n, n + 1, n + 2] \(numbers);
                \(then)
                """)
        }
        return ground
    }

    private static let id = "('00000000-0000-0000-0000-' || lpad(to_hex(n), 12, '0'))::uuid"

    static let articles = (1...500).map { UUID(high: 0, low: UInt64($0)) }
    static let entrants = articles.enumerated().map { Entrant(id: $1, published: nil, anchors: [Int64($0), 7, 8]) }
    static let messages = (0..<500).map { refused(0, $0) }
    static let places = articles.map { ClusterStatements.Place(id: $0, cluster: $0) }

    static let statements: [(name: String, statement: SQL)] = [
        ("standing", StandingStatements.standing(at: messages)),
        ("candidates", ClusterStatements.candidates(of: entrants, windowDays: 30)),
        ("kinds", Seal.kinds(articles: articles, canonicalURLs: articles.map { "https://kabar.example/\($0)" })),
        ("clusters", ClusterStatements.clusters(of: articles)),
        ("members", ClusterStatements.members(of: articles)),
        ("places", ClusterStatements.updatePlaces(places)),
        ("place kinds", ClusterStatements.updateKinds(places)),
        ("anchors", ClusterStatements.updateAnchors(entrants)),
        ("vanished", StandingStatements.vanished(articles)),
        ("deletions", StandingStatements.deleteSightings(of: messages)),
    ]

    @Test func `every statement looks rows up by an index, however young the statistics`() async throws {
        let ground = try await Self.ground()
        for (name, statement) in Self.statements {
            let rows = try await ground.connection.transaction { transaction in
                try await transaction.run([Planning.byIndex, SQL("EXPLAIN " + statement.text, statement.values)])[1]
            }
            let plan = try rows.map { try $0.string("QUERY PLAN") }
            let text = name + "\n" + plan.joined(separator: "\n")
            // The line behind that of a scan says what it looks for.
            for (scan, next) in zip(plan, plan.dropFirst() + [""]) where scan.contains("Index") && scan.contains("Scan")
            {
                #expect(next.contains("Index Cond:"), "\(text)")
            }
            for whole in ["Hash Join", "Hash Left Join", "Hash Anti Join", "Hash Semi Join", "Merge", "Seq Scan on"] {
                #expect(!text.contains(whole), "\(text)")
            }
        }
    }
}
