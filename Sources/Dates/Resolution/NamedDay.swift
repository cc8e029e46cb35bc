import CivilTime

/// A feast or memorial day that Indonesian news calls by name.
enum NamedDay: Int, CaseIterable {
    case idulfitri, iduladha, nyepi, islamicNewYear, waisak, maulid, isra, imlek
    case christmas, newYear, newYearsEve, christmasEve, goodFriday, easter, ascension
    case independence, labour, pancasila, education, awakening, kartini, heroes, youthPledge, mothers, teachers,
        armedForces
    case police, santri, children, batik, pancasilaSanctity, valentine, earth, women, press, health

    init?(name: String) {
        guard let day = Self.allCases.first(where: { "\($0)" == name }) else { return nil }
        self = day
    }

    /// The day in a year; nil for the years that its table does not know.
    func day(in year: Int) -> CalendarDay? {
        if let table {
            let at = year - Self.firstTableYear
            guard table.indices.contains(at) else { return nil }
            return CalendarDay(year: year, month: table[at] / 100, day: table[at] % 100)
        }
        if let fromEaster { return Self.easter(in: year)?.adding(days: fromEaster) }
        guard let (month, day) = fixed else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }

    /// The day in a year of the Islamic calendar; nil for what is not a feast of it.
    func day(inHijri year: Int) -> CalendarDay? {
        guard (1...1600).contains(year) else { return nil }
        switch self {
        case .islamicNewYear: return HijriCalendar.day(year: year, month: 1, day: 1)
        case .maulid: return HijriCalendar.day(year: year, month: 3, day: 12)
        case .isra: return HijriCalendar.day(year: year, month: 7, day: 27)
        case .idulfitri: return HijriCalendar.day(year: year, month: 10, day: 1)
        case .iduladha: return HijriCalendar.day(year: year, month: 12, day: 10)
        default: return nil
        }
    }

    private var fromEaster: Int? {
        switch self {
        case .goodFriday: -2
        case .easter: 0
        case .ascension: 39
        default: nil
        }
    }

    private var fixed: (month: Int, day: Int)? {
        switch self {
        case .christmas: (12, 25)
        case .christmasEve: (12, 24)
        case .newYear: (1, 1)
        case .newYearsEve: (12, 31)
        case .independence: (8, 17)
        case .labour: (5, 1)
        case .pancasila: (6, 1)
        case .education: (5, 2)
        case .awakening: (5, 20)
        case .kartini, .earth: self == .kartini ? (4, 21) : (4, 22)
        case .heroes: (11, 10)
        case .youthPledge: (10, 28)
        case .mothers: (12, 22)
        case .teachers: (11, 25)
        case .armedForces: (10, 5)
        case .police: (7, 1)
        case .santri: (10, 22)
        case .children: (7, 23)
        case .batik: (10, 2)
        case .pancasilaSanctity: (10, 1)
        case .valentine: (2, 14)
        case .women: (3, 8)
        case .press: (2, 9)
        case .health: (11, 12)
        default: nil
        }
    }

    /// The Gregorian Easter (Anonymous algorithm, as J. Meeus gives it in "Astronomical Algorithms", chapter 8).
    private static func easter(in year: Int) -> CalendarDay? {
        guard (1583...9999).contains(year) else { return nil }
        let a = year % 19
        let (b, c) = (year / 100, year % 100)
        let (d, e) = (b / 4, b % 4)
        let f = (b + 8) / 25
        let g = (b - f + 1) / 3
        let h = (19 * a + b - d - g + 15) % 30
        let (i, k) = (c / 4, c % 4)
        let l = (32 + 2 * e + 2 * i - h - k) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let sum = h + l - 7 * m + 114
        return CalendarDay(year: year, month: sum / 31, day: sum % 31 + 1)
    }
}
