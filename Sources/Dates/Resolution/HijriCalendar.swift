import CivilTime

/// The tabular Islamic calendar: 11 leap years in a cycle of 30, from Friday 16 July 622 (Julian).
///
/// What governments announce after sighting the moon may differ by a day.
enum HijriCalendar {
    /// The Gregorian day of a Hijri date, months from 1 to 12.
    ///
    /// E. M. Reingold and N. Dershowitz, "Calendrical Calculations", fixed-from-islamic.
    static func day(year: Int, month: Int, day: Int) -> CalendarDay {
        let days = day + 29 * (month - 1) + month / 2 + (year - 1) * 354 + (3 + 11 * year) / 30
        // 1 Muharram 1 is 19 July 622 in the proleptic Gregorian calendar, day -492 149 of 1970.
        return CalendarDay(daysSinceEpoch: -492_149 + days)
    }
}
