/// A form of written number that a pattern may ask for by name.
enum Shape: String, CaseIterable {
    /// A whole number of up to six digits.
    case int = "INT"
    /// 1 to 31 in one or two digits.
    case day = "DAY"
    /// A year of four digits, 1000 to 2199.
    case year = "YEAR"
    /// A year of four digits from 1800 to 2100, which no amount is likely to be.
    case modernYear = "MODERN"
    /// `'98`.
    case shortYear = "YY"
    /// `7/6/2021`, `7-6-2021`, `7.6.2021`, `2021-06-07`.
    case fullDate = "DMY"
    /// `7/6`.
    case dayMonth = "DM"
    /// `7/6` with a stroke: `7-6` alone may be a score.
    case slashedDate = "SLASHED"
    /// `06/2024`.
    case monthYear = "MY"
    /// `1-5`: two days of one month.
    case days = "DAYS"
    /// `2019-2024`, `2019-24`.
    case years = "YEARS"
    /// `2023/2024`, `2023/24`.
    case season = "SEASON"
    /// `1990-an`, `90-an`.
    case decade = "DECADE"
    /// `1990-an`, `'90-an`: what no count of things is written like (`20-an jenis`).
    case plainDecade = "PLAINDECADE"
    /// `14.30`, `14:30`, `14:30:05`.
    case clock = "CLOCK"
    /// `09.00-17.00`.
    case clocks = "CLOCKS"
    /// A whole hour: `7`, `19`.
    case hour = "HOUR"
    /// `1-5/6`, `28/12-3/1`, with or without a year at the end.
    case daySpan = "DMSPAN"
    /// `2021-3` in `28 Desember 2021-3 Januari 2022`: a year, and the day on the other side of the dash.
    case yearDay = "YEARDAY"
    /// `2-3`.
    case counts = "COUNTS"
    /// Any run of digits.
    case any = "DIGITS"

    /// Fills the captures where the digits have this form.
    func read(_ digits: Digits, _ captures: inout Captures) -> Bool {
        switch self {
        case .any: return true
        case .decade: return readDecade(digits, &captures)
        case .plainDecade: return (digits.widths[0] == 4 || digits.isElided) && readDecade(digits, &captures)
        case _ where digits.isDecade || digits.count == 0: return false
        case .shortYear:
            guard digits.isElided, digits.count == 1, digits.widths[0] == 2 else { return false }
            let year = Int(digits.parts[0])
            captures[.year] = year + (year > 40 ? 1900 : 2000)
            return true
        case _ where digits.isElided: return false
        case .int, .day, .hour, .year, .modernYear: return readOne(digits, &captures)
        case .fullDate: return readFullDate(digits, &captures)
        case .dayMonth, .slashedDate, .monthYear, .days, .years, .season, .counts, .yearDay:
            return readTwo(digits, &captures)
        case .clock: return readClock(digits, at: 0, digits.count, .clock, &captures)
        case .clocks: return readClocks(digits, &captures)
        case .daySpan: return readDaySpan(digits, &captures)
        }
    }

    private func readOne(_ digits: Digits, _ captures: inout Captures) -> Bool {
        guard digits.count == 1 else { return false }
        let value = Int(digits.parts[0])
        let width = digits.widths[0]
        switch self {
        case .int:
            guard width <= 6 else { return false }
            captures[.number] = value
        case .day:
            guard width <= 2, (1...31).contains(value) else { return false }
            captures[.day] = value
        case .hour:
            guard width <= 2, value <= 24 else { return false }
            captures[.clock] = value * 3600
        default:
            guard width == 4, Self.isYear(value), self == .year || (1800...2100).contains(value) else { return false }
            captures[.year] = value
        }
        return true
    }

    static func isYear(_ value: Int) -> Bool { (1000..<2200).contains(value) }

    private func readFullDate(_ digits: Digits, _ captures: inout Captures) -> Bool {
        guard digits.count == 3, digits.marks[1] == digits.marks[2], Self.isDateMark(digits.marks[1]) else {
            return false
        }
        let (a, b, c) = (Int(digits.parts[0]), Int(digits.parts[1]), Int(digits.parts[2]))
        guard digits.widths[1] <= 2 else { return false }
        if digits.widths[0] == 4 {
            guard digits.widths[2] <= 2, Self.isYear(a), digits.marks[1] != 0x2E else { return false }
            return set(day: c, month: b, year: a, &captures)
        }
        guard digits.widths[0] <= 2 else { return false }
        if digits.widths[2] == 4 {
            guard Self.isYear(c) else { return false }
            return set(day: a, month: b, year: c, &captures)
        }
        guard digits.widths[2] == 2, digits.marks[1] != 0x2E else { return false }
        return set(day: a, month: b, year: c + (c > 60 ? 1900 : 2000), &captures)
    }

    private static func isDateMark(_ mark: UInt8) -> Bool { mark == 0x2F || mark == 0x2D || mark == 0x2E }

    /// Day first; where that is no date but month first is one, the writer was American.
    private func set(day: Int, month: Int, year: Int, _ captures: inout Captures) -> Bool {
        guard day >= 1, month >= 1 else { return false }
        if month <= 12, day <= 31 {
            captures[.day] = day
            captures[.month] = month
        } else if month <= 31, day <= 12, self == .fullDate {
            captures[.day] = month
            captures[.month] = day
        } else {
            return false
        }
        captures[.year] = year
        return true
    }

    private func readTwo(_ digits: Digits, _ captures: inout Captures) -> Bool {
        guard digits.count == 2 else { return false }
        let (a, b, mark) = (Int(digits.parts[0]), Int(digits.parts[1]), digits.marks[1])
        let (wa, wb) = (digits.widths[0], digits.widths[1])
        switch self {
        case .dayMonth, .slashedDate:
            guard mark == 0x2F || mark == 0x2D && self == .dayMonth, wa <= 2, wb <= 2, (1...31).contains(a),
                (1...12).contains(b)
            else {
                return false
            }
            captures[.day] = a
            captures[.month] = b
        case .monthYear:
            guard mark == 0x2F, wa <= 2, wb == 4, (1...12).contains(a), Self.isYear(b) else { return false }
            captures[.month] = a
            captures[.year] = b
        case .days:
            guard mark == 0x2D || mark == 0x2F || mark == 0x2C, wa <= 2, wb <= 2, a >= 1, a < b, b <= 31 else {
                return false
            }
            captures[.day] = a
            captures[.day2] = b
        case .yearDay:
            guard mark == 0x2D, wa == 4, wb <= 2, Self.isYear(a), (1...31).contains(b) else { return false }
            captures[.year] = a
            captures[.day2] = b
        case .years, .season:
            guard mark == (self == .years ? 0x2D : 0x2F), wa == 4, Self.isYear(a) else { return false }
            let second = wb == 2 ? a / 100 * 100 + b : b
            guard wb == 4 || wb == 2, Self.isYear(second), second > a, self == .years || second == a + 1 || wb == 4
            else { return false }
            captures[.year] = a
            captures[.year2] = second
        default:
            guard mark == 0x2D, wa <= 4, wb <= 4, a < b else { return false }
            captures[.count] = a * 100
            captures[.count2] = b * 100
        }
        return true
    }

    private func readDecade(_ digits: Digits, _ captures: inout Captures) -> Bool {
        guard digits.isDecade, digits.count == 1, digits.parts[0] % 10 == 0 else { return false }
        let value = Int(digits.parts[0])
        switch digits.widths[0] {
        case 4 where Self.isYear(value): captures[.year] = value
        case 2: captures[.year] = value + (value >= 30 ? 1900 : 2000)
        default: return false
        }
        return true
    }

    private func readClock(
        _ digits: Digits, at from: Int, _ to: Int, _ slot: Captures.Slot, _ captures: inout Captures
    ) -> Bool {
        guard to - from == 2 || to - from == 3, digits.widths[from] <= 2, digits.widths[from + 1] == 2 else {
            return false
        }
        let (hour, minute) = (Int(digits.parts[from]), Int(digits.parts[from + 1]))
        let mark = digits.marks[from + 1]
        guard mark == 0x2E || mark == 0x3A, hour <= 24, minute < 60, hour < 24 || minute == 0 else { return false }
        var seconds = 0
        if to - from == 3 {
            seconds = Int(digits.parts[from + 2])
            guard digits.marks[from + 2] == mark, digits.widths[from + 2] == 2, seconds < 60 else { return false }
        }
        captures[slot] = hour * 3600 + minute * 60 + seconds
        return true
    }

    private func readClocks(_ digits: Digits, _ captures: inout Captures) -> Bool {
        guard digits.count == 4, digits.marks[2] == 0x2D else { return false }
        return readClock(digits, at: 0, 2, .clock, &captures) && readClock(digits, at: 2, 4, .clock2, &captures)
    }

    private func readDaySpan(_ digits: Digits, _ captures: inout Captures) -> Bool {
        guard digits.count >= 3, digits.count <= 5 else { return false }
        for part in 0..<digits.count
        where digits.widths[part] > 2 && !(part == digits.count - 1 && digits.widths[part] == 4) {
            return false
        }
        let second = digits.marks[1] == 0x2D ? 1 : 2
        guard digits.marks[second] == 0x2D, second == 1 || digits.marks[1] == 0x2F, second + 1 < digits.count,
            digits.marks[second + 1] == 0x2F
        else { return false }
        let month = Int(digits.parts[second + 1])
        let firstMonth = second == 1 ? month : Int(digits.parts[1])
        guard digits.widths[second + 1] <= 2, (1...12).contains(month), (1...12).contains(firstMonth) else {
            return false
        }
        let (day, day2) = (Int(digits.parts[0]), Int(digits.parts[second]))
        guard (1...31).contains(day), (1...31).contains(day2), month != firstMonth || day < day2 else { return false }
        if second + 2 < digits.count {
            let at = second + 2
            guard at + 1 == digits.count, digits.marks[at] == 0x2F, digits.widths[at] == 4,
                Self.isYear(Int(digits.parts[at]))
            else { return false }
            captures[.year] = Int(digits.parts[at])
        }
        captures[.day] = day
        captures[.day2] = day2
        captures[.month] = firstMonth
        captures[.month2] = month
        return true
    }
}
