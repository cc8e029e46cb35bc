import CivilTime

/// What an expression stands for, before it is placed in a field.
struct Resolved {
    var kind = Expression.Kind.date
    var value: String
    var mod: String?
    var earliest: CalendarDay?
    var latest: CalendarDay?
    var conflict = false
    var basis = Expression.Basis.text
    /// The day that later expressions (`sehari kemudian`, `pukul 10.00`) count from; nil where it fixes none.
    var anchor: CalendarDay?
    /// How wide the anchor is.
    var anchorUnit = CalendarUnit.day

    init(kind: Expression.Kind = .date, _ value: String) {
        self.kind = kind
        self.value = value
    }

    init(day: CalendarDay, part: DayPart? = nil) {
        value = day.description
        earliest = day
        latest = day
        anchor = day
        if let part {
            kind = .time
            value += part.suffix
        }
    }

    init?(year: Int, month: Int) {
        guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
        value = "\(padded(year, to: 4))-\(padded(month, to: 2))"
        earliest = first
        latest = first.adding(days: CalendarDay.days(inMonth: month, of: year) - 1)
        anchor = first
        anchorUnit = .month
    }

    init?(year: Int) {
        guard let first = CalendarDay(year: year, month: 1, day: 1),
            let last = CalendarDay(year: year, month: 12, day: 31)
        else { return nil }
        value = padded(year, to: 4)
        earliest = first
        latest = last
        anchor = first
        anchorUnit = .year
    }

    /// The ISO week that a day lies in.
    init(weekOf day: CalendarDay) {
        let monday = day.adding(days: 1 - day.weekday.rawValue)
        value = Self.week(of: monday)
        earliest = monday
        latest = monday.adding(days: 6)
        anchor = monday
        anchorUnit = .week
    }

    /// `2021-W23`: the week's year is that of its Thursday (ISO 8601).
    static func week(of monday: CalendarDay) -> String {
        let thursday = monday.adding(days: 3)
        let year = thursday.year
        let first = CalendarDay(year: year, month: 1, day: 1) ?? thursday
        return "\(padded(year, to: 4))-W\(padded(thursday.days(since: first) / 7 + 1, to: 2))"
    }

    /// A quarter or half of a year, numbered from 1.
    init?(year: Int, period: Int, months: Int, letter: String) {
        let month = (period - 1) * months + 1
        guard period >= 1, month <= 12, let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
        value = "\(padded(year, to: 4))-\(letter)\(period)"
        earliest = first
        latest = first.adding(months: months).adding(days: -1)
        anchor = first
        anchorUnit = months == 3 ? .quarter : .semester
    }

    /// From the beginning of one to the end of another.
    init(from first: Resolved, to last: Resolved) {
        value = "\(first.value)/\(last.value)"
        earliest = first.earliest
        latest = last.latest
        anchor = first.anchor
        anchorUnit = first.anchorUnit
        if let earliest, let latest, latest < earliest { (self.earliest, self.latest) = (latest, earliest) }
    }
}
