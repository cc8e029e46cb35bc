import CivilTime

extension Resolver {
    /// The part of the day that was written.
    func part(_ found: Captures) -> DayPart? {
        found[.part].flatMap { DayPart.allCases.indices.contains($0) ? DayPart.allCases[$0] : nil }
    }

    /// `kemarin`, `hari ini`, `besok pagi`, `tadi malam`.
    func relativeDay(_ found: Captures, _ given: Int?) -> Resolved? {
        let part = part(found) ?? given.flatMap { DayPart.allCases.indices.contains($0) ? DayPart.allCases[$0] : nil }
        let offset = found[.days] ?? 0
        guard let from = reference else {
            var open = Resolved(
                kind: part == nil ? .date : .time, offset < 0 ? "PAST_REF" : (offset > 0 ? "FUTURE_REF" : "PRESENT_REF")
            )
            open.basis = .nothing
            return open
        }
        return lean(Resolved(day: from.adding(days: offset), part: part), on: from)
    }

    /// `pekan lalu`, `bulan ini`, `tahun depan`. `before` is not 0 for `bulan sebelumnya`: so many from the month spoken of.
    func unit(_ found: Captures, _ match: Matcher.Match, before: Int) -> Resolved? {
        guard let unit = found[.unit].flatMap(CalendarUnit.init(rawValue:)) else { return nil }
        let spokenOf = before != 0 && anchorUnit == unit && match.open - anchorToken < Self.near ? anchor : nil
        let direction = before != 0 ? before : found[.direction] ?? found[.offset] ?? 0
        guard let from = spokenOf ?? reference else { return vague(direction) }
        return at(unit, from, shiftedBy: direction).map { lean($0, on: from) }
    }

    /// How many tokens back an expression may lean on another of its unit: a sentence or two.
    private static let near = 50

    /// The unit that a day lies in, or one that lies some units away.
    func at(_ unit: CalendarUnit, _ from: CalendarDay, shiftedBy count: Int) -> Resolved? {
        guard abs(count) < 10_000 else { return nil }
        switch unit {
        case .second, .minute, .hour:
            var resolved = Resolved(kind: .time, "\(from)TXX:XX")
            resolved.earliest = from
            resolved.latest = from
            return resolved
        case .day: return Resolved(day: from.adding(days: count))
        case .week: return Resolved(weekOf: from.adding(days: count * 7))
        case .month:
            let day = from.adding(days: 1 - from.day).adding(months: count)
            return Resolved(year: day.year, month: day.month)
        case .quarter, .semester:
            let months = unit == .quarter ? 3 : 6
            let index = from.year * (12 / months) + (from.month - 1) / months + count
            guard index > 0 else { return nil }
            return Resolved(
                year: index / (12 / months), period: index % (12 / months) + 1, months: months,
                letter: unit == .quarter ? "Q" : "H")
        case .year: return Resolved(year: from.year + count)
        case .decade:
            var found = Captures()
            found[.year] = (from.year / 10 + count) * 10
            return decade(found)
        case .century:
            var found = Captures()
            found[.ordinal] = (from.year - 1) / 100 + 1 + count
            return century(found, isBeforeChrist: false)
        case .millennium: return nil
        }
    }

    /// `dua hari lalu`, `tiga pekan lagi`: as coarse as its unit.
    func shift(_ found: Captures, isLater: Int) -> Resolved? {
        guard let unit = (found[.unit]).flatMap(CalendarUnit.init(rawValue:)) else { return nil }
        let direction = found[.direction] ?? isLater
        let hundredths = found[.count] ?? 100
        guard hundredths >= 0, let from = reference else { return vague(direction) }
        return shifted(unit, hundredths, direction, from).map { lean($0, on: from) }
    }

    /// A day moved by a count in hundredths; halves go down to the next smaller unit.
    func shifted(_ unit: CalendarUnit, _ hundredths: Int, _ direction: Int, _ from: CalendarDay) -> Resolved? {
        guard hundredths < 1_000_000 else { return nil }
        if hundredths % 100 != 0, let months = unit.months {
            return at(.month, from, shiftedBy: direction * hundredths * months / 100)
        }
        if hundredths % 100 != 0, unit == .week { return at(.day, from, shiftedBy: direction * hundredths * 7 / 100) }
        return at(unit, from, shiftedBy: direction * max(hundredths / 100, hundredths > 0 ? 1 : 0))
    }

    /// `akhir pekan lalu`: Saturday and Sunday.
    func weekend(_ found: Captures) -> Resolved? {
        guard let from = reference else { return vague(found[.direction] ?? 0) }
        let monday = from.adding(days: 1 - from.weekday.rawValue + 7 * (found[.direction] ?? 0))
        var resolved = Resolved(Resolved.week(of: monday) + "-WE")
        resolved.earliest = monday.adding(days: 5)
        resolved.latest = monday.adding(days: 6)
        resolved.anchor = resolved.earliest
        return lean(resolved, on: from)
    }

    /// The day that an expression of a unit leans on: the anchor, or the last day spoken of where the anchor is coarser
    /// than the unit (`pada 2011 … hari itu`).
    private func support(_ unit: CalendarUnit) -> CalendarDay? {
        guard let anchor else { return nil }
        let isCoarser = anchorUnit.rawValue > max(unit.rawValue, CalendarUnit.day.rawValue)
        return isCoarser ? topic : anchor
    }

    /// `satu hari setelahnya`, `sehari sebelumnya`, `keesokan harinya`: from the day named before.
    func anaphora(_ found: Captures, direction argument: Int) -> Resolved? {
        let direction = found[.direction] ?? (argument == 0 ? 1 : argument)
        let unit = found[.unit].flatMap(CalendarUnit.init(rawValue:)) ?? .day
        let hundredths = found[.count] ?? 100
        guard let from = anchor == nil ? reference : support(unit), hundredths >= 0 else { return vague(direction) }
        guard var resolved = shifted(unit, hundredths, direction, from) else { return nil }
        if let part = part(found), let day = resolved.earliest, unit == .day {
            resolved = Resolved(day: day, part: part)
        }
        return lean(resolved, on: from)
    }

    /// `hari yang sama`, `tahun itu`, `malam harinya`: the unit that the day named before lies in.
    func sameUnit(_ found: Captures) -> Resolved? {
        let unit = found[.unit].flatMap(CalendarUnit.init(rawValue:)) ?? .day
        guard let from = support(unit) ?? (found[.offset] == nil ? nil : reference) else { return vague(-1) }
        if let offset = found[.offset], let reference {
            // `bulan yang sama tahun lalu`
            return at(unit, from.adding(months: 12 * (reference.year + offset - from.year)), shiftedBy: 0)
                .map { lean($0, on: from) }
        }
        guard var resolved = at(unit, from, shiftedBy: 0) else { return nil }
        if let part = part(found) { resolved = Resolved(day: from, part: part) }
        return lean(resolved, on: from)
    }

    /// `kini`, `beberapa waktu lalu`: no day at all.
    func vague(_ direction: Int) -> Resolved? {
        var resolved = Resolved(direction < 0 ? "PAST_REF" : (direction > 0 ? "FUTURE_REF" : "PRESENT_REF"))
        resolved.basis = .nothing
        return resolved
    }
}
