import Deduplication
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
        guard let step = batch.steps.first else { return true }
        let rows = try await session.with { [group] in
            try await $0.query(OffsetStatements.hasAdvanced(group: group, step: step))
        }
        return try rows.first?.bool("done") ?? false
    }

    private func writeOnce(_ batch: Batch) async throws -> Written {
        let content = Content(batch.messages)
        do {
            return try await session.transaction { transaction in
                let inserted = try await self.insert(content, of: batch, in: transaction)
                return try await self.seal(content, inserted: inserted, in: transaction)
            }
        } catch let error as PostgresError where error.isUnknownOutcome {
            // The answer to COMMIT was lost: only the own offset row tells what became of it.
            guard try await hasWritten(batch) else { throw error }
            return Written(unanswered: batch)
        }
    }

    /// Everything that needs no lock: the offsets, the messages, the articles that are new with what was found in them.
    private func insert(
        _ content: Content, of batch: Batch, in transaction: Transaction
    ) async throws -> Set<UUID> {
        var statements = [
            // Plans are made for each batch: a plan kept from the day the tables were empty scans them whole.
            SQL("SET LOCAL plan_cache_mode = force_custom_plan"),
            OffsetStatements.advance(group: group, steps: batch.steps),
        ]
        if keepsRawMessages, !batch.messages.isEmpty { statements.append(MessageStatements.insertRaw(batch.messages)) }
        if content.articles.count < batch.messages.count {
            statements.append(MessageStatements.insertDeadLetters(batch.messages))
        }
        if !content.articles.isEmpty {
            statements.append(MentionStatements.insertEntities(content.entityIDs))
            statements.append(ArticleStatements.insert(content.first))
        }
        let results = try await transaction.run(statements)
        guard results[1].count == batch.steps.count else {
            let kept = try Set(results[1].map { "\(try $0.string("topic"))/\(try $0.int32("partition"))" })
            throw FenceLost(steps: batch.steps.filter { !kept.contains("\($0.topic)/\($0.partition)") })
        }
        guard !content.articles.isEmpty, let last = results.last else { return [] }
        return try Set(last.map { try $0.uuid("id") })
    }

    /// Decides under the lock what each message was news of, and mends what an earlier sighting changes.
    private func seal(
        _ content: Content, inserted: Set<UUID>, in transaction: Transaction
    ) async throws -> Written {
        var written = Written()
        written.deadLetters = content.deadLetterCount
        guard !content.articles.isEmpty else { return written }
        let fresh = content.first.filter { $0.article.map { inserted.contains($0.id.uuid) } ?? false }
        let articles = fresh.compactMap(\.article)
        let results = try await transaction.run([
            MentionStatements.insertMentions(articles, ids: content.entityIDs),
            MentionStatements.insertDates(articles),
            ClusterStatements.insertAnchors(articles),
            MessageStatements.insertSightings(content.articles),
            Seal.lock,
            Seal.kinds(
                articles: content.first.compactMap { $0.article?.id.uuid }, canonicalURLs: content.canonicalURLs),
        ])
        var earlier: [Consumed] = []
        for row in results[5] {
            let place = Coordinates(
                topic: try row.string("topic"), partition: try row.int32("partition"), offset: try row.int64("offset"))
            guard let message = content.byCoordinates[place] else { continue }
            switch try row.string("verdict") {
            case "exact_duplicate": written.exactDuplicates += 1
            case "revision": written.revisions += 1
            case "near_duplicate": written.nearDuplicates += 1
            default: written.new += 1
            }
            if try row.string("verdict") != "exact_duplicate", !inserted.contains(try row.uuid("article_id")) {
                earlier.append(message)
            }
        }
        try await replace(earlier, content: content, in: transaction)
        let moved = try await cluster(fresh: articles, replaced: earlier.compactMap(\.article), in: transaction)
        for (place, isNearDuplicate) in moved where content.byCoordinates[place] != nil {
            written.new += isNearDuplicate ? -1 : 1
            written.nearDuplicates += isNearDuplicate ? 1 : -1
        }
        return written
    }

    /// A sighting that counts as earlier than what is stored arrived after it: the article becomes what it would be
    /// had both arrived in order.
    private func replace(_ messages: [Consumed], content: Content, in transaction: Transaction) async throws {
        guard !messages.isEmpty else { return }
        let articles = messages.compactMap(\.article)
        try await transaction.run(
            [MentionStatements.insertEntities(Content.entityIDs(of: articles)), ArticleStatements.replace(messages)]
                + MentionStatements.delete(of: articles.map(\.id.uuid))
                + [
                    MentionStatements.insertMentions(articles, ids: Content.entityIDs(of: articles)),
                    MentionStatements.insertDates(articles),
                ])
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
