import Postgres

extension Migrator {
    /// Records the migrations up to and with `version` as applied without running them: for a schema that was made some
    /// other way, such as from a dump without its records.
    ///
    /// Throws `MigrationError.notEmpty` where anything is recorded, `.differs` where the schema is not what those
    /// migrations make and `force` is false, and `PostgresError`.
    public func baseline(_ version: Int, force: Bool = false) async throws {
        let last = try migration(version)
        try await withLock {
            try await bootstrap()
            let status = try await status()
            guard status.applied.isEmpty else { throw MigrationError.notEmpty(version: status.version) }
            if !force {
                let drift = try await drift(from: version)
                guard drift.isEmpty else { throw MigrationError.differs(version: version, count: drift.count) }
            }
            try await connection.transaction { transaction in
                for migration in migrations where migration.version <= last.version {
                    try await transaction.execute(
                        """
                        INSERT INTO warta.schema_migrations (version, name, checksum, applied_at, duration_ms)
                        VALUES (\(Int32(migration.version)), \(migration.name), \(migration.checksum), now(), 0)
                        """)
                }
            }
            settings.report("recorded \(version) \(version == 1 ? "migration" : "migrations") as applied")
        }
    }
}
