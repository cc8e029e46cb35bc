import CivilTime
import Testing

@Suite struct CalendarDayTests {
    @Test(arguments: [
        ("1970-01-01", 0, Weekday.thursday), ("2021-06-07", 18_785, .monday), ("1945-08-17", -8_903, .friday),
        ("2024-02-29", 19_782, .thursday), ("0001-01-01", -719_162, .monday),
    ])
    func `a day counts from 1970 and knows its weekday`(iso: String, days: Int, weekday: Weekday) throws {
        let day = try #require(CalendarDay(iso: iso))
        #expect(Int(day.daysSinceEpoch) == days)
        #expect(day.weekday == weekday)
        #expect(day.description == iso)
    }

    @Test(arguments: [
        (2023, 2, 29), (2023, 4, 31), (2023, 13, 1), (2023, 0, 1), (0, 1, 1), (10_000, 1, 1), (2023, 1, 0),
    ])
    func `there is no such day`(year: Int, month: Int, day: Int) {
        #expect(CalendarDay(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [
        ("2024-01-31", 1, "2024-02-29"), ("2024-01-31", -2, "2023-11-30"), ("2024-12-15", 1, "2025-01-15"),
        ("2024-01-15", -1, "2023-12-15"), ("2024-03-31", -1, "2024-02-29"),
    ])
    func `a month later is the same day or the month's last`(from: String, months: Int, to: String) throws {
        let day = try #require(CalendarDay(iso: from))
        #expect(day.adding(months: months).description == to)
    }
}
