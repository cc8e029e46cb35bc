import Postgres

/// Running one migration, in one transaction or in steps.
extension Migrator {
    /// Runs a migration to its end, from where it stopped the last time.
    func run(_ migration: Migration, _ direction: Direction, after unfinished: [UnfinishedMigration]) async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let steps = migration.steps(direction)
        let earlier = unfinished.first { $0.version == migration.version }
        if steps.count > 1 || steps.contains(where: \.runsAlone) || earlier != nil {
            try await run(steps, of: migration, direction, after: earlier, since: start)
        } else {
            let script = direction == .up ? migration.up : migration.down ?? ""
            try await retryingForLocks(migration.label) {
                try await inTransaction { transaction in
                    try await transaction.simple(script)
                    try await record(migration, direction, since: start, in: transaction)
                }
            }
        }
        let verb = direction == .up ? "applied" : "took back"
        settings.report("\(verb) \(migration.label) in \(start.duration(to: clock.now).milliseconds) ms")
    }

    private func run(
        _ steps: [Step], of migration: Migration, _ direction: Direction, after earlier: UnfinishedMigration?,
        since start: ContinuousClock.Instant
    ) async throws {
        let done = earlier?.steps ?? []
        guard done == steps.prefix(done.count).map(\.checksum) else {
            throw MigrationError.editedUnfinished(migration.label)
        }
        if earlier != nil { settings.report("\(migration.label) goes on after step \(done.count) of \(steps.count)") }
        let version = Int32(migration.version)
        if earlier == nil { try await connection.simple(Self.stepRecords) }
        try await connection.execute(
            """
            INSERT INTO warta.schema_migrations_unfinished (version, name, direction, steps, begun_step, started_at)
            VALUES (\(version), \(migration.name), \(direction.rawValue), '{}', -1, now())
            ON CONFLICT (version) DO UPDATE SET error = NULL
            """)
        for (index, step) in steps.enumerated().dropFirst(done.count) {
            do {
                try await run(step, index, of: migration, wasBegun: earlier?.begunStep == index)
            } catch {
                _ = try? await connection.execute(
                    """
                    UPDATE warta.schema_migrations_unfinished SET error = \("\(error)") WHERE version = \(version)
                    """)
                settings.report(
                    "\(migration.label) stopped at step \(index + 1) of \(steps.count); `wartactl migrate up` goes on there"
                )
                throw error
            }
        }
        try await connection.transaction { transaction in
            try await record(migration, direction, since: start, in: transaction)
            try await transaction.execute(
                "DELETE FROM warta.schema_migrations_unfinished WHERE version = \(version)")
            let others = try await transaction.query("SELECT count(*) AS n FROM warta.schema_migrations_unfinished")
            if try others.one().int64("n") == 0 {
                try await transaction.simple("DROP TABLE warta.schema_migrations_unfinished")
            }
        }
    }

    private func run(_ step: Step, _ index: Int, of migration: Migration, wasBegun: Bool) async throws {
        let version = Int32(migration.version)
        let finish: SQL = """
            UPDATE warta.schema_migrations_unfinished SET steps = steps || \(step.checksum) WHERE version = \(version)
            """
        try await retryingForLocks(migration.label) {
            guard step.runsAlone, let statement = step.statements.first else {
                return try await inTransaction { transaction in
                    try await transaction.simple(step.script)
                    try await transaction.execute(finish)
                }
            }
            let isDone = try await clearLeftovers(of: statement, wasBegun: wasBegun)
            if !isDone {
                try await connection.execute(
                    """
                    UPDATE warta.schema_migrations_unfinished SET begun_step = \(Int32(index))
                    WHERE version = \(version)
                    """)
                try await runAlone(statement)
            }
            try await connection.execute(finish)
        }
    }

    private func record(
        _ migration: Migration, _ direction: Direction, since start: ContinuousClock.Instant,
        in transaction: Transaction
    ) async throws {
        let version = Int32(migration.version)
        guard direction == .up else {
            try await transaction.execute("DELETE FROM warta.schema_migrations WHERE version = \(version)")
            return
        }
        try await transaction.execute(
            """
            INSERT INTO warta.schema_migrations (version, name, checksum, applied_at, duration_ms)
            VALUES (\(version), \(migration.name), \(migration.checksum), now(),
                \(Int32(clamping: start.duration(to: ContinuousClock().now).milliseconds)))
            """)
    }

    private func inTransaction(_ body: (Transaction) async throws -> Void) async throws {
        try await connection.transaction { transaction in
            try await transaction.simple(
                "SET LOCAL lock_timeout = '\(settings.lockTimeout.milliseconds)ms'; SET LOCAL statement_timeout = 0")
            try await body(transaction)
        }
    }

    /// Without time-outs: a concurrent build waits for old snapshots, and one that gives up leaves an invalid index.
    func runAlone(_ statement: Statement) async throws {
        let limits = try await connection.query(
            "SELECT current_setting('lock_timeout') AS lock, current_setting('statement_timeout') AS statement"
        ).one()
        try await connection.simple("SET lock_timeout = 0")
        try await connection.simple("SET statement_timeout = 0")
        do { try await connection.simple(statement.text) } catch {
            _ = try? await restore(limits)
            throw error
        }
        try await restore(limits)
        settings.report("ran alone: \(statement.text.split(separator: "\n").first ?? "")")
    }

    private func restore(_ limits: Row) async throws {
        _ = try await connection.query(
            """
            SELECT set_config('lock_timeout', \(try limits.string("lock")), false),
                set_config('statement_timeout', \(try limits.string("statement")), false)
            """)
    }

    func retryingForLocks(_ label: String, _ body: () async throws -> Void) async throws {
        for attempt in 1... {
            do { return try await body() } catch let error as PostgresError
                where ["55P03", "40P01"].contains(error.sqlState) && attempt < settings.lockRetries
            {
                settings.report(
                    "\(label) could not get its locks (attempt \(attempt) of \(settings.lockRetries)); "
                        + "it was rolled back and is tried again")
                try await Task.sleep(for: .milliseconds(200 << attempt))
            }
        }
    }
}
