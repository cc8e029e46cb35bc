import CivilTime

extension Resolver {
    /// A feast or memorial day, in its year, else in the year nearest to the reference day.
    ///
    /// `H-3 Lebaran` counts back from it (`after` -1), `H+2 Lebaran` on.
    func holiday(_ found: Captures, _ match: Matcher.Match, after: Int) -> Resolved? {
        guard let resolved = feast(found, match) else { return nil }
        guard let days = found[.number], let day = resolved.earliest, days < 400 else { return resolved }
        return named(day.adding(days: after < 0 ? -days : days), resolved.basis)
    }

    private func feast(_ found: Captures, _ match: Matcher.Match) -> Resolved? {
        guard let number = found[.holiday] else { return feastDay.map { named($0, .earlier($0)) } }
        guard NamedDay.allCases.indices.contains(number) else { return nil }
        let feast = NamedDay.allCases[number]
        if let year = found[.year2] { return feast.day(inHijri: year).map { named($0, .table) } }
        // `HUT ke-77 RI`
        if let count = found[.ordinal] { return feast.day(in: 1945 + count).map { named($0, .table) } }
        if let year = found[.year] {
            // `malam tahun baru 2025` is the last night of 2024.
            return feast.day(in: feast == .newYearsEve ? year - 1 : year).map { named($0, .table) }
        }
        guard let from = reference else { return nil }
        if let offset = found[.offset] { return feast.day(in: from.year + offset).map { named($0, .reference(from)) } }
        let days = [-1, 0, 1].compactMap { feast.day(in: from.year + $0) }
        let wanted: [CalendarDay]
        switch (found[.direction], tense(match)) {
        case (-1, _): wanted = days.filter { $0 <= from }
        case (1, _): wanted = days.filter { $0 >= from }
        case (_, .future): wanted = days.filter { $0 >= from }
        default: wanted = days
        }
        let nearest = (wanted.isEmpty ? days : wanted).min { abs($0.days(since: from)) < abs($1.days(since: from)) }
        return nearest.map { named($0, .reference(from)) }
    }

    private func named(_ day: CalendarDay, _ basis: Expression.Basis) -> Resolved {
        var resolved = Resolved(day: day)
        resolved.basis = basis
        return resolved
    }

    /// `1 Ramadan 1445 H`: by the tabular Islamic calendar, which may differ by a day from the sighting.
    func hijri(_ found: Captures, nearest: Bool) -> Resolved? {
        guard let year = nearest ? hijriYear(found) : found[.number], (1...1600).contains(year) else { return nil }
        guard let month = found[.month], (1...12).contains(month) else {
            return span(
                HijriCalendar.day(year: year, month: 1, day: 1),
                before: HijriCalendar.day(year: year + 1, month: 1, day: 1))
        }
        if let day = found[.day] {
            guard day <= 30 else { return nil }
            if let last = found[.day2], last > day, last <= 30 {
                return span(
                    HijriCalendar.day(year: year, month: month, day: day),
                    before: HijriCalendar.day(year: year, month: month, day: last + 1))
            }
            return named(HijriCalendar.day(year: year, month: month, day: day), .table)
        }
        return span(
            HijriCalendar.day(year: year, month: month, day: 1),
            before: HijriCalendar.day(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1))
    }

    private func span(_ first: CalendarDay, before next: CalendarDay) -> Resolved {
        let last = next.adding(days: -1)
        var resolved = Resolved("\(first)/\(last)")
        resolved.earliest = first
        resolved.latest = last
        resolved.basis = .table
        return resolved
    }

    /// The Hijri year in which a day or month falls into the Gregorian year that is meant, or nearest to the reference day.
    private func hijriYear(_ found: Captures) -> Int? {
        guard let month = found[.month], let from = reference else { return nil }
        // `1 Muharram 1447`: the year is of the same calendar.
        if let year = found[.year], year < 1700 { return year }
        let target: CalendarDay
        if let year = found[.year] ?? found[.offset].map({ from.year + $0 }) {
            guard let middle = CalendarDay(year: year, month: 7, day: 1) else { return nil }
            target = middle
        } else {
            target = from.adding(months: 6 * (found[.direction] ?? 0))
        }
        let around = (target.year - 622) * 33 / 32
        return (around - 1...around + 2).min { a, b in
            abs(HijriCalendar.day(year: a, month: month, day: found[.day] ?? 15).days(since: target))
                < abs(HijriCalendar.day(year: b, month: month, day: found[.day] ?? 15).days(since: target))
        }
    }
}
