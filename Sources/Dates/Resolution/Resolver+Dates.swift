import CivilTime

extension Resolver {
    /// A day of a month, with whatever of weekday, year, direction and part of the day was written.
    func date(_ found: Captures, _ match: Matcher.Match) -> Resolved? {
        guard let day = found[.day], let month = found[.month] else { return nil }
        let part = found[.part].flatMap { DayPart.allCases.indices.contains($0) ? DayPart.allCases[$0] : nil }
        if let written = found[.year] {
            // `28 Desember hingga 3 Januari 2024`: the first day belongs to the year before.
            let year = found[.month2].map { month > $0 ? written - 1 : written } ?? written
            guard let date = CalendarDay(year: year, month: month, day: day) else { return nil }
            var resolved = Resolved(day: date, part: part)
            if let weekday = found[.weekday] { resolved.conflict = date.weekday.rawValue != weekday }
            return resolved
        }
        guard let from = reference else {
            guard (1...12).contains(month), (1...31).contains(day) else { return nil }
            var open = Resolved(kind: part == nil ? .date : .time, "XXXX-\(padded(month, to: 2))-\(padded(day, to: 2))")
            open.basis = .nothing
            return open
        }
        if let offset = found[.offset] {
            guard let date = CalendarDay(year: from.year + offset, month: month, day: day) else { return nil }
            var resolved = Resolved(day: date, part: part)
            resolved.basis = .reference(from)
            return resolved
        }
        return dateWithoutYear(found, day: day, month: month, part: part, from: from, match)
    }

    private func dateWithoutYear(
        _ found: Captures, day: Int, month: Int, part: DayPart?, from: CalendarDay, _ match: Matcher.Match
    ) -> Resolved? {
        var base = from
        var basis = Expression.Basis.reference(from)
        var side = Tense.unknown
        switch found[.direction] {
        case -1: side = .past
        case 1: side = .future
        case .some: break
        case nil:
            if found[.weekday] == nil, anchorHasYear, let anchor, isSameSentence(anchorToken, match.open),
                anchorUnit == .day || anchorUnit == .year
            {
                base = anchorUnit == .year ? anchor.adding(months: 6) : anchor
                basis = .earlier(anchor)
            } else if let same = named.last(where: { $0.month == month && $0.day == day }) {
                base = same
                basis = .earlier(same)
            } else if found[.weekday] == nil {
                side = tense(match)
            }
        }
        guard let (date, conflict, support) = nearest(month, day, weekday: found[.weekday], side, from: base) else {
            return nil
        }
        var resolved = Resolved(day: date, part: part)
        resolved.conflict = conflict
        resolved.basis = support == base ? basis : .earlier(support)
        return resolved
    }

    /// `1-5 Mei 2024`, `28/12-3/1`: from one day to another.
    func dates(_ found: Captures, _ match: Matcher.Match) -> Resolved? {
        guard let day = found[.day], let day2 = found[.day2], let lastMonth = found[.month2] ?? found[.month] else {
            return nil
        }
        var last = found
        last[.day] = day2
        last[.month] = lastMonth
        last[.weekday] = found[.weekday2] ?? nil
        last[.month2] = nil
        if let year2 = found[.year2] { last[.year] = year2 }
        let month = found[.month] ?? lastMonth
        guard let end = date(last, match) else { return nil }
        guard let endDay = end.latest else {
            var open = end
            open.value = "XXXX-\(padded(month, to: 2))-\(padded(day, to: 2))/\(end.value)"
            return open
        }
        let year =
            found[.year2] != nil ? found[.year] ?? endDay.year : (month > lastMonth ? endDay.year - 1 : endDay.year)
        guard let begin = CalendarDay(year: year, month: month, day: day) else { return nil }
        var resolved = Resolved(from: Resolved(day: begin), to: Resolved(day: endDay))
        resolved.basis = end.basis
        if let weekday = found[.weekday] { resolved.conflict = begin.weekday.rawValue != weekday }
        if found[.weekday2] != nil, end.conflict { resolved.conflict = true }
        return resolved
    }

    /// `tanggal 17 bulan depan`, `tanggal 17`, `Senin (7)`.
    func dayOfMonth(_ found: Captures, _ match: Matcher.Match) -> Resolved? {
        guard let day = found[.day] else { return nil }
        guard let from = reference else { return nil }
        if let direction = found[.direction] ?? found[.offset] {
            let month = from.adding(months: direction)
            guard let date = CalendarDay(year: month.year, month: month.month, day: day) else { return nil }
            return lean(Resolved(day: date), on: from)
        }
        var base = from
        if let anchor, anchorUnit == .day || anchorUnit == .month, isSameSentence(anchorToken, match.open) {
            base = anchor
        }
        var best: CalendarDay?
        for offset in -1...1 {
            let month = base.adding(days: 1 - base.day).adding(months: offset)
            guard let date = CalendarDay(year: month.year, month: month.month, day: day) else { continue }
            if let weekday = found[.weekday], date.weekday.rawValue != weekday { continue }
            if best.map({ abs(date.days(since: base)) < abs($0.days(since: base)) }) ?? true { best = date }
        }
        if found[.weekday] == nil, anchorUnit == .month, base != from {
            best = CalendarDay(year: base.year, month: base.month, day: day)
        }
        guard let best else { return nil }
        // `tanggal 13 sampai 17`
        if let day2 = found[.day2], day2 > day, let last = CalendarDay(year: best.year, month: best.month, day: day2) {
            return lean(Resolved(from: Resolved(day: best), to: Resolved(day: last)), on: base)
        }
        return lean(Resolved(day: best), on: base)
    }

    /// The same value, counted from a day.
    func lean(_ resolved: Resolved, on day: CalendarDay) -> Resolved {
        var resolved = resolved
        resolved.basis = day == reference ? .reference(day) : .earlier(day)
        return resolved
    }

    /// A weekday alone, with a direction, a week or a part of the day.
    func weekday(_ found: Captures, _ match: Matcher.Match) -> Resolved? {
        guard let weekday = found[.weekday] else { return nil }
        let part = found[.part].flatMap { DayPart.allCases.indices.contains($0) ? DayPart.allCases[$0] : nil }
        guard let from = reference else {
            var open = Resolved(kind: part == nil ? .date : .time, "XXXX-WXX-\(weekday)" + (part?.suffix ?? ""))
            open.basis = .nothing
            return open
        }
        let today = from.weekday.rawValue
        // `Jumat pekan lalu`, `Jumat dua pekan lalu`
        if let weeks = found[.offset] ?? found[.count].map({ $0 / 100 * (found[.direction] ?? -1) }) {
            return lean(Resolved(day: from.adding(days: weekday - today + weeks * 7), part: part), on: from)
        }
        let back = (today - weekday + 7) % 7
        let ahead = (weekday - today + 7) % 7
        switch found[.direction] {
        case -1: return lean(Resolved(day: from.adding(days: back == 0 ? -7 : -back), part: part), on: from)
        case 2: return lean(Resolved(day: from.adding(days: ahead), part: part), on: from)
        case 1: return lean(Resolved(day: from.adding(days: ahead == 0 ? 7 : ahead), part: part), on: from)
        case .some:
            let side = tense(match)
            let shift = side == .future || side == .unknown && ahead < back ? ahead : -back
            return lean(Resolved(day: from.adding(days: shift), part: part), on: from)
        case nil:
            if let anchor, anchorUnit == .day, match.open - anchorToken <= 6, isSameSentence(anchorToken, match.open),
                isLinked(match), anchor.weekday.rawValue != weekday
            {
                let days = (weekday - anchor.weekday.rawValue + 7) % 7
                return lean(Resolved(day: anchor.adding(days: days), part: part), on: anchor)
            }
            if let same = named.last(where: { $0.weekday.rawValue == weekday && abs($0.days(since: from)) < 10 }) {
                return lean(Resolved(day: same, part: part), on: same)
            }
            let shift = tense(match) == .future ? ahead : -back
            return lean(Resolved(day: from.adding(days: shift), part: part), on: from)
        }
    }

    /// `Senin-Rabu`, `Sabtu dan Minggu`.
    func weekdays(_ found: Captures, _ match: Matcher.Match) -> Resolved? {
        guard let first = found[.weekday], let second = found[.weekday2] else { return nil }
        if let day = found[.day] ?? nil, found[.month] != nil, found[.day2] != nil {
            _ = day
            return dates(found, match)
        }
        guard let from = reference else {
            var open = Resolved("XXXX-WXX-\(first)/XXXX-WXX-\(second)")
            open.basis = .nothing
            return open
        }
        guard let begin = weekday(found, match)?.earliest else { return nil }
        let end = begin.adding(days: (second - first + 7) % 7)
        return lean(Resolved(from: Resolved(day: begin), to: Resolved(day: end)), on: from)
    }
}
