/// What went wrong between a statement and its answer.
///
/// `description` is fit for a log: it holds no credentials, parameter values or row text. `debugDescription` shows all
/// that the server said, which may quote values of the row at fault; credentials never appear.
public struct PostgresError: Error, Sendable, Hashable {
    /// The kind of failure.
    public enum Code: String, Sendable, Hashable {
        /// The connection string or the settings cannot be used.
        case configuration
        /// No connection could be made, or it broke.
        case connection
        /// The server refused the user.
        case authentication
        /// The server refused the statement; `sqlState` says why.
        case query
        /// `cancel()`, the task's cancellation, or `statement_timeout` (all of them 57014).
        case cancelled
        /// The server or libpq answered what cannot be understood.
        case `protocol`
        /// A column does not exist, or its value is not of the type asked for; `column` names it.
        case decoding
        /// A parameter that Postgres cannot hold, such as text with U+0000. Nothing was sent.
        case unrepresentable
        /// The connection was closed on this side, or the transaction is over.
        case closed
        /// A programming error, such as using the connection itself inside of its own transaction's body.
        case misuse
    }

    public var code: Code
    /// The five characters that name the server's error, as of appendix A of Postgres's manual.
    public var sqlState: String?
    public var severity: String?
    public var message: String
    public var detail: String?
    public var hint: String?
    public var schema: String?
    public var table: String?
    public var column: String?
    public var constraint: String?
    /// Where in the statement, in characters from 1.
    public var position: Int?
    /// The PL/pgSQL functions and the like in which it happened.
    public var context: String?
    /// Which statement of a pipeline, from 0.
    public var statementIndex: Int?
    /// True where a COMMIT, or a statement outside of any transaction, was sent and its answer never came: it may or
    /// may not have taken effect. Look before doing it again.
    public var isUnknownOutcome: Bool
    /// True where the connection is gone with this error.
    public var isConnectionLost: Bool
    /// True where the same work may well succeed later without anybody changing anything.
    public var isTransient: Bool

    public init(_ code: Code, _ message: String, sqlState: String? = nil, isTransient: Bool = false) {
        self.code = code
        self.message = message
        self.sqlState = sqlState
        self.isTransient = isTransient
        isUnknownOutcome = false
        isConnectionLost = false
    }
}
