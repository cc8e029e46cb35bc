import Postgres

extension Store {
    /// Where the selected dead letters lie, partition by partition. Throws `PostgresError`.
    public func deadLetterRanges(_ filter: DeadLetterFilter) async throws -> [StoredRange] {
        let rows = try await session.with { connection in
            try await connection.query(
                SQL(
                    """
                    SELECT d.topic, d.partition, min(d."offset") AS low, max(d."offset") + 1 AS high, count(*) AS n
                    FROM warta.dead_letters d WHERE \(DeadLetterFilter.condition)
                    GROUP BY d.topic, d.partition ORDER BY d.topic, d.partition
                    """, filter.values))
        }
        return try rows.map { row in
            StoredRange(
                partition: ReplayPartition(topic: try row.string("topic"), partition: try row.int32("partition")),
                offsets: try row.int64("low")..<(try row.int64("high")), count: try row.int64("n"))
        }
    }

    /// The highest number that a dead letter has; 0 for none. Throws `PostgresError`.
    public func lastDeadLetter() async throws -> Int64 {
        try await session.with { connection in
            try await connection.query("SELECT coalesce(max(id), 0) AS id FROM warta.dead_letters").one().int64("id")
        }
    }

    /// The next selected dead letters of a partition in order, with their payloads: up to `limit` of them and about
    /// `bytes`, one at least; none where there are no more. Throws `PostgresError`.
    public func wholeDeadLetters(
        _ filter: DeadLetterFilter, in partition: ReplayPartition, offsets: Range<Int64>, limit: Int, bytes: Int
    ) async throws -> [DeadLetter] {
        var filter = filter
        filter.topic = partition.topic
        filter.partition = partition.partition
        let rows = try await session.with { connection in
            try await connection.query(
                SQL(
                    """
                    SELECT \(DeadLetter.columns), \(DeadLetter.contents)
                    FROM (
                        SELECT d.*, sum(coalesce(octet_length(payload), 0)::bigint) OVER (ORDER BY "offset")
                            - coalesce(octet_length(payload), 0) AS before
                        FROM (
                            SELECT d.* FROM warta.dead_letters d
                            WHERE \(DeadLetterFilter.condition) AND d."offset" >= $11 AND d."offset" < $12
                            ORDER BY d."offset" LIMIT $13
                        ) AS d
                    ) AS d
                    WHERE before < $14 ORDER BY d."offset"
                    """,
                    filter.values + [
                        .int64(offsets.lowerBound), .int64(offsets.upperBound), .int64(Int64(limit)),
                        .int64(Int64(bytes)),
                    ]))
        }
        return try rows.map { try DeadLetter(whole: $0) }
    }

    /// Discards up to `limit` of the open ones and returns how many that were: a step short enough to hold nobody up.
    /// Throws `PostgresError`.
    public func discardDeadLetters(_ filter: DeadLetterFilter, by who: String, limit: Int) async throws -> Int {
        var filter = filter
        filter.includesResolved = false
        let statement = SQL(
            """
            UPDATE warta.dead_letters SET resolved_at = now(), resolution = 'discarded', resolved_by = $11
            WHERE resolved_at IS NULL AND id IN (
                SELECT d.id FROM warta.dead_letters d WHERE \(DeadLetterFilter.condition) ORDER BY d.id LIMIT $12)
            """, filter.values + [.text(who), .int64(Int64(limit))])
        return try await session.with { try await $0.execute(statement) }
    }

    /// Records that copies of dead letters were sent to a topic, and how far that takes the replay: one transaction.
    ///
    /// Throws `FenceLost` where somebody else runs the replay now, and `PostgresError`.
    public func recordSent(
        _ sent: [(id: Int64, to: String)], moving steps: [Batch.Step], seen: Int, leftAlone: Int
    ) async throws {
        guard case .replay(let claim) = progress else { return }
        var counts = Written()
        counts.updated = sent.count
        counts.deadLetters = leftAlone
        let statements = [
            advance(steps),
            SQL(
                """
                UPDATE warta.dead_letters d
                SET resolved_at = now(), resolution = 'requeued', resolved_by = $3, requeued_to = n.place
                FROM unnest($1::bigint[], $2::text[]) AS n(id, place)
                WHERE d.id = n.id AND d.resolved_at IS NULL
                """,
                [.int64Array(sent.map(\.id)), .textArray(sent.map(\.to)), .text("replay \(claim.id)")]),
            ReplayStatements.count(claim.id, epoch: claim.epoch, seen: seen, counts),
        ]
        try await session.transaction { transaction in
            let results = try await transaction.run(statements)
            guard results[2].count == 1 else { throw FenceLost(steps: steps) }
        }
    }
}
