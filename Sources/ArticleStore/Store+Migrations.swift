public import Migrations
import Postgres

/// The schema that these tables are in.
extension Store {
    /// The state of the schema. Throws `PostgresError`.
    public func migrationStatus() async throws -> MigrationStatus { try await withMigrator { try await $0.status() } }

    /// Applies pending migrations and returns them. Throws `MigrationError` and `PostgresError`.
    @discardableResult
    public func migrate(to target: Int? = nil, report: @escaping @Sendable (String) -> Void = { _ in }) async throws
        -> [Migration]
    {
        try await withMigrator(report: report) { try await $0.up(to: target) }
    }

    /// Runs `body` with a migrator on this store's session; nothing else may use the store meanwhile.
    public func withMigrator<Result>(
        report: @escaping @Sendable (String) -> Void = { _ in }, _ body: (Migrator) async throws -> Result
    ) async throws -> Result {
        try await session.with { connection in
            var settings = Migrator.Settings()
            settings.report = report
            return try await body(Migrator(connection, settings: settings))
        }
    }
}
