extension ParameterBuffer {
    /// Appends an array of one dimension and returns its type (`array_recv` in Postgres's `arrayfuncs.c`).
    mutating func encodeArray(_ value: Value) throws(PostgresError) -> UInt32 {
        switch value {
        case .boolArray(let values):
            try putNumbers(values, of: TypeOID.bool) { UInt8($0 ? 1 : 0) }
            return TypeOID.boolArray
        case .int16Array(let values):
            try putNumbers(values, of: TypeOID.int2) { $0 }
            return TypeOID.int2Array
        case .int32Array(let values):
            try putNumbers(values, of: TypeOID.int4) { $0 }
            return TypeOID.int4Array
        case .int64Array(let values):
            try putNumbers(values, of: TypeOID.int8) { $0 }
            return TypeOID.int8Array
        case .float4Array(let values):
            try putNumbers(values, of: TypeOID.float4) { $0.bitPattern }
            return TypeOID.float4Array
        case .float8Array(let values):
            try putNumbers(values, of: TypeOID.float8) { $0.bitPattern }
            return TypeOID.float8Array
        case .uuidArray(let values):
            try putNumbers(values, of: TypeOID.uuid) { UInt128($0.high) &<< 64 | UInt128($0.low) }
            return TypeOID.uuidArray
        case .timestamptzArray(let values):
            try putNumbers(values, of: TypeOID.timestamptz) { (value) throws(PostgresError) in
                try Self.sincePostgresEpoch(value)
            }
            return TypeOID.timestamptzArray
        case .dateArray(let values):
            try putNumbers(values, of: TypeOID.date) { (value) throws(PostgresError) in
                try Self.sincePostgresEpoch(value)
            }
            return TypeOID.dateArray
        case .textArray(let values):
            reserve(values.reduce(20) { $0 + 4 + ($1?.utf8.count ?? 0) })
            try putValues(values, of: TypeOID.text) { (buffer, value) throws(PostgresError) in
                buffer.put(Int32(clamping: value.utf8.count))
                try buffer.put(value)
            }
            return TypeOID.textArray
        case .byteaArray(let values):
            reserve(values.reduce(20) { $0 + 4 + ($1?.count ?? 0) })
            try putValues(values, of: TypeOID.bytea) {
                $0.put(Int32(clamping: $1.count))
                $0.put($1)
            }
            return TypeOID.byteaArray
        case .jsonbArray(let values):
            reserve(values.reduce(20) { $0 + 5 + ($1?.utf8.count ?? 0) })
            try putValues(values, of: TypeOID.jsonb) { (buffer, value) throws(PostgresError) in
                buffer.put(Int32(clamping: value.utf8.count + 1))
                try buffer.putJSON(value)
            }
            return TypeOID.jsonbArray
        default: return 0
        }
    }

    /// Elements of one width, each with its length before it, written at once.
    private mutating func putNumbers<Element, Number: FixedWidthInteger>(
        _ values: [Element?], of type: UInt32, _ number: (Element) throws(PostgresError) -> Number
    ) throws(PostgresError) {
        putHeader(values, of: type)
        let width = Number.bitWidth / 8
        try bytes.append(addingCapacity: values.count * (4 + width)) { (span) throws(PostgresError) in
            for (index, value) in values.enumerated() {
                guard let value else {
                    span.append(bigEndian: Int32(-1))
                    continue
                }
                span.append(bigEndian: Int32(width))
                do throws(PostgresError) {
                    span.append(bigEndian: try number(value))
                } catch {
                    throw error.inElement(index)
                }
            }
        }
    }

    /// Elements of different lengths; `put` writes an element's length and then the element.
    private mutating func putValues<Element>(
        _ values: [Element?], of type: UInt32, _ put: (inout ParameterBuffer, Element) throws(PostgresError) -> Void
    ) throws(PostgresError) {
        putHeader(values, of: type)
        for (index, value) in values.enumerated() {
            guard let value else {
                self.put(Int32(-1))
                continue
            }
            do throws(PostgresError) {
                try put(&self, value)
            } catch {
                throw error.inElement(index)
            }
        }
    }

    /// Dimensions, whether there are NULLs, the elements' type; and of the one dimension, where there is one, its length
    /// and first index.
    private mutating func putHeader<Element>(_ values: [Element?], of type: UInt32) {
        put(Int32(values.isEmpty ? 0 : 1))
        put(Int32(values.contains { $0 == nil } ? 1 : 0))
        put(type)
        guard !values.isEmpty else { return }
        put(Int32(clamping: values.count))
        put(Int32(1))
    }
}

extension PostgresError {
    fileprivate func inElement(_ index: Int) -> PostgresError {
        var named = self
        named.message = "element \(index + 1): \(message)"
        return named
    }
}
