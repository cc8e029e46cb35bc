import CivilTime
import Testing

@Suite struct CalendarNameTests {
    @Test(arguments: [
        ("Januari", 1), ("PEBRUARI", 2), ("Mac", 3), ("mei", 5), ("Djuni", 6), ("Julai", 7), ("Agt", 8), ("Ogos", 8),
        ("Sept", 9), ("OCT", 10), ("Nopember", 11), ("Disember", 12), ("des", 12),
    ])
    func `a month is known by all its spellings`(name: String, month: Int) {
        #expect(CalendarName.month(named: name) == month)
        #expect(CalendarName.weekday(named: name) == nil)
    }

    @Test(arguments: [
        ("Senin", Weekday.monday), ("Jum'at", .friday), ("JUM’AT", .friday), ("jumaat", .friday), ("Ahad", .sunday),
        ("Minggu", .sunday), ("Rebo", .wednesday), ("Khamis", .thursday), ("Tuesday", .tuesday),
    ])
    func `a day of the week is known by all its spellings`(name: String, weekday: Weekday) {
        #expect(CalendarName.weekday(named: name) == weekday)
        #expect(CalendarName.month(named: name) == nil)
    }

    @Test(arguments: ["", "Ja", "Januar", "Januarii", "'", "''''", "Senin ", "Mai", "日曜日", "Ju’", "\u{0}\u{0}\u{0}"])
    func `other words are no names`(word: String) {
        #expect(CalendarName.month(named: word) == nil)
        #expect(CalendarName.weekday(named: word) == nil)
    }

    @Test func `a name is read inside a longer text`() {
        let text = "Terbit Jum'at, 5 Agt 2022"
        #expect(CalendarName.weekday(text.utf8.span, in: 7..<13) == .friday)
        #expect(CalendarName.month(text.utf8.span, in: 17..<20) == 8)
        #expect(CalendarName.month(text.utf8.span, in: 17..<400) == nil)
    }

    @Test func `every name stands in the table once`() {
        let names = CalendarName.all.map(\.name)
        #expect(Set(names).count == names.count)
    }
}
