/// How much of other transactions a transaction may see.
public enum Isolation: String, Sendable, Hashable {
    case readCommitted = "READ COMMITTED"
    case repeatableRead = "REPEATABLE READ"
    case serializable = "SERIALIZABLE"
}

/// The hold of a transaction's body on its connection; others wait until the body has ended.
///
/// Valid inside the body only; afterwards every call throws `closed`.
public struct Transaction: Sendable {
    /// The connection that this runs on, for `cancel()` and for what it says of the server. Its statements are refused
    /// inside the body (code `misuse`): they would wait for the transaction to end.
    public let connection: Connection
    let turn: UInt64

    /// Runs one statement and returns its rows.
    public func query(_ sql: SQL) async throws(PostgresError) -> Rows {
        try await connection.query(sql, turn: turn)
    }

    /// Runs one statement and returns how many rows it changed.
    @discardableResult
    public func execute(_ sql: SQL) async throws(PostgresError) -> Int {
        try await connection.query(sql, turn: turn).affected
    }

    /// Runs several statements in one round trip. The first that fails stops the rest: its index is in the error, and
    /// the transaction can only be rolled back.
    @discardableResult
    public func run(_ statements: [SQL]) async throws(PostgresError) -> [Rows] {
        try await connection.run(statements, turn: turn)
    }

    /// Runs a script of several statements without parameters.
    public func simple(_ script: String) async throws(PostgresError) {
        try await connection.simple(script, turn: turn)
    }

    /// Runs `body` under a savepoint: if it throws, what it wrote is undone and the transaction goes on usable.
    public func savepoint<Result>(_ body: (Transaction) async throws -> Result) async throws -> Result {
        try await simple("SAVEPOINT body")
        do {
            let result = try await body(self)
            try await simple("RELEASE SAVEPOINT body")
            return result
        } catch {
            try await simple("ROLLBACK TO SAVEPOINT body; RELEASE SAVEPOINT body")
            throw error
        }
    }
}
