import Postgres

/// Mending what a broken concurrent build leaves behind.
extension Migrator {
    enum IndexState {
        case missing, valid, invalid
    }

    func state(ofIndex name: Name) async throws -> IndexState {
        let rows = try await connection.query(
            "SELECT indisvalid AS valid FROM pg_index WHERE indexrelid = to_regclass(\(name.quoted))")
        guard let row = rows.first else { return .missing }
        return try row.bool("valid") ? .valid : .invalid
    }

    /// Takes away what an earlier try of a statement that runs alone left, and returns whether there is nothing more
    /// to do: a migrator may die between the end of the statement and its record.
    func clearLeftovers(of statement: Statement, wasBegun: Bool) async throws -> Bool {
        switch statement.command {
        case .createIndex(let index):
            guard let name = index.qualifiedName else { return false }
            switch try await state(ofIndex: name) {
            case .missing: return false
            case .valid: return wasBegun
            case .invalid:
                settings.report("an earlier build of the index \(name) broke off; it is dropped and built again")
                try await connection.simple("DROP INDEX CONCURRENTLY IF EXISTS \(name.quoted)")
                return false
            }
        case .dropIndex(let names, _):
            guard wasBegun else { return false }
            for name in names {
                if try await state(ofIndex: name) != .missing { return false }
            }
            return true
        case .alterTable(let table, let actions):
            guard wasBegun, case .detachPartition(let partition, _)? = actions.first else { return false }
            let rows = try await connection.query(
                """
                SELECT inhdetachpending AS pending FROM pg_inherits
                WHERE inhrelid = to_regclass(\(partition.quoted)) AND inhparent = to_regclass(\(table.quoted))
                """)
            if try rows.first?.bool("pending") == true {
                try await connection.simple(
                    "ALTER TABLE \(table.quoted) DETACH PARTITION \(partition.quoted) FINALIZE")
                return true
            }
            return rows.isEmpty
        default: return false
        }
    }

    /// The indexes of the schema that Postgres does not use, since their build broke off. One that is being built at
    /// this moment is among them. Throws `PostgresError`.
    public func invalidIndexes() async throws -> [Name] {
        let rows = try await connection.query(
            """
            SELECT n.nspname AS schema, c.relname AS name FROM pg_index i
            JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'warta' AND c.relkind = 'i' AND NOT i.indisvalid ORDER BY c.relname
            """)
        return try rows.map { Name([try $0.string("schema"), try $0.string("name")]) }
    }

    /// Brings unfinished migrations to their end and rebuilds invalid indexes; what it did, a line each.
    ///
    /// Throws `MigrationError` for what cannot be mended, after everything else was, and `PostgresError`.
    public func repair() async throws -> [String] {
        try await withLock {
            try await bootstrap()
            let status = try await status()
            try status.check()
            var actions: [String] = []
            for entry in status.unfinished {
                let migration = try migration(entry.version)
                try await run(migration, entry.direction, after: status.unfinished)
                actions.append("finished \(entry.label)\(entry.direction == .down ? " on its way down" : "")")
            }
            var problem: MigrationError?
            for index in try await invalidIndexes() {
                do { actions.append(try await rebuild(index)) } catch let error as PostgresError {
                    if error.isConnectionLost { throw error }
                    problem = problem ?? .invalidIndex(index.description, reason: "\(error)")
                }
            }
            for action in actions { settings.report(action) }
            if let problem { throw problem }
            return actions
        }
    }

    /// What `REINDEX CONCURRENTLY` was making beside an index goes; the index itself is built anew in its place, which
    /// keeps its name, comment and constraint.
    private func rebuild(_ index: Name) async throws -> String {
        let isLeftover = index.last.split(separator: "_").last.map {
            $0.hasPrefix("ccnew") || $0.hasPrefix("ccold")
        }
        let script =
            isLeftover == true
            ? "DROP INDEX CONCURRENTLY IF EXISTS \(index.quoted)" : "REINDEX INDEX CONCURRENTLY \(index.quoted)"
        for statement in Statement.all(in: script) {
            do { try await runAlone(statement) } catch {
                try await dropLeftovers(of: index)
                throw error
            }
        }
        return isLeftover == true ? "dropped \(index), left by a broken REINDEX" : "rebuilt the index \(index)"
    }

    /// A rebuild that fails leaves one more invalid index.
    private func dropLeftovers(of index: Name) async throws {
        for other in try await invalidIndexes() where other.last.hasPrefix(index.last + "_ccnew") {
            try await connection.simple("DROP INDEX CONCURRENTLY IF EXISTS \(other.quoted)")
        }
    }
}
