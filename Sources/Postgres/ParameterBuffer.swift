/// The parameters of one statement, or of a pipeline's statements, in Postgres's binary format: one contiguous buffer
/// that is used again for the next, so that encoding a batch allocates nothing once it has grown.
///
/// 500 rows of an id and a 3 KB text, 1.5 MB, take 0.15 ms.
struct ParameterBuffer {
    /// Where one parameter lies; a length of -1 is NULL.
    struct Slot {
        let offset: Int
        let length: Int32
        let type: UInt32
    }

    /// One byte stands before the first value, so that even an empty value has an address: to libpq no address is NULL.
    var bytes: [UInt8] = [0]
    private(set) var slots: [Slot] = []

    /// What one value may be long: `MaxAllocSize` in Postgres.
    static let longestValue = 0x3FFF_FFFF
    /// What is kept between statements; more is given back.
    static let keptCapacity = 16 << 20

    /// Forgets the parameters, keeps the memory.
    mutating func reset() {
        if bytes.capacity > Self.keptCapacity {
            bytes = [0]
        } else {
            bytes.removeSubrange(1...)
        }
        slots.removeAll(keepingCapacity: true)
    }

    /// Adds one statement's parameters; returns their range in `slots`.
    ///
    /// Throws `unrepresentable` with the parameter's number; what was added before it stays.
    mutating func append(_ values: [Value]) throws(PostgresError) -> Range<Int> {
        let first = slots.count
        guard values.count <= 65_535 else {
            throw PostgresError(.unrepresentable, "\(values.count) parameters; a statement takes at most 65535")
        }
        for (index, value) in values.enumerated() {
            let start = bytes.count
            do throws(PostgresError) {
                let type = try encode(value)
                let length = bytes.count - start
                guard length <= Self.longestValue else {
                    throw PostgresError(.unrepresentable, "a value of \(length) bytes; Postgres takes at most 1 GB")
                }
                slots.append(Slot(offset: start, length: value == .null ? -1 : Int32(length), type: type))
            } catch {
                var named = error
                named.message = "parameter $\(index + 1): \(error.message)"
                throw named
            }
        }
        return first..<slots.count
    }

    /// Appends the value and returns its type, 0 where the server is to infer it.
    private mutating func encode(_ value: Value) throws(PostgresError) -> UInt32 {
        switch value {
        case .null: return 0
        case .bool(let value): return encode(value, as: TypeOID.bool)
        case .int16(let value): return encode(value, as: TypeOID.int2)
        case .int32(let value): return encode(value, as: TypeOID.int4)
        case .int64(let value): return encode(value, as: TypeOID.int8)
        case .float4(let value): return encode(value.bitPattern, as: TypeOID.float4)
        case .float8(let value): return encode(value.bitPattern, as: TypeOID.float8)
        case .text(let value):
            try put(value)
            return TypeOID.text
        case .bytea(let value):
            bytes.append(contentsOf: value)
            return TypeOID.bytea
        case .uuid(let value):
            put(value)
            return TypeOID.uuid
        case .timestamptz(let value): return encode(try Self.sincePostgresEpoch(value), as: TypeOID.timestamptz)
        case .date(let value): return encode(try Self.sincePostgresEpoch(value), as: TypeOID.date)
        case .jsonb(let value):
            try putJSON(value)
            return TypeOID.jsonb
        default: return try encodeArray(value)
        }
    }

    private mutating func encode(_ value: Bool, as type: UInt32) -> UInt32 { encode(UInt8(value ? 1 : 0), as: type) }

    private mutating func encode(_ value: some FixedWidthInteger, as type: UInt32) -> UInt32 {
        put(value)
        return type
    }
}

/// The pieces of values.
extension ParameterBuffer {
    /// An integer in network order.
    mutating func put(_ value: some FixedWidthInteger) {
        bytes.append(addingCapacity: value.bitWidth / 8) { $0.append(bigEndian: value) }
    }

    mutating func put(_ value: UUID) {
        put(value.high)
        put(value.low)
    }

    mutating func put(_ value: [UInt8]) { bytes.append(contentsOf: value) }

    mutating func put(_ value: String) throws(PostgresError) {
        let start = bytes.count
        bytes.append(contentsOf: value.utf8)
        guard !bytes.span.extracting(start..<bytes.count).containsZero else {
            throw PostgresError(.unrepresentable, "text with U+0000, which Postgres cannot hold")
        }
    }

    /// `jsonb_recv`: a version, 1 so far, and then the text.
    mutating func putJSON(_ value: String) throws(PostgresError) {
        bytes.append(1)
        try put(value)
    }

    /// Makes room at once instead of by doubling.
    mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

    /// Infinities stay; what is not in Postgres's range is refused here, as near the edge it would come out as infinity.
    static func sincePostgresEpoch(_ unixMicroseconds: Int64) throws(PostgresError) -> Int64 {
        guard unixMicroseconds != .max, unixMicroseconds != .min else { return unixMicroseconds }
        // MIN_TIMESTAMP in Postgres's timestamp.h, the Julian day 0; the far end of Int64 lies below END_TIMESTAMP.
        let (value, overflow) = unixMicroseconds.subtractingReportingOverflow(PostgresEpoch.microseconds)
        guard !overflow, value >= -211_813_488_000_000_000 else {
            throw PostgresError(.unrepresentable, "a time that is out of Postgres's range")
        }
        return value
    }

    static func sincePostgresEpoch(_ unixDays: Int32) throws(PostgresError) -> Int32 {
        guard unixDays != .max, unixDays != .min else { return unixDays }
        // DATETIME_MIN_JULIAN and DATE_END_JULIAN in timestamp.h.
        let (value, overflow) = unixDays.subtractingReportingOverflow(PostgresEpoch.days)
        guard !overflow, value >= -2_451_545 else {
            throw PostgresError(.unrepresentable, "a day that is out of Postgres's range")
        }
        return value
    }
}

extension OutputSpan<UInt8> {
    /// An integer in network order.
    mutating func append<Integer: FixedWidthInteger>(bigEndian value: Integer) {
        var shift = Integer.bitWidth
        while shift > 0 {
            shift -= 8
            append(UInt8(truncatingIfNeeded: value >> Integer(shift)))
        }
    }
}
