/// Several statements in one round trip (libpq's pipeline mode, 34.5 in Postgres's manual).
extension Connection {
    func run(_ statements: [SQL], turn: UInt64?) async throws(PostgresError) -> [Rows] {
        try await enter(turn)
        guard !statements.isEmpty else { return [] }
        return try await cancellable { () throws(PostgresError) in try perform(statements) }
    }

    /// What was sent, in order: each has its own answer.
    private enum Step {
        case prepare(StatementCache.Key, name: String, index: Int)
        case execute(StatementCache.Key, index: Int, isReused: Bool)
    }

    private func perform(_ statements: [SQL]) throws(PostgresError) -> [Rows] {
        try requireOpen()
        let ranges = try encode(statements)
        let isAlone = handle.transactionStatus == .idle
        return try settle(isAlone: isAlone) { () throws(PostgresError) in
            guard handle.enterPipeline() else { throw refusal() }
            let steps = try send(statements, ranges)
            let (rows, failure) = try receive(steps)
            guard handle.exitPipeline() else { throw refusal() }
            if let failure { throw failure }
            return rows
        }
    }

    /// All parameters of all statements, before anything is sent.
    private func encode(_ statements: [SQL]) throws(PostgresError) -> [Range<Int>] {
        parameters.reset()
        var ranges: [Range<Int>] = []
        for (index, sql) in statements.enumerated() {
            do throws(PostgresError) {
                ranges.append(try parameters.append(sql.values))
            } catch {
                var named = error
                named.statementIndex = index
                throw named
            }
        }
        return ranges
    }

    private func send(_ statements: [SQL], _ ranges: [Range<Int>]) throws(PostgresError) -> [Step] {
        var steps: [Step] = []
        var fresh: [StatementCache.Key: String] = [:]
        for (index, sql) in statements.enumerated() {
            let key = try key(of: sql, ranges[index])
            let known = self.statements.name(of: key)
            var name = known ?? fresh[key]
            if name == nil, let new = self.statements.newName() {
                guard handle.sendPrepare(name: new, text: key.text, types: key.types) else { throw refusal() }
                steps.append(.prepare(key, name: new, index: index))
                fresh[key] = new
                name = new
            }
            let isSent =
                if let name { handle.sendExecute(name: name, parameters, ranges[index]) } else {
                    handle.sendQuery(text: sql.text, parameters, ranges[index])
                }
            guard isSent else { throw refusal() }
            steps.append(.execute(key, index: index, isReused: known != nil))
        }
        guard handle.sendSync() else { throw refusal() }
        return steps
    }

    /// The answers up to the mark at the end. Throws where the connection is lost; an error of a statement is returned.
    private func receive(_ steps: [Step]) throws(PostgresError) -> ([Rows], PostgresError?) {
        let deadline = settings.answerTimeout.map { ContinuousClock.now + $0 }
        var rows: [Rows] = []
        var failure: PostgresError?
        for step in steps {
            while let answer = try handle.nextResult(until: deadline) {
                if let error = answer.error {
                    let error = naming(step, in: error)
                    if error.isConnectionLost { throw failure.map { lost($0) } ?? error }
                    failure = failure ?? error
                } else if answer.kind == .rows {
                    switch step {
                    case .prepare(let key, let name, _): statements.insert(key, name: name)
                    case .execute: rows.append(Rows(answer.result))
                    }
                } else if answer.kind != .skipped {
                    throw PostgresError(.protocol, "an answer out of turn in a pipeline")
                }
            }
        }
        guard let mark = try handle.nextResult(until: deadline) else {
            throw PostgresError(.protocol, "a pipeline without an end")
        }
        if let error = mark.error { throw failure.map { lost($0) } ?? error }
        return (rows, failure)
    }

    private func naming(_ step: Step, in error: PostgresError) -> PostgresError {
        var error = error
        switch step {
        case .prepare(_, _, let index): error.statementIndex = index
        case .execute(let key, let index, let isReused):
            error = forgetting(key, after: error, isReused: isReused)
            error.statementIndex = index
        }
        return error
    }

    /// A statement failed and then the connection was lost: the statement's error says more.
    private func lost(_ error: PostgresError) -> PostgresError {
        var error = error
        error.isConnectionLost = true
        return error
    }
}
