internal import CivilTime

/// The days that a text names in numbers, which tell when it was written.
///
/// A class so that the text is read once, and only where somebody asks: a time that is beyond doubt needs no evidence.
final class DayMentions {
    private let bytes: [UInt8]
    private let year: Int?

    /// Where the text writes no year, `year` stands in.
    init(_ bytes: [UInt8], year: Int?) {
        self.bytes = bytes
        self.year = year
    }

    private(set) lazy var all = Self.find(bytes, year: year)
    /// Those that the text names with their year.
    private(set) lazy var whole = all.filter(\.hasYear).map(\.day)

    /// Days of the form `(1/8/2025)`, `Senin (7/6)`, `20 Mei 2021` or `(20 Mei)` in the first bytes of a text.
    ///
    /// Where no year is written, `year` stands in; `hasYear` tells.
    static func find(_ bytes: [UInt8], limit: Int = 3000, year: Int?) -> [(day: CalendarDay, hasYear: Bool)] {
        var found: [(day: CalendarDay, hasYear: Bool)] = []
        let text = bytes.span
        let end = min(bytes.count, limit)
        var at = 0
        while at < end, found.count < 40 {
            while at < end, !text[at].isDigit { at += 1 }
            let start = at
            while at < end, text[at].isDigit { at += 1 }
            guard at - start <= 2, at + 1 < end, start == 0 || !text[start - 1].isWordByte else { continue }
            let day = number(text, start..<at)
            if text[at] == Ascii.space, text[at + 1].isUpper {
                named(text, at + 1, end, day, year, &found)
            } else if text[at] == Ascii.slash, start > 0, text[start - 1] == Ascii.opening {
                numbered(text, at + 1, end, day, year, &found)
            }
        }
        return found
    }

    /// `20 Mei 2021`, `20 Mei`.
    private static func named(
        _ text: Span<UInt8>, _ start: Int, _ end: Int, _ day: Int, _ year: Int?,
        _ found: inout [(day: CalendarDay, hasYear: Bool)]
    ) {
        var at = start
        while at < end, text[at].isASCIILetter, at - start < 12 { at += 1 }
        guard let month = CalendarName.month(text, in: start..<at) else { return }
        let written = at < end && text[at] == Ascii.space ? digits(text, at + 1, end) : at..<at
        if written.count == 4 {
            if let whole = CalendarDay(year: number(text, written), month: month, day: day) {
                found.append((whole, true))
            }
        } else if let year, let whole = CalendarDay(year: year, month: month, day: day) {
            found.append((whole, false))
        }
    }

    /// `(20/5/2021)`, `(20/5)`.
    private static func numbered(
        _ text: Span<UInt8>, _ start: Int, _ end: Int, _ day: Int, _ year: Int?,
        _ found: inout [(day: CalendarDay, hasYear: Bool)]
    ) {
        let middle = digits(text, start, end)
        guard middle.count == 1 || middle.count == 2 else { return }
        let month = number(text, middle)
        let at = middle.upperBound
        let written = at < end && text[at] == Ascii.slash ? digits(text, at + 1, end) : at..<at
        if written.count == 4 {
            if let whole = CalendarDay(year: number(text, written), month: month, day: day) {
                found.append((whole, true))
            }
        } else if written.isEmpty, let year, let whole = CalendarDay(year: year, month: month, day: day) {
            found.append((whole, false))
        }
    }

    private static func digits(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Range<Int> {
        var at = start
        while at < end, text[at].isDigit, at - start < 6 { at += 1 }
        return start..<max(start, at)
    }

    private static func number(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
        var value = 0
        for i in range { value = value * 10 + Int(text[i] - 0x30) }
        return value
    }
}
