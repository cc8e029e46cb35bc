import Synchronization

/// One connection to a Postgres server.
///
/// An actor on a serial queue of its own: libpq blocks that queue, never Swift's cooperative pool. Statements of several
/// tasks run one after the other; a transaction holds the connection until its body has ended. Cancelling a task that
/// waits for a statement cancels the statement in the server. A connection that broke stays broken (`isAlive`); a
/// `Session` makes new ones.
public actor Connection {
    let settings: ConnectionSettings
    let executor: QueueExecutor
    let facts = ConnectionFacts()
    let canceller = Canceller()

    var handle = ConnectionHandle()
    var parameters = ParameterBuffer()
    var statements = StatementCache()
    /// Why there is no connection any more.
    var ending = PostgresError(.closed, "the connection is closed")

    /// The transaction that has the connection; others wait.
    var holder: UInt64?
    private var lastTurn: UInt64 = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []

    public nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    private init(settings: ConnectionSettings) {
        self.settings = settings
        executor = QueueExecutor(label: "postgres.connection")
    }

    isolated deinit { handle.close() }

    /// Connects; returns when the session is ready for statements.
    ///
    /// Takes at most the settings' time-out for each host. Throws `configuration`, `authentication`, or `connection`,
    /// the last mostly transient.
    public static func connect(_ settings: ConnectionSettings) async throws(PostgresError) -> Connection {
        let connection = Connection(settings: settings)
        try await connection.open()
        return connection
    }

    private func open() throws(PostgresError) {
        handle = try ConnectionHandle.open(settings)
        canceller.use(handle.makeCancelHandle())
        facts.serverVersion.store(handle.serverVersion, ordering: .relaxed)
        facts.backendPID.store(handle.backendPID, ordering: .relaxed)
        facts.isAlive.store(true, ordering: .releasing)
        let limits = settings.limits
        if !limits.isEmpty { try perform(script: limits) }
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

    /// Asks the server to cancel the statement that runs now, if any; it then throws `cancelled`. From any thread;
    /// returns at once.
    public nonisolated func cancel() { canceller.cancel() }

    /// Ends the session, after the statement that runs. What is called afterwards throws `closed`.
    public func close() async {
        end(PostgresError(.closed, "the connection was closed"))
    }

    /// False once the connection was closed or was found broken.
    public nonisolated var isAlive: Bool { facts.isAlive.load(ordering: .acquiring) }
    /// As libpq counts: 150020 is 15.20.
    public nonisolated var serverVersion: Int { facts.serverVersion.load(ordering: .relaxed) }
    /// The server process of this session, as in `pg_stat_activity.pid`.
    public nonisolated var backendPID: Int32 { facts.backendPID.load(ordering: .relaxed) }
    /// Where the session stands.
    public var transactionStatus: TransactionStatus { handle.transactionStatus }

    /// A setting that the server reports by itself, such as `server_version`, `TimeZone` or `in_hot_standby`.
    public func parameterStatus(_ name: String) -> String? { handle.parameterStatus(name) }

    /// `isAlive` after a look at the socket, which notices a server that has gone in the meantime.
    func probe() -> Bool {
        if isAlive, !handle.probe() { end(.lost("the server has closed the connection")) }
        return isAlive
    }

    /// Frees the connection for the reason given.
    func end(_ reason: PostgresError) {
        facts.isAlive.store(false, ordering: .releasing)
        canceller.use(nil)
        handle.close()
        ending = reason
    }
}

/// Whose turn it is.
extension Connection {
    /// Waits until no transaction has the connection, unless it is the caller's own.
    func enter(_ turn: UInt64?) async throws(PostgresError) {
        if let turn {
            guard holder == turn else { throw PostgresError(.closed, "the transaction is over") }
            return
        }
        guard !TransactionScope.connections.contains(ObjectIdentifier(self)) else {
            throw PostgresError(.misuse, "inside of a transaction use the transaction, not its connection")
        }
        while holder != nil {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    /// Takes the connection for a transaction.
    func take() async throws(PostgresError) -> UInt64 {
        try await enter(nil)
        lastTurn += 1
        holder = lastTurn
        return lastTurn
    }

    /// Gives it back and wakes all who wait; the first of them to run goes on, the others wait again.
    func release() {
        holder = nil
        let woken = waiting
        waiting = []
        for continuation in woken { continuation.resume() }
    }
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
