import Postgres

/// The way back.
extension Migrator {
    /// Takes migrations back, the last first, down to and without `target`, and returns them.
    ///
    /// Throws `MigrationError.wouldLoseData` where rows or values would go and `acceptsDataLoss` is false; then nothing
    /// was done. What a script does in code of its own counts as loss, since nobody can tell. Throws `PostgresError`.
    @discardableResult
    public func down(to target: Int, acceptsDataLoss: Bool = false) async throws -> [Migration] {
        guard target == 0 || migrations.contains(where: { $0.version == target }) else {
            throw MigrationError.unknownVersion(target, latest: migrations.last?.version ?? 0)
        }
        return try await withLock {
            try await bootstrap()
            let status = try await status()
            try status.check()
            if let entry = status.unfinished.first(where: { $0.direction == .up }) {
                throw MigrationError.unfinishedUp(entry.label)
            }
            var leaving: [Migration] = []
            for row in status.applied.reversed() where row.version > target {
                guard let migration = migrations.first(where: { $0.version == row.version }) else {
                    throw MigrationError.missing(version: row.version, name: row.name)
                }
                guard migration.down != nil else { throw MigrationError.noWayDown(migration.label) }
                leaving.append(migration)
            }
            if !acceptsDataLoss {
                let losses = try await losses(of: leaving)
                guard losses.isEmpty else { throw MigrationError.wouldLoseData(losses) }
            }
            for migration in leaving { try await run(migration, .down, after: status.unfinished) }
            return leaving
        }
    }

    /// What going down to `target` would take away, a line each; empty where nothing would be lost.
    public func losses(downTo target: Int) async throws -> [String] {
        let applied = try await status().applied.map(\.version)
        return try await losses(
            of: migrations.reversed().filter { $0.version > target && applied.contains($0.version) })
    }

    private func losses(of migrations: [Migration]) async throws -> [String] {
        var losses: [String] = []
        for migration in migrations {
            for statement in migration.steps(.down).flatMap(\.statements) {
                losses += try await self.losses(of: statement).map { "\(migration.label): \($0)" }
            }
        }
        return losses
    }

    private func losses(of statement: Statement) async throws -> [String] {
        var losses: [String] = []
        switch statement.command {
        case .truncate(let names), .drop("table", let names), .drop("materialized view", let names),
            .drop("foreign table", let names), .drop("sequence", let names):
            for name in names {
                if let rows = try await rows(of: name) { losses.append("\(rows) of \(name)") }
            }
        case .delete(let table, _):
            if let rows = try await rows(of: table) { losses.append("some of \(rows) of \(table)") }
        case .update(let table, _):
            if let rows = try await rows(of: table) { losses.append("values in \(rows) of \(table)") }
        case .alterTable(let table, let actions):
            for action in actions {
                switch action {
                case .dropColumn(let column):
                    if let values = try await values(of: column, in: table) { losses.append(values) }
                case .changeType(let column):
                    if let values = try await values(of: column, in: table) { losses.append("precision of \(values)") }
                default: continue
                }
            }
        case .drop(let kind, let names) where ["schema", "owned by"].contains(kind):
            losses = names.map { "everything in \(kind) \($0)" }
        case .code where Self.mayLose(statement): losses = ["whatever `\(statement.text.prefix(40))…` does"]
        default: break
        }
        return losses
    }

    /// Whether a block of code has a word in it that may take something away.
    private static func mayLose(_ statement: Statement) -> Bool {
        let words: Set = ["delete", "truncate", "drop", "update", "alter", "execute", "call", "merge"]
        let bodies = statement.tokens.filter { $0.kind == .string }.map(\.text)
        return bodies.isEmpty || bodies.contains { body in Lexer(body).tokens.contains { words.contains($0.text) } }
    }

    private func exists(_ table: Name) async throws -> Bool {
        try await connection.query("SELECT to_regclass(\(table.quoted)) IS NOT NULL AS there").one().bool("there")
    }

    /// `12 rows`; nil where there are none.
    private func rows(of table: Name) async throws -> String? {
        guard try await exists(table) else { return nil }
        let count = try await connection.query(
            "SELECT count(*) AS n FROM (SELECT FROM \(unescaped: table.quoted) LIMIT 10001) AS few"
        ).one().int64("n")
        return count == 0 ? nil : count > 10_000 ? "more than 10,000 rows" : "\(count) \(count == 1 ? "row" : "rows")"
    }

    private func values(of column: String, in table: Name) async throws -> String? {
        guard try await exists(table) else { return nil }
        let found = try await connection.query(
            """
            SELECT EXISTS (SELECT FROM \(unescaped: table.quoted)
                WHERE \(unescaped: Name.quote(column)) IS NOT NULL) AS few
            """)
        return try found.one().bool("few") ? "the values of \(table).\(column)" : nil
    }
}
