public import Postgres

/// Brings the schema to a version, one migration a transaction.
///
/// Any number may run at once: one holds a session-level advisory lock, the others ask for it again and again and never
/// wait inside a transaction (a waiting `pg_advisory_lock` and `CREATE INDEX CONCURRENTLY` deadlock). A migration that
/// cannot get its locks within `lockTimeout` is rolled back and tried again, so that it never holds up a live system.
public struct Migrator: Sendable {
    public struct Settings: Sendable {
        /// How long a statement may wait for a lock on a table.
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
        return MigrationStatus(known: migrations, applied: applied)
    }

    /// Applies what is pending, up to and with `target`, and returns it. Throws `MigrationError` where what was applied
    /// differs from the files, and `PostgresError`.
    @discardableResult
    public func up(to target: Int? = nil) async throws -> [Migration] {
        try await withLock {
            try await bootstrap()
            let status = try await status()
            try status.check()
            let pending = status.pending.filter { $0.version <= target ?? .max }
            for migration in pending { try await apply(migration) }
            return pending
        }
    }

    private func apply(_ migration: Migration) async throws {
        for attempt in 1... {
            do {
                let clock = ContinuousClock()
                let start = clock.now
                try await connection.transaction { transaction in
                    try await transaction.simple(
                        "SET LOCAL lock_timeout = '\(settings.lockTimeout.milliseconds)ms'; SET LOCAL statement_timeout = 0"
                    )
                    try await transaction.simple(migration.up)
                    try await transaction.execute(
                        """
                        INSERT INTO warta.schema_migrations (version, name, checksum, applied_at, duration_ms)
                        VALUES (\(Int32(migration.version)), \(migration.name), \(migration.checksum), now(),
                            \(Int32(clamping: start.duration(to: clock.now).milliseconds)))
                        """)
                }
                settings.report("applied \(migration.label) in \(start.duration(to: clock.now).milliseconds) ms")
                return
            } catch let error as PostgresError
                where ["55P03", "40P01"].contains(error.sqlState) && attempt < settings.lockRetries
            {
                settings.report(
                    "\(migration.label) could not get its locks (attempt \(attempt) of \(settings.lockRetries)); "
                        + "it was rolled back and is tried again")
                try await Task.sleep(for: .milliseconds(200 << attempt))
            }
        }
    }

    private func bootstrap() async throws {
        try await connection.simple(
            """
            CREATE SCHEMA IF NOT EXISTS warta;
            CREATE TABLE IF NOT EXISTS warta.schema_migrations (
                version integer PRIMARY KEY,
                name text NOT NULL,
                checksum text NOT NULL,
                applied_at timestamptz NOT NULL,
                duration_ms integer NOT NULL
            );
            COMMENT ON TABLE warta.schema_migrations IS 'Which migrations made this schema.';
            COMMENT ON COLUMN warta.schema_migrations.version IS 'Number of the migration.';
            COMMENT ON COLUMN warta.schema_migrations.name IS 'Name of the migration.';
            COMMENT ON COLUMN warta.schema_migrations.checksum IS 'SHA-256 of its SQL, in hexadecimal.';
            COMMENT ON COLUMN warta.schema_migrations.applied_at IS 'When it was applied.';
            COMMENT ON COLUMN warta.schema_migrations.duration_ms IS 'How long it took, in milliseconds.';
            """)
    }

    private func withLock<Result>(_ body: () async throws -> Result) async throws -> Result {
        let clock = ContinuousClock()
        let deadline = clock.now + settings.patience
        var isFirst = true
        while !(try await connection.query("SELECT pg_try_advisory_lock(1466004084, 2) AS got").one().bool("got")) {
            guard clock.now < deadline else { throw MigrationError.locked }
            if isFirst { settings.report("another migrator is at work; waiting for it") }
            isFirst = false
            try await Task.sleep(for: .milliseconds(250))
        }
        do {
            let result = try await body()
            _ = try await connection.query("SELECT pg_advisory_unlock(1466004084, 2)")
            return result
        } catch {
            // A lost connection has given the lock back already.
            _ = try? await connection.query("SELECT pg_advisory_unlock(1466004084, 2)")
            throw error
        }
    }
}

extension Duration {
    var milliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }
}
