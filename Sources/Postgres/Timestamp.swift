/// An instant, as `timestamptz` holds it.
public struct Timestamp: Sendable, Hashable, Comparable {
    /// Microseconds since 1970-01-01T00:00:00Z. `Int64.max` and `.min` are Postgres's `infinity` and `-infinity`.
    public let microsecondsSinceUnixEpoch: Int64

    public init(microsecondsSinceUnixEpoch: Int64) { self.microsecondsSinceUnixEpoch = microsecondsSinceUnixEpoch }

    public static func < (a: Timestamp, b: Timestamp) -> Bool {
        a.microsecondsSinceUnixEpoch < b.microsecondsSinceUnixEpoch
    }
}

/// A calendar day, as `date` holds it.
public struct Day: Sendable, Hashable, Comparable {
    /// Days since 1970-01-01. `Int32.max` and `.min` are Postgres's `infinity` and `-infinity`.
    public let daysSinceUnixEpoch: Int32

    public init(daysSinceUnixEpoch: Int32) { self.daysSinceUnixEpoch = daysSinceUnixEpoch }

    public static func < (a: Day, b: Day) -> Bool { a.daysSinceUnixEpoch < b.daysSinceUnixEpoch }
}
