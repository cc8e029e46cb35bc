public import Postgres

/// Brings the schema to a version, one migration a transaction; what Postgres refuses inside a transaction runs alone.
///
/// Any number may run at once: one holds a session-level advisory lock, the others ask for it again and again and never
/// wait inside a transaction (a waiting `pg_advisory_lock` and `CREATE INDEX CONCURRENTLY` deadlock). A migration that
/// cannot get its locks within `lockTimeout` is rolled back and tried again, so that it never holds up a live system.
public struct Migrator: Sendable {
    public struct Settings: Sendable {
        /// How long a statement may wait for a lock on a table. A statement that runs alone waits without limit: it
        /// holds up nobody, and one that gave up would leave an invalid index behind.
        public var lockTimeout: Duration = .seconds(10)
        public var lockRetries = 5
        /// How long to ask for the lock that another migrator holds.
        public var patience: Duration = .seconds(300)
        /// Called with a line for a reader at every step.
        public var report: @Sendable (String) -> Void = { _ in }

        public init() {}
    }

    let connection: Connection
    let migrations: [Migration]
    let settings: Settings

    /// `connection` is used for nothing else meanwhile: the lock is its session's.
    public init(_ connection: Connection, migrations: [Migration] = Migration.all, settings: Settings = Settings()) {
        self.connection = connection
        self.migrations = migrations
        self.settings = settings
    }

    /// What stands in `schema_migrations`, and what would be done. Throws `PostgresError`.
    public func status() async throws -> MigrationStatus {
        let exists = try await connection.query(
            "SELECT to_regclass('warta.schema_migrations') IS NOT NULL AS there")
        guard try exists.one().bool("there") else { return MigrationStatus(known: migrations, applied: []) }
        let rows = try await connection.query(
            """
            SELECT version, name, checksum, applied_at, duration_ms FROM warta.schema_migrations ORDER BY version
            """)
        let applied = try rows.map { row in
            AppliedMigration(
                version: Int(try row.int32("version")), name: try row.string("name"),
                checksum: try row.string("checksum"),
                appliedAtMicroseconds: try row.timestamp("applied_at").microsecondsSinceUnixEpoch,
                milliseconds: Int(try row.int32("duration_ms")))
        }
        return MigrationStatus(known: migrations, applied: applied, unfinished: try await unfinished())
    }

    /// Applies what is pending, up to and with `target`, and returns it. Throws `MigrationError` where what was applied
    /// differs from the files, and `PostgresError`.
    @discardableResult
    public func up(to target: Int? = nil) async throws -> [Migration] {
        if let target, target != 0 { _ = try migration(target) }
        return try await withLock {
            try await bootstrap()
            let status = try await status()
            try status.check()
            if let down = status.unfinished.first(where: { $0.direction == .down }) {
                throw MigrationError.unfinishedDown(down.label)
            }
            let pending = status.pending.filter { $0.version <= target ?? .max }
            for migration in pending { try await run(migration, .up, after: status.unfinished) }
            return pending
        }
    }

    /// The migration of a version. Throws `unknownVersion`.
    func migration(_ version: Int) throws(MigrationError) -> Migration {
        guard let migration = migrations.first(where: { $0.version == version }) else {
            throw .unknownVersion(version, latest: migrations.last?.version ?? 0)
        }
        return migration
    }
}

extension Duration {
    var milliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }
}
