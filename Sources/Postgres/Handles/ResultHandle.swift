internal import CLibpq

/// Owns one `PGresult`, which is freed with it.
///
/// Unchecked, because libpq's manual promises what the compiler cannot see: "PGresult objects are normally read-only
/// after creation, and so can be passed around freely between threads" (34.20, Behavior in Threaded Programs).
@safe final class ResultHandle: @unchecked Sendable {
    private let pointer: OpaquePointer

    /// Takes ownership.
    init(owning pointer: OpaquePointer) { unsafe self.pointer = pointer }

    deinit { unsafe PQclear(pointer) }

    var rowCount: Int { unsafe Int(PQntuples(pointer)) }
    var columnCount: Int { unsafe Int(PQnfields(pointer)) }

    /// How many rows an INSERT, UPDATE, DELETE, MERGE, SELECT, … touched; 0 for anything else.
    var affected: Int {
        guard let text = unsafe PQcmdTuples(pointer) else { return 0 }
        return unsafe Int(String(cString: text)) ?? 0
    }

    /// What was done, such as `INSERT 0 5`, or `ROLLBACK` where a failed transaction was asked to commit.
    var commandTag: String {
        guard let text = unsafe PQcmdStatus(pointer) else { return "" }
        return unsafe String(cString: text)
    }

    func columnName(_ column: Int) -> String {
        guard let name = unsafe PQfname(pointer, Int32(column)) else { return "" }
        return unsafe String(cString: name)
    }

    func columnType(_ column: Int) -> UInt32 { unsafe PQftype(pointer, Int32(column)) }

    /// Lends one value; both indices must be in range.
    func withField<Result>(
        row: Int, column: Int, _ body: (borrowing Field) throws(PostgresError) -> Result
    ) throws(PostgresError) -> Result {
        let type = columnType(column)
        let isNull = unsafe PQgetisnull(pointer, Int32(row), Int32(column)) != 0
        let length = unsafe Int(PQgetlength(pointer, Int32(row), Int32(column)))
        guard let start = unsafe PQgetvalue(pointer, Int32(row), Int32(column)) else {
            throw PostgresError(.decoding, "there is no such value")
        }
        return try unsafe start.withMemoryRebound(to: UInt8.self, capacity: length) { bytes throws(PostgresError) in
            let buffer = unsafe UnsafeBufferPointer(start: bytes, count: length)
            return try unsafe body(Field(type: type, isNull: isNull, bytes: buffer.span))
        }
    }
}
