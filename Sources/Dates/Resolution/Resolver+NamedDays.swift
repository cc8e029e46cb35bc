import CivilTime

extension Resolver {
    /// A feast or memorial day, in its year, else in the year nearest to the reference day.
    func holiday(_ found: Captures, _ match: Matcher.Match) -> Resolved? {
        guard let number = found[.holiday], NamedDay.allCases.indices.contains(number) else { return nil }
        let feast = NamedDay.allCases[number]
        if let year = found[.year] { return feast.day(in: year).map { named($0, .table) } }
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
    func hijri(_ found: Captures) -> Resolved? {
        guard let month = found[.month], let year = found[.number], (1...12).contains(month), (1...1600).contains(year)
        else { return nil }
        if let day = found[.day] {
            guard day <= 30 else { return nil }
            return named(HijriCalendar.day(year: year, month: month, day: day), .table)
        }
        let first = HijriCalendar.day(year: year, month: month, day: 1)
        let next = HijriCalendar.day(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1)
        var resolved = Resolved("\(first)/\(next.adding(days: -1))")
        resolved.earliest = first
        resolved.latest = next.adding(days: -1)
        resolved.basis = .table
        return resolved
    }
}
