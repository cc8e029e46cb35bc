/// One statement after the other.
extension Connection {
    func query(_ sql: SQL, turn: UInt64?) async throws(PostgresError) -> Rows {
        try await enter(turn)
        return try await cancellable { () throws(PostgresError) in try perform(sql) }
    }

    func simple(_ script: String, turn: UInt64?) async throws(PostgresError) {
        try await enter(turn)
        try await cancellable { () throws(PostgresError) in try perform(script: script) }
    }

    /// Runs `body` so that cancelling the task cancels its statement. A task that is cancelled already sends nothing.
    func cancellable<Result>(
        _ body: () throws(PostgresError) -> Result
    ) async throws(PostgresError) -> Result {
        canceller.statementBegins()
        // The closure must capture the actor: one that does not is not isolated to it, and would run on the pool.
        let outcome = await withTaskCancellationHandler {
            self.unlessCancelled(body)
        } onCancel: {
            canceller.cancel()
        }
        let wasUnwanted = canceller.statementEnded()
        return try outcome.mapError { error in
            // Without our asking it was statement_timeout or an administrator, and may go well another time.
            var error = error
            if error.code == .cancelled { error.isTransient = !wasUnwanted && !Task.isCancelled }
            return error
        }.get()
    }

    private func unlessCancelled<Result>(
        _ body: () throws(PostgresError) -> Result
    ) -> Swift.Result<Result, PostgresError> {
        guard !Task.isCancelled else { return .failure(PostgresError(.cancelled, "the task was cancelled")) }
        return Swift.Result { () throws(PostgresError) in try body() }
    }

    /// Runs a script by the simple protocol and waits for all of its answers.
    func perform(script: String) throws(PostgresError) {
        try requireOpen()
        guard !script.utf8.contains(0) else { throw PostgresError(.unrepresentable, "a script with U+0000") }
        let isAlone = handle.transactionStatus == .idle
        try settle(isAlone: isAlone) { () throws(PostgresError) in
            guard handle.sendScript(script) else { throw refusal() }
            _ = try collect()
        }
    }

    /// Runs one statement, preparing it where that was not done yet.
    func perform(_ sql: SQL) throws(PostgresError) -> Rows {
        try requireOpen()
        parameters.reset()
        let range = try parameters.append(sql.values)
        let key = try self.key(of: sql, range)
        let isAlone = handle.transactionStatus == .idle
        var isReused = true
        do throws(PostgresError) {
            var name = statements.name(of: key)
            if name == nil {
                isReused = false
                name = try prepare(key)
            }
            return try settle(isAlone: isAlone) { () throws(PostgresError) in
                let isSent =
                    if let name { handle.sendExecute(name: name, parameters, range) } else {
                        handle.sendQuery(text: sql.text, parameters, range)
                    }
                guard isSent else { throw refusal() }
                return Rows(try collect())
            }
        } catch {
            throw forgetting(key, after: error, isReused: isReused)
        }
    }

    func key(of sql: SQL, _ range: Range<Int>) throws(PostgresError) -> StatementCache.Key {
        guard !sql.text.utf8.contains(0) else { throw PostgresError(.unrepresentable, "a statement with U+0000") }
        return StatementCache.Key(text: sql.text, types: parameters.slots[range].map(\.type))
    }

    /// Prepares a statement; nil where the cache is full.
    private func prepare(_ key: StatementCache.Key) throws(PostgresError) -> String? {
        guard let name = statements.newName() else { return nil }
        try settle(isAlone: false) { () throws(PostgresError) in
            guard handle.sendPrepare(name: name, text: key.text, types: key.types) else { throw refusal() }
            _ = try collect()
        }
        statements.insert(key, name: name)
        return name
    }

    /// After "cached plan must not change result type" (a migration altered the table) or "prepared statement does not
    /// exist" (somebody said DISCARD ALL) the statement is prepared anew at its next use, which then succeeds.
    func forgetting(_ key: StatementCache.Key, after error: PostgresError, isReused: Bool) -> PostgresError {
        guard isReused, error.sqlState == "0A000" || error.sqlState == "26000" else { return error }
        statements.remove(key)
        var error = error
        error.isTransient = true
        return error
    }
}

/// Sending and receiving.
extension Connection {
    /// Throws where there is no connection, or the server has closed it in the meantime: then nothing is sent, and the
    /// outcome is known. Traps off the connection's queue, where libpq's structures would be at risk.
    func requireOpen() throws(PostgresError) {
        preconditionIsolated()
        guard probe() else { throw ending }
    }

    /// All answers to what was sent: the last result, or the first error.
    func collect() throws(PostgresError) -> ResultHandle {
        let deadline = settings.answerTimeout.map { ContinuousClock.now + $0 }
        var result: ResultHandle?
        var failure: PostgresError?
        while let answer = try handle.nextResult(until: deadline) {
            switch answer.kind {
            case .copyIn, .copyOut:
                handle.endCopy(answer)
                failure = failure ?? PostgresError(.misuse, "COPY to or from the client is not supported here")
            default: break
            }
            if let error = answer.error { failure = failure ?? error } else { result = answer.result }
        }
        if let failure { throw failure }
        guard let result else { throw PostgresError(.protocol, "no answer") }
        return result
    }

    /// Runs `body`, which sends and receives. Where the connection is lost, frees it; and where what was sent was a
    /// transaction of its own, marks the outcome as unknown.
    func settle<Result>(isAlone: Bool, _ body: () throws(PostgresError) -> Result) throws(PostgresError) -> Result {
        do throws(PostgresError) {
            return try body()
        } catch {
            guard error.isConnectionLost || error.code == .protocol || !handle.isOpen else { throw error }
            var error = error
            error.isConnectionLost = true
            error.isTransient = error.isTransient || error.sqlState == nil
            error.isUnknownOutcome = isAlone
            end(.lost("the connection was lost: \(error)"))
            throw error
        }
    }

    /// Why libpq did not take what was to be sent.
    func refusal() -> PostgresError {
        handle.isOpen ? PostgresError(.protocol, handle.errorMessage) : .lost(handle.errorMessage)
    }
}
