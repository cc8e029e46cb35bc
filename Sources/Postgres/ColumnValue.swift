/// A Swift type that a column's binary value can be read as.
///
/// Given for `Bool`, the integers, `Float`, `Double`, `String`, `[UInt8]` (`bytea`), `UUID`, `Timestamp`, `Day`, their
/// optionals, and arrays of all of these. Integers widen (`int4` reads as `Int64`) but never narrow.
public protocol ColumnValue {
    /// Reads one value.
    static func decode(_ field: borrowing Field) throws(PostgresError) -> Self

    /// Reads a one-dimensional array of such values.
    static func decodeArray(_ field: borrowing Field) throws(PostgresError) -> [Self]
}

extension ColumnValue {
    public static func decodeArray(_ field: borrowing Field) throws(PostgresError) -> [Self] {
        let header = try ArrayHeader(field)
        var values: [Self] = []
        values.reserveCapacity(header.count)
        var offset = ArrayHeader.size
        for _ in 0..<header.count {
            values.append(try decode(field.element(at: &offset, type: header.elementType)))
        }
        return values
    }
}

extension Optional: ColumnValue where Wrapped: ColumnValue {
    public static func decode(_ field: borrowing Field) throws(PostgresError) -> Wrapped? {
        field.isNull ? nil : try Wrapped.decode(field)
    }
}

extension Array: ColumnValue where Element: ColumnValue {
    public static func decode(_ field: borrowing Field) throws(PostgresError) -> [Element] {
        try Element.decodeArray(field)
    }
}

/// What stands before the elements of an array: dimensions, a flag, the elements' type, and the only dimension's length
/// and lower bound (`array_send` in Postgres's `arrayfuncs.c`).
struct ArrayHeader {
    static let size = 20
    let elementType: UInt32
    let count: Int

    init(_ field: borrowing Field) throws(PostgresError) {
        guard !field.isNull else { throw PostgresError(.decoding, "NULL where an array is wanted") }
        guard field.bytes.count >= 12 else { throw field.mismatch("an array") }
        let dimensions: Int32 = field.bytes.bigEndian(at: 0)
        elementType = field.bytes.bigEndian(at: 8)
        guard dimensions != 0 else {
            count = 0
            return
        }
        guard dimensions == 1, field.bytes.count >= Self.size else { throw field.mismatch("an array of one dimension") }
        let length: Int32 = field.bytes.bigEndian(at: 12)
        // Each element has at least its own length before it, so a wrong count cannot make us reserve too much.
        guard length >= 0, Int(length) <= (field.bytes.count - Self.size) / 4 else { throw field.mismatch("an array") }
        count = Int(length)
    }
}

extension Field {
    /// The array element that starts at `offset`, which moves on to the next one.
    @_lifetime(copy self)
    func element(at offset: inout Int, type: UInt32) throws(PostgresError) -> Field {
        guard bytes.count - offset >= 4 else { throw mismatch("an array") }
        let length: Int32 = bytes.bigEndian(at: offset)
        offset += 4
        guard length >= 0 else { return Field(type: type, isNull: true, bytes: bytes.extracting(0..<0)) }
        guard bytes.count - offset >= Int(length) else { throw mismatch("an array") }
        let start = offset
        offset += Int(length)
        return Field(type: type, isNull: false, bytes: bytes.extracting(start..<offset))
    }
}
