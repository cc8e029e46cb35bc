extension Connection {
    /// Runs `body` between BEGIN and COMMIT; rolls back and rethrows where it throws.
    ///
    /// Runs where the caller runs, so `body` may use what the caller may. Others who call this connection wait. Once
    /// `body` has returned, COMMIT is sent even if the task was cancelled. Throws a `PostgresError` with
    /// `isUnknownOutcome` where the connection broke after COMMIT was sent, and one with SQLSTATE 25P02 where `body`
    /// swallowed the error of a statement, for then nothing is committed.
    public nonisolated func transaction<Result>(
        isolation: Isolation? = nil, readOnly: Bool = false, _ body: (Transaction) async throws -> Result
    ) async throws -> Result {
        let turn = try await begin(isolation, readOnly: readOnly)
        let scope = TransactionScope.connections + [ObjectIdentifier(self)]
        let result: Result
        do {
            result = try await TransactionScope.$connections.withValue(scope) {
                try await body(Transaction(connection: self, turn: turn))
            }
        } catch {
            await rollback(turn)
            throw error
        }
        try await commit(turn)
        return result
    }

    private func begin(_ isolation: Isolation?, readOnly: Bool) async throws(PostgresError) -> UInt64 {
        let turn = try await take()
        var text = "BEGIN"
        if let isolation { text += " ISOLATION LEVEL \(isolation.rawValue)" }
        if readOnly { text += " READ ONLY" }
        do throws(PostgresError) {
            try await cancellable { () throws(PostgresError) in try perform(script: text) }
        } catch {
            // Nothing is lost with a transaction that did not begin.
            var error = error
            error.isUnknownOutcome = false
            release()
            throw error
        }
        return turn
    }

    /// Not to be cancelled: a COMMIT in doubt is worse than one that was not wanted any more.
    private func commit(_ turn: UInt64) throws(PostgresError) {
        guard holder == turn else { throw PostgresError(.closed, "the transaction is over") }
        defer { release() }
        try requireOpen()
        let result = try settle(isAlone: true) { () throws(PostgresError) in
            guard handle.sendScript("COMMIT") else { throw refusal() }
            return try collect()
        }
        guard result.commandTag == "COMMIT" else {
            throw PostgresError(
                .query, "the transaction was rolled back, as one of its statements had failed", sqlState: "25P02")
        }
    }

    /// Where that fails the session is of no use any more, and its end rolls back as well.
    private func rollback(_ turn: UInt64) {
        guard holder == turn else { return }
        defer { release() }
        do throws(PostgresError) {
            if isAlive, handle.transactionStatus != .idle { try perform(script: "ROLLBACK") }
        } catch {
            end(.lost("ROLLBACK failed: \(error)"))
        }
    }
}
