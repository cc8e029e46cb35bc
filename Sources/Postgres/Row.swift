/// One row of an answer, read by column in the types that `ColumnValue` is given for.
///
/// Reading throws `decoding` with the column's name where there is no such column, the value is NULL but the type is not
/// optional, or the value does not fit the type.
public struct Row: Sendable {
    let rows: Rows
    let index: Int

    /// Reads the column at a position.
    public subscript<T: ColumnValue>(_ column: Int, as type: T.Type = T.self) -> T {
        get throws(PostgresError) {
            guard column >= 0, column < rows.columns.count else {
                throw PostgresError(.decoding, "there is no column \(column) among \(rows.columns.count)")
            }
            do throws(PostgresError) {
                return try rows.result.withField(row: index, column: column) { field throws(PostgresError) in
                    try T.decode(field)
                }
            } catch {
                var named = error
                named.column = rows.columns[column]
                throw named
            }
        }
    }

    /// Reads the column of a name; the first where several have it.
    public subscript<T: ColumnValue>(_ name: String, as type: T.Type = T.self) -> T {
        get throws(PostgresError) { try self[position(of: name), as: type] }
    }

    public func isNull(_ name: String) throws(PostgresError) -> Bool {
        try rows.result.withField(row: index, column: position(of: name)) { field throws(PostgresError) in
            field.isNull
        }
    }

    func position(of name: String) throws(PostgresError) -> Int {
        guard let position = rows.columns.firstIndex(of: name) else {
            var error = PostgresError(
                .decoding, "there is no such column; there are \(rows.columns.joined(separator: ", "))")
            error.column = name
            throw error
        }
        return position
    }
}

extension Row {
    public func bool(_ name: String) throws(PostgresError) -> Bool { try self[name] }
    public func int(_ name: String) throws(PostgresError) -> Int { try self[name] }
    public func int16(_ name: String) throws(PostgresError) -> Int16 { try self[name] }
    public func int32(_ name: String) throws(PostgresError) -> Int32 { try self[name] }
    public func int64(_ name: String) throws(PostgresError) -> Int64 { try self[name] }
    public func float(_ name: String) throws(PostgresError) -> Float { try self[name] }
    public func double(_ name: String) throws(PostgresError) -> Double { try self[name] }
    public func string(_ name: String) throws(PostgresError) -> String { try self[name] }
    /// The bytes of a `bytea`.
    public func bytes(_ name: String) throws(PostgresError) -> [UInt8] { try self[name] }
    public func uuid(_ name: String) throws(PostgresError) -> UUID { try self[name] }
    public func timestamp(_ name: String) throws(PostgresError) -> Timestamp { try self[name] }
    public func day(_ name: String) throws(PostgresError) -> Day { try self[name] }
}
