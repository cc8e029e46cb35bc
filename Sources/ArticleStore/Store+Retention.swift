import Postgres

extension Store {
    /// Removes up to 5,000 raw messages stored more than `days` ago and returns how many: a step short enough to hold
    /// nobody up. Throws `PostgresError`.
    public func trimRawMessages(olderThanDays days: Int) async throws -> Int {
        try await session.with { connection in
            try await connection.execute(
                """
                DELETE FROM warta.raw_messages WHERE ctid = ANY (ARRAY(
                    SELECT ctid FROM warta.raw_messages
                    WHERE stored_at < now() - make_interval(days => \(Int32(clamping: days))) LIMIT 5000))
                """)
        }
    }

    /// Removes up to 5,000 rows of anchors of articles published (where unknown: first seen) more than `days` ago and
    /// returns how many. Articles, clusters and pairs stay; what arrives later finds those articles no more, so `days`
    /// should exceed the window. Throws `PostgresError`.
    public func trimAnchors(olderThanDays days: Int) async throws -> Int {
        try await session.with { connection in
            try await connection.execute(
                """
                DELETE FROM warta.anchors WHERE ctid = ANY (ARRAY(
                    SELECT k.ctid FROM warta.anchors k
                    WHERE coalesce(k.published, (SELECT a.first_seen_at::date FROM warta.articles a
                        WHERE a.id = k.article_id)) < current_date - \(Int32(clamping: days)) LIMIT 5000))
                """)
        }
    }

    /// How many raw messages `trimRawMessages` would remove in all. Reads the index and the rows it points to. Throws
    /// `PostgresError`.
    public func countRawMessages(olderThanDays days: Int) async throws -> Int64 {
        try await session.with { connection in
            try await connection.query(
                """
                SELECT count(*) AS n FROM warta.raw_messages
                WHERE stored_at < now() - make_interval(days => \(Int32(clamping: days)))
                """
            ).one().int64("n")
        }
    }

    /// How many rows of anchors `trimAnchors` would remove in all. Reads the table. Throws `PostgresError`.
    public func countAnchors(olderThanDays days: Int) async throws -> Int64 {
        try await session.with { connection in
            try await connection.query(
                """
                SELECT count(*) AS n FROM warta.anchors k
                WHERE coalesce(k.published, (SELECT a.first_seen_at::date FROM warta.articles a
                    WHERE a.id = k.article_id)) < current_date - \(Int32(clamping: days))
                """
            ).one().int64("n")
        }
    }
}
