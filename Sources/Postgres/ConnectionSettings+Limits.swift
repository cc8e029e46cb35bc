extension ConnectionSettings {
    /// The statements that set the session's time-outs; empty where the server's own are to stay.
    var limits: String {
        let settings = [
            ("statement_timeout", statementTimeout), ("lock_timeout", lockTimeout),
            ("idle_in_transaction_session_timeout", idleInTransactionTimeout),
        ]
        return settings.compactMap { name, limit in limit.map { "SET \(name) = \($0.wholeMilliseconds)" } }
            .joined(separator: "; ")
    }
}

extension Duration {
    /// Rounded up, since 0 would mean no limit; at most what Postgres takes.
    var wholeMilliseconds: Int32 {
        let (seconds, attoseconds) = components
        guard seconds < 2_000_000 else { return 2_000_000_000 }
        return max(0, Int32(clamping: seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000))
    }
}
