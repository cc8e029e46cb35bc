/// One value of a result while it is being read: its bytes as the server sent them, lent for one call.
public struct Field: ~Escapable {
    /// The OID of the Postgres type, as of the catalogue `pg_type`.
    public let type: UInt32
    /// True for NULL; then there are no bytes.
    public let isNull: Bool
    /// The binary representation.
    public let bytes: Span<UInt8>

    @_lifetime(copy bytes)
    init(type: UInt32, isNull: Bool, bytes: Span<UInt8>) {
        self.type = type
        self.isNull = isNull
        self.bytes = bytes
    }
}

extension Field {
    /// Throws where the value is NULL or of another type than the given ones.
    func require(_ types: UInt32..., wanted: StaticString) throws(PostgresError) {
        guard !isNull else { throw PostgresError(.decoding, "NULL where \(wanted) is wanted") }
        guard types.contains(type) else { throw mismatch(wanted) }
    }

    /// A big-endian integer of exactly this width.
    func integer<Integer: FixedWidthInteger>(_ wanted: StaticString) throws(PostgresError) -> Integer {
        guard bytes.count == Integer.bitWidth / 8 else { throw mismatch(wanted) }
        return bytes.bigEndian(at: 0)
    }

    func mismatch(_ wanted: StaticString) -> PostgresError {
        PostgresError(
            .decoding,
            "\(bytes.count) bytes of the type with OID \(type) cannot be read as \(wanted); cast the column in the SQL")
    }
}

extension Span<UInt8> {
    /// The big-endian integer at an offset; all of its bytes must be in range.
    func bigEndian<Integer: FixedWidthInteger>(at offset: Int) -> Integer {
        var value: Integer = 0
        for index in offset..<offset + Integer.bitWidth / 8 {
            value = (Integer.bitWidth > 8 ? value << 8 : 0) | Integer(truncatingIfNeeded: self[index])
        }
        return value
    }
}
