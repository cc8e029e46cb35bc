internal import CivilTime

/// Finds the days that a text names in numbers, to learn when it was written.
enum DayMentions {
    /// Days of the form `(1/8/2025)`, `Senin (7/6)`, `20 Mei 2021` or `(20 Mei)` in the first bytes of a text.
    ///
    /// Where no year is written, `year` stands in; `hasYear` tells.
    static func find(_ bytes: [UInt8], limit: Int = 6000, year: Int?) -> [(day: CalendarDay, hasYear: Bool)] {
        var found: [(day: CalendarDay, hasYear: Bool)] = []
        let end = min(bytes.count, limit)
        var at = 0
        while at < end, found.count < 40 {
            guard bytes[at].isDigit else {
                at += 1
                continue
            }
            let start = at
            while at < end, bytes[at].isDigit { at += 1 }
            guard at - start <= 2, start == 0 || !bytes[start - 1].isWordByte, at < end,
                bytes[at] == Ascii.slash || bytes[at] == Ascii.space, at + 1 < end,
                bytes[at] == Ascii.slash || bytes[at + 1].isUpper
            else { continue }
            let tokens = TimeToken.read(bytes, start..<min(end, start + 24), limit: 5)
            guard case .number(let day, _)? = tokens.first?.kind, tokens.count >= 2 else { continue }
            if case .month(let month) = tokens[1].kind {
                if tokens.count > 2, case .number(let written, 4) = tokens[2].kind,
                    let whole = CalendarDay(year: written, month: month, day: day)
                {
                    found.append((whole, true))
                } else if let year, let whole = CalendarDay(year: year, month: month, day: day) {
                    found.append((whole, false))
                }
            } else if tokens.count >= 3, tokens[1].kind == .sign(Ascii.slash),
                case .number(let month, let digits) = tokens[2].kind, digits <= 2, start > 0,
                bytes[start - 1] == Ascii.opening
            {
                if tokens.count >= 5, tokens[3].kind == .sign(Ascii.slash),
                    case .number(let written, 4) = tokens[4].kind
                {
                    if let whole = CalendarDay(year: written, month: month, day: day) { found.append((whole, true)) }
                } else if let year, let whole = CalendarDay(year: year, month: month, day: day) {
                    found.append((whole, false))
                }
            }
        }
        return found
    }
}
