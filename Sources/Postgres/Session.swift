import Synchronization

/// At most one connection, made when it is needed and made anew after it broke.
///
/// It repeats no work: whoever calls decides by `isTransient` and `isUnknownOutcome` what to do again and when, with
/// a `Backoff` between the tries.
public actor Session {
    let settings: ConnectionSettings
    private let current = Mutex<Connection?>(nil)
    private var attempt: Task<Result<Connection, PostgresError>, Never>?

    public init(_ settings: ConnectionSettings) { self.settings = settings }

    /// A live connection: the one there is, or a new one. Several callers share one attempt to connect.
    public func connection() async throws(PostgresError) -> Connection {
        if attempt == nil, let connection = current.withLock({ $0 }) {
            if await connection.probe() { return connection }
        }
        if let attempt { return try await attempt.value.get() }
        let attempt = Task { [settings] () async -> Result<Connection, PostgresError> in
            do throws(PostgresError) {
                return .success(try await Connection.connect(settings))
            } catch {
                return .failure(error)
            }
        }
        self.attempt = attempt
        let outcome = await attempt.value
        self.attempt = nil
        let connection = try outcome.get()
        current.withLock { $0 = connection }
        return connection
    }

    /// Runs `body` with a live connection, where the caller runs.
    public nonisolated func with<Result>(_ body: (Connection) async throws -> Result) async throws -> Result {
        try await body(connection())
    }

    /// Runs `body` in a transaction on a live connection, where the caller runs.
    public nonisolated func transaction<Result>(
        isolation: Isolation? = nil, readOnly: Bool = false, _ body: (Transaction) async throws -> Result
    ) async throws -> Result {
        try await connection().transaction(isolation: isolation, readOnly: readOnly, body)
    }

    /// Asks the server to cancel the statement that runs now, if any. From any thread; returns at once.
    public nonisolated func cancel() { current.withLock { $0 }?.cancel() }

    /// Closes the connection, if there is one. The next use makes a new one.
    public func close() async {
        _ = await attempt?.value
        let connection = current.withLock { connection in
            defer { connection = nil }
            return connection
        }
        await connection?.close()
    }
}
