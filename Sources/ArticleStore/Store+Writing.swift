import Pipeline
import Postgres

extension Store {
    /// Writes what is pending and moves its offsets, in one transaction or, where Postgres refuses a message for good,
    /// in several: the refused one becomes a dead letter and costs nothing but itself.
    ///
    /// Throws `FenceLost` where another worker owns a partition, and `PostgresError` where the trouble is not a
    /// message's. After a throw `pending` holds what is not written yet: call again to go on.
    public func write(_ pending: inout PendingWrite) async throws {
        while let batch = pending.rest.first {
            do {
                pending.finishFirst(try await writeOnce(batch))
            } catch let error as PostgresError where !error.isTransient && error.blamesARow {
                if let (first, second) = batch.halves() {
                    pending.rest.replaceSubrange(0...0, with: [first, second])
                } else {
                    guard var message = batch.messages.first, message.article != nil else { throw error }
                    message.verdict = .rejected(Rejection(refusedWith: error))
                    pending.rest[0].messages = [message]
                    pending.written.refusals += 1
                }
            } catch let lost as FenceLost {
                // A transaction that was thought lost may have moved the offsets after all.
                guard try await hasWritten(batch) else { throw lost }
                pending.finishFirst(Written(unanswered: batch))
            }
        }
    }

    /// Whether a batch whose COMMIT was never answered is in the tables. Throws `PostgresError`.
    public func hasWritten(_ batch: Batch) async throws -> Bool {
        guard let step = batch.steps.first else { return progress == .offsets }
        let rows = try await session.with { [group, progress] in
            switch progress {
            case .offsets: try await $0.query(OffsetStatements.hasAdvanced(group: group, step: step))
            case .replay(let claim):
                try await $0.query(ReplayStatements.hasAdvanced(claim.id, epoch: claim.epoch, step: step))
            }
        }
        return try rows.first?.bool("done") ?? false
    }

    private func writeOnce(_ batch: Batch) async throws -> Written {
        for attempt in 1... {
            do {
                return try await session.transaction { transaction in
                    let landing = try await self.land(batch, in: transaction)
                    let written = try await self.seal(landing, in: transaction)
                    try await self.record(written, of: batch, in: transaction)
                    return written
                }
            } catch is Overtaken where attempt < Self.overtakenMax {
                continue
            } catch let error as PostgresError where error.isUnknownOutcome {
                // The answer to COMMIT was lost: only the own offset row tells what became of it.
                guard try await hasWritten(batch) else { throw error }
                return Written(unanswered: batch)
            }
        }
        throw Overtaken()
    }

    /// Each time somebody else has to have changed rows of the same messages within a transaction's few milliseconds.
    private static let overtakenMax = 20

    /// Everything that needs no lock: the offsets, the messages, the articles that are new.
    private func land(_ batch: Batch, in transaction: Transaction) async throws -> Landing {
        let isReplay = progress != .offsets
        // What is written for the first time goes out at once; what may be there already is looked at before.
        let content = Content(isReplay ? [] : batch.messages)
        var arrivals = Arrivals(content, keepsRawMessages: keepsRawMessages)
        let statements = [
            Planning.byIndex,
            advance(batch.steps),
            StandingStatements.standing(at: batch.messages),
        ]
        let results = try await transaction.run(statements + arrivals.statements)
        guard results[1].count == batch.steps.count else {
            let kept = try Set(results[1].map { "\(try $0.string("topic"))/\(try $0.int32("partition"))" })
            throw FenceLost(steps: batch.steps.filter { !kept.contains("\($0.topic)/\($0.partition)") })
        }
        let standing = try Standing(results[2])
        guard isReplay else {
            return try Landing(content, standing: standing, arrivals: arrivals, results: Array(results.dropFirst(3)))
        }
        let unsettled = try await unsettled(batch.messages, standing: standing, in: transaction)
        let rest = Content(unsettled)
        arrivals = Arrivals(rest, keepsRawMessages: keepsRawMessages)
        let landed = arrivals.statements.isEmpty ? [] : try await transaction.run(arrivals.statements)
        var landing = try Landing(rest, standing: standing, arrivals: arrivals, results: landed)
        landing.settled = batch.messages.count - unsettled.count
        landing.settledLetters = batch.messages.count { $0.article == nil } - rest.deadLetterCount
        return landing
    }
}

extension Rejection {
    fileprivate init(refusedWith error: PostgresError) {
        let state = error.sqlState.map { "SQLSTATE \($0): " } ?? ""
        self.init(.refusedByPostgres, stage: .store, message: state + error.message)
    }
}

extension PostgresError {
    /// Whether what Postgres refused is a value of the batch: data exceptions (22), constraints (23), limits of the
    /// program (54), or text that cannot be sent.
    fileprivate var blamesARow: Bool {
        if code == .unrepresentable { return true }
        guard let sqlState else { return false }
        return ["22", "23", "54"].contains { sqlState.hasPrefix($0) }
    }
}
