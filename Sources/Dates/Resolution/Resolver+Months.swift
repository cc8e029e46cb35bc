import CivilTime

extension Resolver {
    /// A month, with its year, a direction, or by the sentence's tense.
    func month(_ found: Captures, _ match: Matcher.Match) -> Resolved? {
        guard let month = found[.month], (1...12).contains(month) else { return nil }
        if let year = found[.year] {
            // `Desember hingga Maret 2024`: the first month belongs to the year before.
            let shift = found[.month2].map { month > $0 ? 1 : 0 } ?? 0
            return Resolved(year: year - shift, month: month)
        }
        guard let from = reference else {
            var open = Resolved("XXXX-\(padded(month, to: 2))")
            open.basis = .nothing
            return open
        }
        let year: Int
        switch (found[.offset], found[.direction]) {
        case (let offset?, _): year = from.year + offset
        case (_, -1): year = month < from.month ? from.year : from.year - 1
        case (_, 1): year = month >= from.month ? from.year : from.year + 1
        case (_, 0): year = from.year
        default:
            if let anchor, anchorHasYear, isSameSentence(anchorToken, match.open) {
                return Resolved(year: anchor.year, month: month).map { lean($0, on: anchor) }
            }
            if let same = namedMonths.last(where: { $0.month == month }) {
                return Resolved(year: same.year, month: month).map { lean($0, on: same) }
            }
            year = nearestYear(month, tense(match), from)
        }
        return Resolved(year: year, month: month).map { lean($0, on: from) }
    }

    private func nearestYear(_ month: Int, _ tense: Tense, _ from: CalendarDay) -> Int {
        let ahead = month - from.month
        switch tense {
        case .past: return ahead > 3 ? from.year - 1 : from.year
        case .future: return ahead < 0 ? from.year + 1 : from.year
        case .unknown: return ahead > 6 ? from.year - 1 : (ahead < -9 ? from.year + 1 : from.year)
        }
    }

    /// `Januari-Maret 2024`.
    func months(_ found: Captures, _ match: Matcher.Match) -> Resolved? {
        guard let first = found[.month], let second = found[.month2] else { return nil }
        var last = found
        last[.month] = second
        last[.month2] = nil
        if let year2 = found[.year2] { last[.year] = year2 }
        guard let end = month(last, match) else { return nil }
        guard let year = end.earliest?.year,
            let begin = Resolved(
                year: found[.year2] != nil ? found[.year] ?? year : (first > second ? year - 1 : year), month: first)
        else { return end.earliest == nil ? end : nil }
        var resolved = Resolved(from: begin, to: end)
        resolved.basis = end.basis
        return resolved
    }

    func year(_ found: Captures) -> Resolved? { found[.year].flatMap { Resolved(year: $0) } }

    func years(_ found: Captures) -> Resolved? {
        guard let first = found[.year], let second = found[.year2], first < second, let begin = Resolved(year: first),
            let end = Resolved(year: second)
        else { return nil }
        return Resolved(from: begin, to: end)
    }

    /// `1990-an`: TIMEX3 leaves the last digit out.
    func decade(_ found: Captures) -> Resolved? {
        guard let year = found[.year], let begin = Resolved(year: year), let end = Resolved(year: year + 9) else {
            return nil
        }
        var resolved = Resolved(padded(year / 10, to: 3))
        resolved.earliest = begin.earliest
        resolved.latest = end.latest
        return resolved
    }

    /// `abad ke-21`: TIMEX3 writes the hundreds, `20`.
    func century(_ found: Captures, isBeforeChrist: Bool) -> Resolved? {
        guard let number = found[.ordinal] ?? found[.number], (1...21).contains(number) else { return nil }
        if isBeforeChrist { return Resolved("BC" + padded(number - 1, to: 2)) }
        var resolved = Resolved(padded(number - 1, to: 2))
        resolved.earliest = CalendarDay(year: (number - 1) * 100 + 1, month: 1, day: 1)
        resolved.latest = CalendarDay(year: number * 100, month: 12, day: 31)
        return resolved
    }

    /// A quarter or half of a year.
    func period(_ found: Captures, _ match: Matcher.Match) -> Resolved? {
        guard var number = found[.ordinal] ?? found[.number],
            let unit = found[.unit].flatMap(CalendarUnit.init(rawValue:))
        else { return nil }
        let months = unit == .semester ? 6 : (unit == .quarter ? 3 : 4)
        let letter = unit == .semester ? "H" : "Q"
        // `kuartal terakhir`
        if found[.ordinal] == 5 { number = 12 / months }
        if let year = found[.year] { return Resolved(year: year, period: number, months: months, letter: letter) }
        guard let from = reference else {
            guard number >= 1, number * months <= 12 else { return nil }
            var open = Resolved("XXXX-\(letter)\(number)")
            open.basis = .nothing
            return open
        }
        var year = from.year + (found[.offset] ?? 0)
        if found[.offset] == nil {
            let begins = (number - 1) * months + 1
            let isFuture = found[.direction] == 1 || found[.direction] == nil && tense(match) == .future
            if begins > from.month, !isFuture { year -= 1 }
            if isFuture, begins + months - 1 < from.month { year += 1 }
        }
        return Resolved(year: year, period: number, months: months, letter: letter).map { lean($0, on: from) }
    }

    /// `pekan pertama Juni`: weeks of seven days from the first; `5` or more means the last.
    func weekOfMonth(_ found: Captures, _ match: Matcher.Match) -> Resolved? {
        guard let number = found[.ordinal] ?? found[.number], number >= 1 else { return nil }
        let of: Resolved?
        if found[.month] != nil {
            of = month(found, match)
        } else if let from = reference {
            let day = from.adding(months: found[.direction] ?? found[.offset] ?? 0)
            of = Resolved(year: day.year, month: day.month).map { lean($0, on: from) }
        } else {
            of = nil
        }
        guard let of, let first = of.earliest, let last = of.latest else { return nil }
        let begin = number > 4 ? last.adding(days: -6) : first.adding(days: (number - 1) * 7)
        var resolved = Resolved(weekOf: begin.adding(days: 3))
        resolved.earliest = begin
        resolved.latest = min(begin.adding(days: 6), last)
        resolved.basis = of.basis
        return resolved
    }
}
