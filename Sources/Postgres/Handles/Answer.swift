internal import CLibpq

/// One `PGresult` as it comes off the connection: rows, success without rows, an error, or a mark of the protocol.
struct Answer: ~Copyable {
    enum Kind {
        case rows
        case error
        /// The end of a pipeline.
        case sync
        /// A statement that was skipped because one before it in the pipeline failed.
        case skipped
        case copyIn
        case copyOut
    }

    let kind: Kind
    let result: ResultHandle
    /// Set where `kind` is `error`.
    let error: PostgresError?

    /// Takes ownership.
    init(_ pointer: OpaquePointer, isConnectionLost: Bool) {
        let kind: Kind =
            switch unsafe PQresultStatus(pointer) {
            case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY, PGRES_SINGLE_TUPLE: .rows
            case PGRES_PIPELINE_SYNC: .sync
            case PGRES_PIPELINE_ABORTED: .skipped
            case PGRES_COPY_IN: .copyIn
            case PGRES_COPY_OUT, PGRES_COPY_BOTH: .copyOut
            default: .error
            }
        self.kind = kind
        error = kind == .error ? unsafe makeError(pointer, isConnectionLost: isConnectionLost) : nil
        result = unsafe ResultHandle(owning: pointer)
    }
}

/// What the server, or libpq in its place, says went wrong.
private func makeError(_ result: OpaquePointer, isConnectionLost: Bool) -> PostgresError {
    let message = unsafe String(cString: PQresultErrorMessage(result))
    guard let sqlState = unsafe errorField(result, Diagnostic.sqlState) else {
        let line = message.split(separator: "\n").joined(separator: " ")
        return isConnectionLost ? .lost(line) : PostgresError(.protocol, line)
    }
    var error = PostgresError.ofServer(
        sqlState: sqlState, message: unsafe errorField(result, Diagnostic.message) ?? message)
    error.severity = unsafe errorField(result, Diagnostic.severity)
    error.detail = unsafe errorField(result, Diagnostic.detail)
    error.hint = unsafe errorField(result, Diagnostic.hint)
    error.schema = unsafe errorField(result, Diagnostic.schema)
    error.table = unsafe errorField(result, Diagnostic.table)
    error.column = unsafe errorField(result, Diagnostic.column)
    error.constraint = unsafe errorField(result, Diagnostic.constraint)
    error.position = unsafe errorField(result, Diagnostic.position).flatMap { Int($0) }
    error.context = unsafe errorField(result, Diagnostic.context)
    error.isConnectionLost = isConnectionLost || error.severity == "FATAL" || error.severity == "PANIC"
    return error
}
