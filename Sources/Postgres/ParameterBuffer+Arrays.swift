extension ParameterBuffer {
    /// Appends an array of one dimension and returns its type (`array_recv` in Postgres's `arrayfuncs.c`).
    mutating func encodeArray(_ value: Value) throws(PostgresError) -> UInt32 {
        switch value {
        case .boolArray(let values):
            try putArray(values, of: TypeOID.bool, width: 1) { $0.put(UInt8($1 ? 1 : 0)) }
            return TypeOID.boolArray
        case .int16Array(let values):
            try putArray(values, of: TypeOID.int2, width: 2) { $0.put($1) }
            return TypeOID.int2Array
        case .int32Array(let values):
            try putArray(values, of: TypeOID.int4, width: 4) { $0.put($1) }
            return TypeOID.int4Array
        case .int64Array(let values):
            try putArray(values, of: TypeOID.int8, width: 8) { $0.put($1) }
            return TypeOID.int8Array
        case .float4Array(let values):
            try putArray(values, of: TypeOID.float4, width: 4) { $0.put($1.bitPattern) }
            return TypeOID.float4Array
        case .float8Array(let values):
            try putArray(values, of: TypeOID.float8, width: 8) { $0.put($1.bitPattern) }
            return TypeOID.float8Array
        case .textArray(let values):
            reserve(values.reduce(20) { $0 + 4 + ($1?.utf8.count ?? 0) })
            try putArray(values, of: TypeOID.text, width: 0) { (buffer, value) throws(PostgresError) in
                try buffer.put(value)
            }
            return TypeOID.textArray
        case .byteaArray(let values):
            reserve(values.reduce(20) { $0 + 4 + ($1?.count ?? 0) })
            try putArray(values, of: TypeOID.bytea, width: 0) { $0.put($1) }
            return TypeOID.byteaArray
        case .uuidArray(let values):
            try putArray(values, of: TypeOID.uuid, width: 16) { $0.put($1) }
            return TypeOID.uuidArray
        case .timestamptzArray(let values):
            try putArray(values, of: TypeOID.timestamptz, width: 8) { (buffer, value) throws(PostgresError) in
                buffer.put(try Self.sincePostgresEpoch(value))
            }
            return TypeOID.timestamptzArray
        case .dateArray(let values):
            try putArray(values, of: TypeOID.date, width: 4) { (buffer, value) throws(PostgresError) in
                buffer.put(try Self.sincePostgresEpoch(value))
            }
            return TypeOID.dateArray
        case .jsonbArray(let values):
            reserve(values.reduce(20) { $0 + 5 + ($1?.utf8.count ?? 0) })
            try putArray(values, of: TypeOID.jsonb, width: 0) { (buffer, value) throws(PostgresError) in
                try buffer.putJSON(value)
            }
            return TypeOID.jsonbArray
        default: return 0
        }
    }

    /// `width` is that of one element, to make room at once; 0 where it varies.
    private mutating func putArray<Element>(
        _ values: [Element?], of type: UInt32, width: Int,
        _ putElement: (inout ParameterBuffer, Element) throws(PostgresError) -> Void
    ) throws(PostgresError) {
        if width > 0 { reserve(20 + values.count * (4 + width)) }
        put(Int32(values.isEmpty ? 0 : 1))
        let flagOffset = bytes.count
        put(Int32(0))
        put(type)
        guard !values.isEmpty else { return }
        put(Int32(clamping: values.count))
        put(Int32(1))
        var hasNull = false
        for (index, value) in values.enumerated() {
            let lengthOffset = bytes.count
            put(Int32(-1))
            guard let value else {
                hasNull = true
                continue
            }
            do throws(PostgresError) {
                try putElement(&self, value)
            } catch {
                var named = error
                named.message = "element \(index + 1): \(error.message)"
                throw named
            }
            patch(Int32(clamping: bytes.count - lengthOffset - 4), at: lengthOffset)
        }
        if hasNull { patch(1, at: flagOffset) }
    }
}
