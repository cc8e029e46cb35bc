public import Postgres

/// What the tables hold, for one screen.
public struct Counts: Sendable, Hashable {
    public var articles: Int64 = 0
    public var clusters: Int64 = 0
    public var sightings: Int64 = 0
    public var entities: Int64 = 0
    public var openDeadLetters: Int64 = 0
    public var rawMessages: Int64 = 0
    /// Sightings of the last hour by their kind.
    public var latest: [String: Int64] = [:]
    /// Bytes of the whole database.
    public var databaseBytes: Int64 = 0
}

extension Store {
    /// Counts the tables; those of the large ones are the planner's estimates where `exact` is false. Throws
    /// `PostgresError`.
    public func counts(exact: Bool) async throws -> Counts {
        try await session.with { connection in
            func rows(_ table: String) async throws -> Int64 {
                // The estimate of a table that was never analysed is -1: such a table is small enough to count.
                let estimate = try await connection.query(
                    "SELECT reltuples::bigint AS n FROM pg_class WHERE oid = to_regclass(\("warta." + table))"
                ).first?.int64("n")
                if !exact, let estimate, estimate > 100_000 { return estimate }
                return try await connection.query("SELECT count(*) AS n FROM warta.\(unescaped: table)").one().int64(
                    "n")
            }
            var counts = Counts()
            counts.articles = try await rows("articles")
            counts.sightings = try await rows("sightings")
            counts.entities = try await rows("entities")
            counts.rawMessages = try await rows("raw_messages")
            counts.clusters = try await connection.query(
                "SELECT count(DISTINCT cluster_id) AS n FROM warta.articles"
            ).one().int64("n")
            counts.openDeadLetters = try await connection.query(
                "SELECT count(*) AS n FROM warta.dead_letters WHERE resolved_at IS NULL"
            ).one().int64("n")
            let kinds = try await connection.query(
                """
                SELECT kind, count(*) AS n FROM warta.sightings
                WHERE kafka_timestamp > now() - interval '1 hour' GROUP BY kind ORDER BY kind
                """)
            for row in kinds { counts.latest[try row.string("kind")] = try row.int64("n") }
            counts.databaseBytes = try await connection.query(
                "SELECT pg_database_size(current_database()) AS n"
            ).one().int64("n")
            return counts
        }
    }

    /// Runs a query of the caller's and returns its rows as text, for what the demo prints. Throws `PostgresError`.
    public func table(_ query: SQL) async throws -> Rows {
        try await session.with { try await $0.query(query) }
    }
}
