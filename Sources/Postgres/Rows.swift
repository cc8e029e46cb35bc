/// The answer to one statement: its rows, held in libpq's memory until the last row of it is gone.
public struct Rows: Sendable, RandomAccessCollection {
    let result: ResultHandle
    /// The names of the columns, in order.
    public let columns: [String]

    init(_ result: ResultHandle) {
        self.result = result
        columns = (0..<result.columnCount).map { result.columnName($0) }
    }

    /// How many rows the statement inserted, updated, deleted or returned.
    public var affected: Int { result.affected }

    public var startIndex: Int { 0 }
    public var endIndex: Int { result.rowCount }

    public subscript(position: Int) -> Row {
        precondition(position >= 0 && position < endIndex, "there is no row \(position) among \(endIndex)")
        return Row(rows: self, index: position)
    }

    /// The only row. Throws `decoding` where there are none or several.
    public func one() throws(PostgresError) -> Row {
        guard count == 1 else { throw PostgresError(.decoding, "expected one row, got \(count)") }
        return self[0]
    }
}
