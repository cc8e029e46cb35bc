internal import CivilTime

/// Reads a time of publication in the forms in which Indonesian sites print it.
///
/// Day and month are told apart by evidence; where nothing decides, there is no time rather than a guess. A clock
/// without a zone is the site's, and Indonesian sites print western time unless they say otherwise.
struct PublicationTimeReader {
    let evidence: DayEvidence

    /// What was found, and the part of the text it covers.
    struct Reading {
        var time: PublicationTime
        var range: Range<Int>
        var hasClock: Bool
    }

    /// The time in a scraper's field; nil where it holds none. Looks at the first 240 bytes.
    func read(_ field: String) -> PublicationTime? {
        let bytes = Array(field.utf8.prefix(240))
        if let epoch = epoch(bytes) { return epoch }
        if let reading = read(bytes, 0..<bytes.count) { return reading.time }
        return relative(bytes)
    }

    /// The first time in a range.
    func read(_ bytes: [UInt8], _ range: Range<Int>) -> Reading? {
        let tokens = TimeToken.read(bytes, range)
        for index in tokens.indices {
            guard let (days, next) = day(tokens, index, bytes) else { continue }
            let (clock, end) = clock(tokens, after: next, before: index, bytes)
            guard let day = settle(days, zoned: clock?.zone != nil && clock?.isUTC == false) else { return nil }
            let from = clock?.isBefore == true ? max(0, index - 3) : index
            let start = from > 0 && tokens[from - 1].kind == .weekday ? from - 1 : from
            let covered = tokens[start].range.lowerBound..<tokens[max(end - 1, start)].range.upperBound
            return Reading(time: time(day, clock), range: covered, hasClock: clock != nil)
        }
        return nil
    }

    // MARK: Days

    /// Readings of a day: one where it is certain, two where day and month may be swapped.
    private struct Days {
        var first: CalendarDay
        var second: CalendarDay?
        /// The form itself says that the day comes first.
        var dayFirst = false
    }

    private func day(_ tokens: [TimeToken], _ i: Int, _ bytes: [UInt8]) -> (Days, Int)? {
        if case .month(let month) = tokens[i].kind {
            // Oct 2, 2019
            guard case .number(let day, let digits)? = kind(tokens, i + 1), digits <= 2 else { return nil }
            let at = sign(tokens, i + 2) == Ascii.comma ? i + 3 : i + 2
            guard let year = year(tokens, at, allowShort: false),
                let whole = CalendarDay(year: year, month: month, day: day)
            else { return nil }
            return (Days(first: whole), at + 1)
        }
        guard case .number(let value, let digits) = tokens[i].kind else { return nil }
        if digits == 4, (1900...2100).contains(value) { return yearFirst(tokens, i, value) }
        guard digits <= 2 else { return nil }
        var at = i + 1
        let joint = sign(tokens, at)
        if let joint, Self.joints.contains(joint) { at += 1 }
        if case .month(let month)? = kind(tokens, at) {
            at += 1
            if let next = sign(tokens, at), Self.joints.contains(next) || next == Ascii.comma { at += 1 }
            guard let year = year(tokens, at, allowShort: true),
                let whole = CalendarDay(year: year, month: month, day: value)
            else { return nil }
            return (Days(first: whole), at + 1)
        }
        guard let joint, case .number(let middle, let middleDigits)? = kind(tokens, at), middleDigits <= 2,
            sign(tokens, at + 1) == joint,
            let year = year(tokens, at + 2, allowShort: joint != Ascii.period)
        else { return nil }
        let dayFirst = CalendarDay(year: year, month: middle, day: value)
        let monthFirst = CalendarDay(year: year, month: value, day: middle)
        if let dayFirst {
            return (
                Days(
                    first: dayFirst, second: monthFirst == dayFirst ? nil : monthFirst, dayFirst: joint != Ascii.slash),
                at + 3
            )
        }
        return monthFirst.map { (Days(first: $0), at + 3) }
    }

    private static let joints: Set<UInt8> = [Ascii.hyphen, Ascii.slash, Ascii.period, 0x2B]

    private func yearFirst(_ tokens: [TimeToken], _ i: Int, _ year: Int) -> (Days, Int)? {
        guard let joint = sign(tokens, i + 1), Self.joints.contains(joint),
            case .number(let middle, let a)? = kind(tokens, i + 2), a <= 2,
            sign(tokens, i + 3) == joint, case .number(let last, let b)? = kind(tokens, i + 4), b <= 2,
            let whole = CalendarDay(year: year, month: middle, day: last)
        else { return nil }
        // Some scrapers write year-day-month; only the address can tell.
        if let swapped = CalendarDay(year: year, month: last, day: middle), swapped != whole,
            evidence.addressDay == swapped
        {
            return (Days(first: swapped), i + 5)
        }
        return (Days(first: whole), i + 5)
    }

    private func year(_ tokens: [TimeToken], _ i: Int, allowShort: Bool) -> Int? {
        guard case .number(let value, let digits)? = kind(tokens, i) else { return nil }
        if digits == 4 { return (1900...2100).contains(value) ? value : nil }
        // Excel and WordPress shorten years; news sites are younger than 1980.
        guard digits == 2, allowShort, sign(tokens, i + 1) != Ascii.colon else { return nil }
        return value < 80 ? 2000 + value : 1900 + value
    }

    private func settle(_ days: Days, zoned: Bool) -> CalendarDay? {
        guard let second = days.second else { return days.first }
        if let chosen = evidence.choose(days.first, second) { return chosen }
        // A label in Indonesian (WIB, WITA, WIT) or dashes: printed by an Indonesian site, which puts the day first.
        return zoned || days.dayFirst ? days.first : nil
    }

    private func kind(_ tokens: [TimeToken], _ i: Int) -> TimeToken.Kind? {
        tokens.indices.contains(i) ? tokens[i].kind : nil
    }

    private func sign(_ tokens: [TimeToken], _ i: Int) -> UInt8? {
        guard case .sign(let byte)? = kind(tokens, i) else { return nil }
        return byte
    }

    private func time(_ day: CalendarDay, _ clock: Clock?) -> PublicationTime {
        guard let clock else {
            return PublicationTime(
                time: ZonedTime(day: day, hour: 0, minute: 0, zoneSeconds: IndonesianZone.western), precision: .day)
        }
        let time = ZonedTime(
            day: day, hour: clock.hour, minute: clock.minute, second: clock.second ?? 0,
            zoneSeconds: clock.zone ?? IndonesianZone.western)
        return PublicationTime(
            time: clock.isUTC ? time.inZone(seconds: IndonesianZone.western) : time,
            precision: clock.second == nil ? .minute : .second)
    }
}
