import Postgres

/// The tables that the migrator keeps, and its lock.
extension Migrator {
    static let records = """
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
        """

    /// There while a migration of several steps runs, or has broken off. It has no grants: nobody else needs it.
    static let stepRecords = """
        CREATE TABLE IF NOT EXISTS warta.schema_migrations_unfinished (
            version integer PRIMARY KEY,
            name text NOT NULL,
            direction text NOT NULL,
            steps text[] NOT NULL,
            begun_step integer NOT NULL,
            started_at timestamptz NOT NULL,
            error text
        );
        COMMENT ON TABLE warta.schema_migrations_unfinished IS
            'Migrations of several steps that began and did not end; `wartactl migrate repair` takes them up again.';
        COMMENT ON COLUMN warta.schema_migrations_unfinished.version IS 'Number of the migration.';
        COMMENT ON COLUMN warta.schema_migrations_unfinished.name IS 'Name of the migration.';
        COMMENT ON COLUMN warta.schema_migrations_unfinished.direction IS 'up or down.';
        COMMENT ON COLUMN warta.schema_migrations_unfinished.steps IS 'SHA-256 of each step that is done.';
        COMMENT ON COLUMN warta.schema_migrations_unfinished.begun_step IS 'The step that was begun last, from 0.';
        COMMENT ON COLUMN warta.schema_migrations_unfinished.started_at IS 'When it began.';
        COMMENT ON COLUMN warta.schema_migrations_unfinished.error IS 'Why it stopped.';
        """

    func bootstrap() async throws {
        let missing = try await connection.query("SELECT to_regclass('warta.schema_migrations') IS NULL AS missing")
        if try missing.one().bool("missing") { try await connection.simple(Self.records) }
    }

    /// What was begun; nothing where the user may not see it.
    func unfinished() async throws -> [UnfinishedMigration] {
        let visible = try await connection.query(
            """
            SELECT has_table_privilege(c.oid, 'SELECT') AS visible
            FROM pg_class c WHERE c.oid = to_regclass('warta.schema_migrations_unfinished')
            """)
        guard try visible.first?.bool("visible") == true else { return [] }
        let rows: Rows
        do {
            rows = try await connection.query(
                """
                SELECT version, name, direction, steps, begun_step, error FROM warta.schema_migrations_unfinished
                ORDER BY version
                """)
        } catch  where error.sqlState == "42P01" {
            // Its migrator has just come to the end.
            return []
        }
        return try rows.map { row in
            UnfinishedMigration(
                version: Int(try row.int32("version")), name: try row.string("name"),
                direction: Direction(rawValue: try row.string("direction")) ?? .up,
                steps: try row["steps"], begunStep: Int(try row.int32("begun_step")), error: try row["error"])
        }
    }

    /// Runs `body` while no other migrator works on this database.
    func withLock<Result>(_ body: () async throws -> Result) async throws -> Result {
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
