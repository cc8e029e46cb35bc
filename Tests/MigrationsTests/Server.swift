import Migrations
import Postgres
import Sandbox
import Synchronization

/// The one server of these tests. It ends with the test process.
enum Server {
    private static let starting = Task { try await ThrowawayPostgres.start() }
    private static let counter = Atomic(0)

    /// An empty database; returns its connection string.
    static func emptyDatabase() async throws -> String {
        let number = counter.add(1, ordering: .relaxed).newValue
        return try await starting.value.createDatabase("migrations_\(number)")
    }

    /// A connection to an empty database.
    static func connection() async throws -> Connection { try await connect(to: emptyDatabase()) }

    static func connect(to url: String) async throws -> Connection {
        try await Connection.connect(ConnectionSettings(url: url, applicationName: "tests"))
    }
}

/// The error of Postgres that `body` throws.
func failure(_ body: () async throws -> Void) async -> PostgresError? {
    do {
        try await body()
        return nil
    } catch {
        return error as? PostgresError
    }
}

/// The error of the migrator that `body` throws.
func refusal(_ body: () async throws -> Void) async -> MigrationError? {
    do {
        try await body()
        return nil
    } catch {
        return error as? MigrationError
    }
}

/// What a migrator reported.
final class Lines: Sendable {
    private let lines = Mutex<[String]>([])
    var all: [String] { lines.withLock { $0 } }
    func add(_ line: String) { lines.withLock { $0.append(line) } }
}
