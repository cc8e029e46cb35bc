/// A name of a month or of a day of the week, as articles and sites print it.
///
/// The one table that all rooms share: Indonesian, Malay, English, Javanese and Sundanese names, spellings from before
/// 1972 (`Djuli`, `Pebruari`, `Nopember`) and short forms (`Agt`, `Sen`).
public struct CalendarName: Sendable, Hashable {
    /// What the name stands for.
    public enum Meaning: Sendable, Hashable {
        /// 1 to 12.
        case month(Int)
        case weekday(Weekday)
    }

    /// How far the name can be trusted where nothing around it speaks of time.
    public enum Form: Sendable, Hashable {
        /// A whole name, such as `Agustus`.
        case full
        /// A whole name that is also an everyday word or a proper name: `minggu` (week), `mei`, `mac`, `april`.
        case ambiguous
        /// A short form, such as `Agt`, or a regional name that is a word of Indonesian too (`setu`, a lake): only next to
        /// a number, or where a date is expected.
        case short
    }

    /// In lower case and without apostrophes: `jumat` stands for `Jumat` and `Jum'at`.
    public let name: String
    public let meaning: Meaning
    public let form: Form

    /// Every name, each once.
    public static let all: [CalendarName] = months + weekdays

    private static let months: [CalendarName] = [
        entries(1, full: ["januari", "djanuari", "january"], short: ["jan"]),
        entries(2, full: ["februari", "pebruari", "february", "febuari"], short: ["feb", "peb"]),
        entries(3, full: ["maret"], ambiguous: ["march", "mac"], short: ["mar", "mrt"]),
        entries(4, full: ["april"], short: ["apr"]),
        entries(5, full: [], ambiguous: ["mei", "may"], short: []),
        entries(6, full: ["juni", "djuni", "june"], short: ["jun"]),
        entries(7, full: ["juli", "djuli", "july", "julai"], short: ["jul"]),
        entries(
            8, full: ["agustus", "augustus", "august", "ogos"], short: ["agu", "agt", "ags", "agust", "agus", "aug"]),
        entries(9, full: ["september"], short: ["sep", "sept"]),
        entries(10, full: ["oktober", "october"], short: ["okt", "oct"]),
        entries(11, full: ["november", "nopember"], short: ["nov", "nop"]),
        entries(12, full: ["desember", "december", "disember"], short: ["des", "dec", "dis"]),
    ].flatMap { $0 }

    private static let weekdays: [CalendarName] = [
        entries(.monday, full: ["senin", "senen", "monday", "isnin"], short: ["sen", "mon"]),
        entries(.tuesday, full: ["selasa", "tuesday"], short: ["slasa", "salasa", "sel", "tue", "tues"]),
        entries(.wednesday, full: ["rabu", "rebo", "wednesday"], short: ["rab", "wed"]),
        entries(.thursday, full: ["kamis", "kemis", "thursday", "khamis"], short: ["kam", "thu", "thur", "thurs"]),
        entries(.friday, full: ["jumat", "friday", "jumaat"], short: ["jumuah", "jumuwah", "jemuah", "jum", "fri"]),
        entries(.saturday, full: ["sabtu", "saptu", "saturday"], short: ["setu", "sab", "sat"]),
        entries(.sunday, full: ["ahad", "sunday"], ambiguous: ["minggu"], short: ["ngahad", "min", "mgg", "sun"]),
    ].flatMap { $0 }

    private static func entries(
        _ month: Int, full: [String], ambiguous: [String] = [], short: [String]
    ) -> [CalendarName] {
        entries(.month(month), full, ambiguous, short)
    }

    private static func entries(
        _ weekday: Weekday, full: [String], ambiguous: [String] = [], short: [String]
    ) -> [CalendarName] {
        entries(.weekday(weekday), full, ambiguous, short)
    }

    private static func entries(
        _ meaning: Meaning, _ full: [String], _ ambiguous: [String], _ short: [String]
    ) -> [CalendarName] {
        full.map { CalendarName(name: $0, meaning: meaning, form: .full) }
            + ambiguous.map { CalendarName(name: $0, meaning: meaning, form: .ambiguous) }
            + short.map { CalendarName(name: $0, meaning: meaning, form: .short) }
    }
}
