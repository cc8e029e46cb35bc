import Postgres
import Sandbox
import Synchronization

/// The one server of the suite; tests that harm a server start their own. It ends with the test process.
enum SharedServer {
    private static let starting = Task { try await ThrowawayPostgres.start(settings: ["max_connections": "200"]) }

    static var url: String {
        get async throws { try await starting.value.url }
    }

    /// A new connection, with settings to be changed before it is made.
    static func connect(_ change: (inout ConnectionSettings) -> Void = { _ in }) async throws -> Connection {
        var settings = ConnectionSettings(url: try await url, applicationName: "tests")
        change(&settings)
        return try await Connection.connect(settings)
    }
}

/// Something that tasks and callbacks write and the test reads.
final class Box<Value: Sendable>: Sendable {
    private let storage: Mutex<Value>
    init(_ value: Value) { storage = Mutex(value) }
    var value: Value { storage.withLock { $0 } }
    func update(_ change: (inout Value) -> Void) {
        storage.withLock { change(&$0) }
    }
}

/// The error that `body` throws; nil where it throws none, or another kind.
func failure(_ body: () async throws -> Void) async -> PostgresError? {
    do {
        try await body()
        return nil
    } catch {
        return error as? PostgresError
    }
}

/// Waits until something holds; false after five seconds.
func eventually(_ condition: () async throws -> Bool) async rethrows -> Bool {
    for _ in 0..<500 {
        if try await condition() { return true }
        try? await Task.sleep(for: .milliseconds(10))
    }
    return false
}
