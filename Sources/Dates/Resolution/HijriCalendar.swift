import CivilTime

/// The tabular Islamic calendar: 11 leap years in a cycle of 30, from Friday 16 July 622 (Julian).
///
/// What governments announce after sighting the moon may differ by a day.
enum HijriCalendar {
    /// The Gregorian day of a Hijri date, months from 1 to 12.
    ///
    /// E. M. Reingold and N. Dershowitz, "Calendrical Calculations", fixed-from-islamic.
    static func day(year: Int, month: Int, day: Int) -> CalendarDay {
        let first = tabular(year: year, month: month, day: 1)
        return (announced(month, near: first) ?? first).adding(days: day - 1)
    }

    /// The first of a month as the government's feasts fix it (1 Syawal is Idulfitri, 10 Zulhijah Iduladha, …).
    private static func announced(_ month: Int, near first: CalendarDay) -> CalendarDay? {
        let feast: (NamedDay, Int)
        switch month {
        case 1: feast = (.islamicNewYear, 1)
        case 3: feast = (.maulid, 12)
        case 7: feast = (.isra, 27)
        case 10: feast = (.idulfitri, 1)
        case 12: feast = (.iduladha, 10)
        default: return nil
        }
        guard let day = feast.0.day(in: first.adding(days: feast.1 - 1).year) else { return nil }
        let announced = day.adding(days: 1 - feast.1)
        return abs(announced.days(since: first)) <= 2 ? announced : nil
    }

    private static func tabular(year: Int, month: Int, day: Int) -> CalendarDay {
        let days = day + 29 * (month - 1) + month / 2 + (year - 1) * 354 + (3 + 11 * year) / 30
        // 1 Muharram 1 is 19 July 622 in the proleptic Gregorian calendar, day -492 149 of 1970.
        return CalendarDay(daysSinceEpoch: -492_149 + days)
    }
}
