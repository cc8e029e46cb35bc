import Postgres

/// A step of a pending migration, with what it will lock.
public struct PlannedStep: Sendable {
    public let migration: Migration
    public let runsAlone: Bool
    public let statements: [PlannedStatement]
}

/// A statement of it.
public struct PlannedStatement: Sendable {
    public let text: String
    /// Locks on tables that are there already; those that the plan itself makes are empty.
    public let locks: [PlannedLock]
}

/// A lock, and how much it is held over.
public struct PlannedLock: Sendable {
    public let lock: TableLock
    /// The table; for a lock that is named by an index, the table of the index.
    public let table: String
    /// As the planner estimates.
    public let rows: Int64
    /// Of the table, its indexes and what does not fit its rows.
    public let bytes: Int64
}

extension Migrator {
    /// What `up(to:)` would do, step by step; nothing is changed. Throws `MigrationError` where it would be refused, and
    /// `PostgresError`.
    public func plan(to target: Int? = nil) async throws -> [PlannedStep] {
        let status = try await status()
        try status.check()
        var steps: [PlannedStep] = []
        for migration in status.pending where migration.version <= target ?? .max {
            let done = status.unfinished.first { $0.version == migration.version }?.steps.count ?? 0
            for step in migration.steps().dropFirst(done) {
                var statements: [PlannedStatement] = []
                for statement in step.statements {
                    var locks: [PlannedLock] = []
                    for lock in statement.locks {
                        if let planned = try await measured(lock) { locks.append(planned) }
                    }
                    statements.append(PlannedStatement(text: statement.text, locks: locks))
                }
                steps.append(PlannedStep(migration: migration, runsAlone: step.runsAlone, statements: statements))
            }
        }
        return steps
    }

    /// Nil for what is not there yet.
    private func measured(_ lock: TableLock) async throws -> PlannedLock? {
        let row = try await connection.query(
            """
            SELECT t.oid::regclass::text AS name, greatest(t.reltuples, 0)::bigint AS rows,
                pg_total_relation_size(t.oid) AS bytes
            FROM pg_class c LEFT JOIN pg_index i ON i.indexrelid = c.oid
            JOIN pg_class t ON t.oid = coalesce(i.indrelid, c.oid)
            WHERE c.oid = to_regclass(\(lock.table.quoted))
            """
        ).first
        guard let row else { return nil }
        return PlannedLock(
            lock: lock, table: try row.string("name"), rows: try row.int64("rows"), bytes: try row.int64("bytes"))
    }
}
