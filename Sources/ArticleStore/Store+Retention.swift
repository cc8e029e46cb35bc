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
}
