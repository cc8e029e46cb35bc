public import CivilTime
public import Text

/// A temporal expression found in a text, in the terms of TIMEX3 (ISO-TimeML).
public struct Expression: Sendable, Hashable {
    public enum Kind: String, Sendable {
        case date = "DATE"
        case time = "TIME"
        case duration = "DURATION"
        case set = "SET"
    }

    public var kind: Kind
    public var field: Field
    public var range: ByteRange
    /// TIMEX3 value: `2021-06-07`, `2021-12`, `2021-W23`, `PT1H45M`, `PRESENT_REF`.
    public var value: String
    /// TIMEX3 mod (`START`, `MID`, `END`, `APPROX`, …).
    public var mod: String?
    /// The calendar days covered; nil where there is no extent.
    public var earliest: CalendarDay?
    public var latest: CalendarDay?
    /// The text contradicts itself: a weekday that does not fit its date.
    public var conflict: Bool
    /// The rule that found it.
    public var rule: String
    /// What the value rests on.
    public var basis: Basis

    public init(
        kind: Kind, field: Field, range: ByteRange, value: String, mod: String? = nil, earliest: CalendarDay? = nil,
        latest: CalendarDay? = nil, conflict: Bool = false, rule: String, basis: Basis = .text
    ) {
        self.kind = kind
        self.field = field
        self.range = range
        self.value = value
        self.mod = mod
        self.earliest = earliest
        self.latest = latest
        self.conflict = conflict
        self.rule = rule
        self.basis = basis
    }
}
