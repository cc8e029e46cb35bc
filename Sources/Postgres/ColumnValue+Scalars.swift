extension Bool: ColumnValue {
    public static func decode(_ field: borrowing Field) throws(PostgresError) -> Bool {
        try field.require(TypeOID.bool, wanted: "Bool")
        let byte: UInt8 = try field.integer("Bool")
        return byte != 0
    }
}

extension Int16: ColumnValue {
    public static func decode(_ field: borrowing Field) throws(PostgresError) -> Int16 {
        try field.require(TypeOID.int2, wanted: "Int16")
        return try field.integer("Int16")
    }
}

extension Int32: ColumnValue {
    public static func decode(_ field: borrowing Field) throws(PostgresError) -> Int32 {
        try field.require(TypeOID.int4, TypeOID.int2, wanted: "Int32")
        return field.type == TypeOID.int2 ? Int32(try Int16.decode(field)) : try field.integer("Int32")
    }
}

extension Int64: ColumnValue {
    public static func decode(_ field: borrowing Field) throws(PostgresError) -> Int64 {
        try field.require(TypeOID.int8, TypeOID.int4, TypeOID.int2, TypeOID.oid, TypeOID.xid, wanted: "Int64")
        switch field.type {
        case TypeOID.int8: return try field.integer("Int64")
        case TypeOID.oid, TypeOID.xid:
            let number: UInt32 = try field.integer("Int64")
            return Int64(number)
        default: return Int64(try Int32.decode(field))
        }
    }
}

extension Int: ColumnValue {
    public static func decode(_ field: borrowing Field) throws(PostgresError) -> Int { Int(try Int64.decode(field)) }
}

/// As a value the single-byte type `"char"` of the system catalogues; as an array `bytea`.
extension UInt8: ColumnValue {
    public static func decode(_ field: borrowing Field) throws(PostgresError) -> UInt8 {
        try field.require(TypeOID.char, wanted: "UInt8")
        return try field.integer("UInt8")
    }

    public static func decodeArray(_ field: borrowing Field) throws(PostgresError) -> [UInt8] {
        try field.require(TypeOID.bytea, wanted: "bytes")
        return field.bytes.copied
    }
}

extension Float: ColumnValue {
    public static func decode(_ field: borrowing Field) throws(PostgresError) -> Float {
        try field.require(TypeOID.float4, wanted: "Float")
        return Float(bitPattern: try field.integer("Float"))
    }
}

extension Double: ColumnValue {
    public static func decode(_ field: borrowing Field) throws(PostgresError) -> Double {
        try field.require(TypeOID.float8, TypeOID.float4, wanted: "Double")
        guard field.type == TypeOID.float8 else { return Double(try Float.decode(field)) }
        return Double(bitPattern: try field.integer("Double"))
    }
}

extension String: ColumnValue {
    public static func decode(_ field: borrowing Field) throws(PostgresError) -> String {
        try field.require(
            TypeOID.text, TypeOID.varchar, TypeOID.bpchar, TypeOID.name, TypeOID.json, TypeOID.jsonb, TypeOID.unknown,
            wanted: "String")
        guard field.type == TypeOID.jsonb else { return try field.text(from: 0) }
        // jsonb_send: a version, 1 so far, and then the text.
        guard field.bytes.count >= 1, field.bytes[0] == 1 else { throw field.mismatch("String") }
        return try field.text(from: 1)
    }
}

extension Field {
    /// The bytes from an offset on as text; the server has promised UTF-8.
    func text(from start: Int) throws(PostgresError) -> String {
        do {
            return String(copying: try UTF8Span(validating: bytes.extracting(start..<bytes.count)))
        } catch {
            throw PostgresError(.decoding, "text that is not UTF-8")
        }
    }
}

extension UUID: ColumnValue {
    public static func decode(_ field: borrowing Field) throws(PostgresError) -> UUID {
        try field.require(TypeOID.uuid, wanted: "UUID")
        guard field.bytes.count == 16 else { throw field.mismatch("UUID") }
        return UUID(high: field.bytes.bigEndian(at: 0), low: field.bytes.bigEndian(at: 8))
    }
}

/// Reads `timestamptz`, and `timestamp` as if it were UTC.
extension Timestamp: ColumnValue {
    public static func decode(_ field: borrowing Field) throws(PostgresError) -> Timestamp {
        try field.require(TypeOID.timestamptz, TypeOID.timestamp, wanted: "Timestamp")
        let microseconds: Int64 = try field.integer("Timestamp")
        guard microseconds != .max, microseconds != .min else {
            return Timestamp(microsecondsSinceUnixEpoch: microseconds)
        }
        // The last year of Postgres, 294276, lies in range of its own epoch but not of Unix's.
        let (sinceUnix, overflow) = microseconds.addingReportingOverflow(PostgresEpoch.microseconds)
        guard !overflow else { throw field.mismatch("Timestamp") }
        return Timestamp(microsecondsSinceUnixEpoch: sinceUnix)
    }
}

extension Day: ColumnValue {
    public static func decode(_ field: borrowing Field) throws(PostgresError) -> Day {
        try field.require(TypeOID.date, wanted: "Day")
        let days: Int32 = try field.integer("Day")
        guard days != .max, days != .min else { return Day(daysSinceUnixEpoch: days) }
        let (sinceUnix, overflow) = days.addingReportingOverflow(PostgresEpoch.days)
        guard !overflow else { throw field.mismatch("Day") }
        return Day(daysSinceUnixEpoch: sinceUnix)
    }
}
