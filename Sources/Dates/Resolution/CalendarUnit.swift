/// A unit in which time is counted.
enum CalendarUnit: Int, CaseIterable {
    case second, minute, hour, day, week, month, quarter, semester, year, decade, century, millennium

    init?(name: String) {
        guard let unit = Self.allCases.first(where: { "\($0)" == name }) else { return nil }
        self = unit
    }

    /// The TIMEX3 designator, and how many of it one unit is.
    var designator: (scale: Int, letter: String, isTime: Bool) {
        switch self {
        case .second: (1, "S", true)
        case .minute: (1, "M", true)
        case .hour: (1, "H", true)
        case .day: (1, "D", false)
        case .week: (1, "W", false)
        case .month: (1, "M", false)
        case .quarter: (3, "M", false)
        case .semester: (6, "M", false)
        case .year: (1, "Y", false)
        case .decade: (10, "Y", false)
        case .century: (100, "Y", false)
        case .millennium: (1000, "Y", false)
        }
    }

    /// Months in one unit; nil for what is shorter than a month.
    var months: Int? {
        switch self {
        case .month: 1
        case .quarter: 3
        case .semester: 6
        case .year: 12
        case .decade: 120
        case .century: 1200
        case .millennium: 12000
        default: nil
        }
    }

    /// The unit that is counted after this one: `6 bulan 12 hari`, `5 menit 20 detik`.
    var next: CalendarUnit? {
        switch self {
        case .month, .week: .day
        case .hour: .minute
        case .minute: .second
        default: nil
        }
    }
}

/// Which end of a period is meant, as a TIMEX3 mod.
enum Edge: String, CaseIterable {
    case start = "START"
    case middle = "MID"
    case end = "END"
}

/// A part of the day, as its TIMEX3 suffix.
enum DayPart: String, CaseIterable {
    case morning = "MO"
    case noon = "MI"
    case afternoon = "AF"
    case evening = "EV"
    case night = "NI"
    /// Between midnight and dawn: written as a morning, but its hours are never in the afternoon.
    case earlyMorning = "EM"

    var suffix: String { self == .earlyMorning ? "TMO" : "T\(rawValue)" }

    /// The hour of a twelve-hour clock on the day's 24: `7 malam` is 19, `12 malam` 24, `1 siang` 13.
    func hour(_ hour: Int) -> Int {
        switch self {
        case .morning, .earlyMorning: hour == 12 ? 0 : hour
        case .noon: hour <= 4 ? hour + 12 : hour
        case .afternoon: hour <= 8 ? hour + 12 : hour
        case .evening: hour < 12 ? hour + 12 : hour
        case .night: hour == 12 ? 24 : (hour >= 5 && hour < 12 ? hour + 12 : hour)
        }
    }
}
