import CivilTime

extension Found {
    /// The day that a text without a day of publication fixes itself; nil where it names none.
    ///
    /// The first day that is written with its weekday and year is news; next comes one without the weekday, which may be
    /// history; then a weekday with day and month that fits a year named elsewhere; then a range of days or a feast.
    static func dayOfNews(in fields: [Found], _ grammar: Grammar) -> CalendarDay? {
        first(fields) { $0.firstFullDate(grammar, withWeekday: true) }
            ?? first(fields) { $0.firstFullDate(grammar, withWeekday: false) }
            ?? fittingDay(fields, grammar)
            ?? first(fields) { $0.firstRangeOrFeast(grammar) }
    }

    private static func first(_ fields: [Found], _ read: (Found) -> CalendarDay?) -> CalendarDay? {
        for field in fields { if let day = read(field) { return day } }
        return nil
    }

    private func firstFullDate(_ grammar: Grammar, withWeekday: Bool) -> CalendarDay? {
        for match in matches
        where grammar.rules[match.rule].action == .date && (match.captures[.weekday] != nil || !withWeekday) {
            if let year = match.captures[.year], let day = day(match, in: year) { return day }
        }
        return nil
    }

    /// `Selasa (10/6)` in a text that speaks of 2025.
    private static func fittingDay(_ fields: [Found], _ grammar: Grammar) -> CalendarDay? {
        var years: [Int] = []
        for match in fields.flatMap(\.matches) {
            if let year = match.captures[.year], years.count < 8, !years.contains(year) { years.append(year) }
        }
        guard !years.isEmpty else { return nil }
        for field in fields {
            for match in field.matches where grammar.rules[match.rule].action == .date {
                guard let weekday = match.captures[.weekday] else { continue }
                for year in years {
                    if let day = field.day(match, in: year), day.weekday.rawValue == weekday { return day }
                }
            }
        }
        return nil
    }

    private func firstRangeOrFeast(_ grammar: Grammar) -> CalendarDay? {
        for match in matches {
            guard let year = match.captures[.year] else { continue }
            switch grammar.rules[match.rule].action {
            case .dates: if let day = day(match, in: year) { return day }
            case .holiday:
                guard let number = match.captures[.holiday], NamedDay.allCases.indices.contains(number) else {
                    continue
                }
                if let day = NamedDay.allCases[number].day(in: year) { return day }
            default: continue
            }
        }
        return nil
    }

    private func day(_ match: Matcher.Match, in year: Int) -> CalendarDay? {
        guard let month = match.captures[.month], let day = match.captures[.day] else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }
}
