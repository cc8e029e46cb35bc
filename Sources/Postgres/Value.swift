/// A parameter of a statement, sent in Postgres's binary format with its type.
///
/// A value knows its Postgres type, so overloads and casts resolve in the server as if it were written there with a
/// cast: `.text` is `$1::text`. For a column of an enum or another type of your own, cast in the SQL
/// (`$1::text::mood`). Strings that hold U+0000 are refused before anything is sent (code `unrepresentable`).
public enum Value: Sendable, Hashable {
    /// NULL; the server infers the type from the statement.
    case null
    case bool(Bool)
    case int16(Int16)
    case int32(Int32)
    case int64(Int64)
    case float4(Float)
    case float8(Double)
    case text(String)
    case bytea([UInt8])
    case uuid(UUID)
    /// Microseconds since 1970-01-01T00:00:00Z; `Int64.max` and `.min` are `infinity` and `-infinity`.
    case timestamptz(Int64)
    /// Days since 1970-01-01; `Int32.max` and `.min` are `infinity` and `-infinity`.
    case date(Int32)
    /// JSON text.
    case jsonb(String)

    case boolArray([Bool?])
    case int16Array([Int16?])
    case int32Array([Int32?])
    case int64Array([Int64?])
    case float4Array([Float?])
    case float8Array([Double?])
    case textArray([String?])
    case byteaArray([[UInt8]?])
    case uuidArray([UUID?])
    /// Microseconds since 1970-01-01T00:00:00Z.
    case timestamptzArray([Int64?])
    /// Days since 1970-01-01.
    case dateArray([Int32?])
    case jsonbArray([String?])
}

/// A Swift type that stands for one Postgres type as a parameter.
public protocol ValueConvertible {
    /// The parameter that is sent.
    var postgresValue: Value { get }
}

extension Value: ValueConvertible {
    public var postgresValue: Value { self }
}

extension Bool: ValueConvertible {
    public var postgresValue: Value { .bool(self) }
}

extension Int: ValueConvertible {
    public var postgresValue: Value { .int64(Int64(self)) }
}

extension Int16: ValueConvertible {
    public var postgresValue: Value { .int16(self) }
}

extension Int32: ValueConvertible {
    public var postgresValue: Value { .int32(self) }
}

extension Int64: ValueConvertible {
    public var postgresValue: Value { .int64(self) }
}

extension Float: ValueConvertible {
    public var postgresValue: Value { .float4(self) }
}

extension Double: ValueConvertible {
    public var postgresValue: Value { .float8(self) }
}

extension String: ValueConvertible {
    public var postgresValue: Value { .text(self) }
}

extension UUID: ValueConvertible {
    public var postgresValue: Value { .uuid(self) }
}

extension Timestamp: ValueConvertible {
    public var postgresValue: Value { .timestamptz(microsecondsSinceUnixEpoch) }
}

extension Day: ValueConvertible {
    public var postgresValue: Value { .date(daysSinceUnixEpoch) }
}

extension Optional: ValueConvertible where Wrapped: ValueConvertible {
    public var postgresValue: Value { self?.postgresValue ?? .null }
}
