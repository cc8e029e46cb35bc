/// How a connection is made, and the limits that its session sets itself.
public struct ConnectionSettings: Sendable {
    /// A libpq connection string, as a URI or as `keyword=value` pairs, or a database's name. Nil means libpq's
    /// defaults; `PG*` variables, `.pgpass` and the service file work as in libpq for whatever it leaves open.
    public var url: String?
    /// Shown in `pg_stat_activity`, unless the connection string or `PGAPPNAME` names another.
    public var applicationName: String
    /// For each host tried. Whole seconds, at least 2, unless the connection string has its own `connect_timeout`.
    public var connectTimeout: Duration
    /// `statement_timeout`: the server cancels what runs longer (57014). Nil keeps the server's own.
    public var statementTimeout: Duration?
    /// `lock_timeout`: the server gives up waiting for a lock (55P03). Nil keeps the server's own.
    public var lockTimeout: Duration?
    /// `idle_in_transaction_session_timeout`: the server ends a session that forgets its transaction (25P03).
    public var idleInTransactionTimeout: Duration?
    /// How long to wait here for the answer to a statement before the connection is given up as dead. Choose it well
    /// above `statementTimeout`. Nil waits as long as the network layer says that the server is there.
    public var answerTimeout: Duration?
    /// Called for each notice, on the connection's own queue; it must return soon and must not call the connection.
    public var onNotice: (@Sendable (Notice) -> Void)?

    public init(
        url: String? = nil, applicationName: String = "postgres", connectTimeout: Duration = .seconds(10),
        statementTimeout: Duration? = nil, lockTimeout: Duration? = nil, idleInTransactionTimeout: Duration? = nil,
        answerTimeout: Duration? = nil, onNotice: (@Sendable (Notice) -> Void)? = nil
    ) {
        self.url = url
        self.applicationName = applicationName
        self.connectTimeout = connectTimeout
        self.statementTimeout = statementTimeout
        self.lockTimeout = lockTimeout
        self.idleInTransactionTimeout = idleInTransactionTimeout
        self.answerTimeout = answerTimeout
        self.onNotice = onNotice
    }
}
