/// What a rule read out of a text: small numbers in named slots.
struct Captures {
    enum Slot: Int, CaseIterable {
        case weekday, weekday2, day, day2, month, month2, year, year2
        /// A count in hundredths, so that halves have a place.
        case count, count2
        case unit, unit2
        /// -1 past, 0 present, 1 future.
        case direction, edge, part
        /// Seconds of the day.
        case clock, clock2
        case zone, offset, ordinal, holiday, number
        /// Days from the reference day: `kemarin` is -1.
        case days
        /// Set where an hour is meant half an hour earlier: `setengah tujuh`.
        case half

        init?(name: String) {
            guard let slot = Self.allCases.first(where: { "\($0)" == name }) else { return nil }
            self = slot
        }
    }

    static let none = Int32.min
    /// A count that the text leaves open (`beberapa`).
    static let some: Int32 = -1

    private var values = InlineArray<24, Int32>(repeating: Captures.none)

    @inline(__always) subscript(_ slot: Slot) -> Int? {
        get {
            let value = values[slot.rawValue]
            return value == Self.none ? nil : Int(value)
        }
        set { values[slot.rawValue] = newValue.map { Int32(clamping: $0) } ?? Self.none }
    }

    @inline(__always) func raw(_ slot: Int) -> Int32 { values[slot] }

    @inline(__always) mutating func set(raw slot: Int, _ value: Int32) { values[slot] = value }
}
