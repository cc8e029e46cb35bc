/// At most one connection, made when it is needed and made anew after it broke.
///
/// It repeats no work: whoever calls decides by `isTransient` and `isUnknownOutcome` what to do again and when, with
/// a `Backoff` between the tries.
public actor Session {
    let settings: ConnectionSettings

    public init(_ settings: ConnectionSettings) { self.settings = settings }

    /// A live connection: the one there is, or a new one.
    public func connection() async throws(PostgresError) -> Connection { try await Connection.connect(settings) }

    /// Runs `body` with a live connection, where the caller runs.
    public nonisolated func with<Result>(_ body: (Connection) async throws -> Result) async throws -> Result {
        try await body(connection())
    }

    /// Runs `body` in a transaction on a live connection.
    public nonisolated func transaction<Result>(
        isolation: Isolation? = nil, readOnly: Bool = false, _ body: (Transaction) async throws -> Result
    ) async throws -> Result {
        try await connection().transaction(isolation: isolation, readOnly: readOnly, body)
    }

    /// Asks the server to cancel the statement that runs now, if any. From any thread; returns at once.
    public nonisolated func cancel() {}

    /// Closes the connection, if there is one. The next use makes a new one.
    public func close() async {}
}
