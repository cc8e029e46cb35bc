public import Postgres

extension Store {
    /// Enters a replay that begins now. `selection` is JSON. Throws `PostgresError`.
    public func beginReplay(
        _ kind: ReplayKind, selection: String, startedBy: String, total: Int64?, pipelineVersion: String
    ) async throws -> ReplayClaim {
        let row = try await session.with { connection in
            try await connection.query(
                """
                INSERT INTO warta.replays
                    (kind, selection, started_by, started_at, updated_at, pipeline_version, total, outcome)
                VALUES (\(kind.rawValue), \(.jsonb(selection)), \(startedBy), now(), now(), \(pipelineVersion),
                    \(total), 'running')
                RETURNING id, epoch
                """
            ).one()
        }
        return ReplayClaim(id: try row.int64("id"), epoch: try row.int64("epoch"), kind: kind)
    }

    /// Takes over a replay that is not done or cancelled: whoever runs it now can no longer write. Nil where there is
    /// none of that number, or it has ended for good. Throws `PostgresError`.
    public func resumeReplay(_ id: Int64, pipelineVersion: String) async throws -> ReplayRow? {
        let rows = try await session.with { connection in
            try await connection.query(
                """
                UPDATE warta.replays
                SET epoch = epoch + 1, outcome = 'running', ended_at = NULL, error = NULL, updated_at = now(),
                    pipeline_version = \(pipelineVersion)
                WHERE id = \(id) AND outcome IN ('running', 'stopped', 'failed')
                RETURNING \(unescaped: ReplayStatements.columns)
                """)
        }
        return try rows.first.map { row in try ReplayRow(row) }
    }

    /// Ends a replay's run; without effect where somebody else runs it by now. Throws `PostgresError`.
    public func endReplay(_ claim: ReplayClaim, _ outcome: ReplayOutcome, error: String? = nil) async throws {
        try await session.with { connection in
            _ = try await connection.execute(
                """
                UPDATE warta.replays SET outcome = \(outcome.rawValue), error = \(error), ended_at = now(), updated_at = now()
                WHERE id = \(claim.id) AND epoch = \(claim.epoch) AND outcome = 'running'
                """)
        }
    }

    /// Ends a replay for good, running or not; false where it has ended already, or there is none. Throws
    /// `PostgresError`.
    public func cancelReplay(_ id: Int64) async throws -> Bool {
        try await session.transaction { transaction in
            let changed = try await transaction.execute(
                """
                UPDATE warta.replays SET outcome = 'cancelled', epoch = epoch + 1, ended_at = now(), updated_at = now()
                WHERE id = \(id) AND outcome IN ('running', 'stopped', 'failed')
                """)
            try await transaction.execute("DELETE FROM warta.replay_revisits WHERE replay_id = \(id)")
            return changed > 0
        }
    }

    /// One replay; nil where there is none. Throws `PostgresError`.
    public func replay(_ id: Int64) async throws -> ReplayRow? {
        let rows = try await session.with { connection in
            try await connection.query(
                "SELECT \(unescaped: ReplayStatements.columns) FROM warta.replays WHERE id = \(id)")
        }
        return try rows.first.map { row in try ReplayRow(row) }
    }

    /// The latest replays, newest first. Throws `PostgresError`.
    public func replays(limit: Int) async throws -> [ReplayRow] {
        let rows = try await session.with { connection in
            try await connection.query(
                "SELECT \(unescaped: ReplayStatements.columns) FROM warta.replays ORDER BY id DESC LIMIT \(limit)")
        }
        return try rows.map { row in try ReplayRow(row) }
    }

    /// Up to `limit` messages that the replay has to come back to. Throws `PostgresError`.
    public func revisits(of replay: Int64, limit: Int) async throws -> [Coordinates] {
        let rows = try await session.with { connection in
            try await connection.query(
                """
                SELECT topic, partition, "offset" FROM warta.replay_revisits WHERE replay_id = \(replay)
                ORDER BY 1, 2, 3 LIMIT \(limit)
                """)
        }
        return try rows.map { row in try Coordinates(row) }
    }

    /// Strikes messages off that list, since they cannot be had any more. Throws `PostgresError`.
    public func forgetRevisits(of replay: Int64, _ places: [Coordinates]) async throws {
        try await session.with { _ = try await $0.query(ReplayStatements.deleteRevisits(replay, places)) }
    }

    /// Removes entities that no article names any more: those among the next `limit` after `id`, in the order of ids.
    /// Returns where to go on, nil at the end, and how many were removed. Throws `PostgresError`.
    ///
    /// Where some are found, writers are kept away from the table for as long as their removal takes: a worker that
    /// has found an entity there must have written its mentions before anybody says that there are none.
    public func sweepEntities(after id: UUID?, limit: Int = 5_000) async throws -> (next: UUID?, removed: Int) {
        let page = try await session.with { try await $0.query(MentionStatements.unmentioned(after: id, limit: limit)) }
        var last: UUID?
        var unmentioned: [UUID] = []
        for row in page {
            last = try row.uuid("id")
            if try row.bool("unmentioned"), let last { unmentioned.append(last) }
        }
        let next = page.count < limit ? nil : last
        guard !unmentioned.isEmpty else { return (next, 0) }
        let removed = try await session.transaction { transaction in
            try await transaction.simple(
                "SET LOCAL lock_timeout = '5s'; LOCK TABLE warta.entities IN SHARE ROW EXCLUSIVE MODE")
            return try await transaction.execute(MentionStatements.deleteUnmentioned(unmentioned))
        }
        return (next, removed)
    }

    /// The statement that moves what this store moves.
    func advance(_ steps: [Batch.Step]) -> SQL {
        switch progress {
        case .offsets: OffsetStatements.advance(group: group, steps: steps)
        case .replay(let claim): ReplayStatements.advance(claim.id, epoch: claim.epoch, steps: steps)
        }
    }

    /// Enters into a replay's row what came of a batch, in its transaction. Throws `FenceLost` where somebody else runs
    /// the replay now.
    func record(_ written: Written, of batch: Batch, in transaction: Transaction) async throws {
        guard case .replay(let claim) = progress else { return }
        let counts = batch.isRevisit ? Written() : written
        var statements: [SQL] = []
        if !batch.messages.isEmpty {
            statements.append(ReplayStatements.deleteRevisits(claim.id, batch.messages.map(\.coordinates)))
        }
        if !written.revisits.isEmpty {
            statements.append(ReplayStatements.insertRevisits(claim.id, written.revisits))
        }
        statements.append(ReplayStatements.count(claim.id, epoch: claim.epoch, seen: batch.seen, counts))
        let results = try await transaction.run(statements)
        guard let last = results.last, last.count == 1 else { throw FenceLost(steps: batch.steps) }
    }
}
