/// One connection to a Postgres server.
///
/// An actor on a serial queue of its own: libpq blocks that queue, never Swift's cooperative pool. Statements of several
/// tasks run one after the other; a transaction holds the connection until its body has ended. Cancelling a task that
/// waits for a statement cancels the statement in the server. A connection that broke stays broken (`isAlive`); a
/// `Session` makes new ones.
public actor Connection {
    let settings: ConnectionSettings

    init(settings: ConnectionSettings) { self.settings = settings }

    /// Connects; returns when the session is ready for statements.
    public static func connect(_ settings: ConnectionSettings) async throws(PostgresError) -> Connection {
        throw PostgresError(.connection, "not connected")
    }

    /// Runs one statement and returns its rows; prepared at the first use of its text and types.
    public func query(_ sql: SQL) async throws(PostgresError) -> Rows { try await query(sql, turn: nil) }

    /// Runs one statement and returns how many rows it changed.
    @discardableResult
    public func execute(_ sql: SQL) async throws(PostgresError) -> Int { try await query(sql, turn: nil).affected }

    /// Runs several statements in one round trip, as one transaction: all of them take effect or none. The first that
    /// fails stops the rest: its index is in the error.
    @discardableResult
    public func run(_ statements: [SQL]) async throws(PostgresError) -> [Rows] {
        try await run(statements, turn: nil)
    }

    /// Runs a script of several statements without parameters, in one implicit transaction unless the script has its
    /// own BEGIN and COMMIT. For migrations; results are dropped.
    public func simple(_ script: String) async throws(PostgresError) { try await simple(script, turn: nil) }

    func query(_ sql: SQL, turn: UInt64?) async throws(PostgresError) -> Rows { throw PostgresError(.closed, "closed") }
    func run(_ statements: [SQL], turn: UInt64?) async throws(PostgresError) -> [Rows] {
        throw PostgresError(.closed, "closed")
    }
    func simple(_ script: String, turn: UInt64?) async throws(PostgresError) { throw PostgresError(.closed, "closed") }

    /// Asks the server to cancel the statement that runs now, if any. From any thread; returns at once.
    public nonisolated func cancel() {}

    /// Ends the session. What is called afterwards throws `closed`.
    public func close() async {}

    /// False once the connection was closed or was found broken.
    public nonisolated var isAlive: Bool { false }
    /// As libpq counts: 150020 is 15.20.
    public nonisolated var serverVersion: Int { 0 }
    /// The server process of this session, as in `pg_stat_activity.pid`.
    public nonisolated var backendPID: Int32 { 0 }
    /// Where the session stands.
    public var transactionStatus: TransactionStatus { .unknown }

    /// A setting that the server reports by itself, such as `server_version`, `TimeZone` or `in_hot_standby`.
    public func parameterStatus(_ name: String) -> String? { nil }
}

/// Where a session stands between its statements.
public enum TransactionStatus: Sendable, Hashable {
    case idle
    case active
    case inTransaction
    /// In a transaction in which a statement failed: it can only be rolled back.
    case inFailedTransaction
    /// The connection is gone.
    case unknown
}
