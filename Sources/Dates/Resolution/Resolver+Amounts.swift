import CivilTime

extension Resolver {
    /// `1 jam 45 menit`, `tiga bulan`, `sepekan terakhir`. `extending` is -1 or 1 where it ends or begins today.
    /// 2 stands for an open count (`berjam-jam`).
    func duration(_ found: Captures, extending: Int) -> Resolved? {
        guard let unit = found[.unit].flatMap(CalendarUnit.init(rawValue:)) else { return nil }
        if extending == 2 { return Resolved(kind: .duration, Self.amount(-1, unit)) }
        let hundredths = found[.count] ?? 100
        guard hundredths != 0, hundredths < 100_000_000 else { return nil }
        // `2023 tahun kebangkitan`: a year that a noun follows.
        if unit == .year, (190_000...210_000).contains(hundredths) { return nil }
        if let times = found[.number] { return found[.count].flatMap { repeated(times, $0, unit) } }
        var value = Self.amount(hundredths, unit)
        if let most = found[.count2], found[.unit2] == nil, most > hundredths {
            // `dua hingga tiga hari`
            var span = Resolved(kind: .duration, value + "/" + Self.amount(most, unit))
            if hundredths < 0 { span.value = value }
            return span
        }
        if let more = found[.count2], let unit2 = found[.unit2].flatMap(CalendarUnit.init(rawValue:)), more > 0 {
            var second = Self.amount(more, unit2)[...]
            second = second.dropFirst(second.hasPrefix("PT") && value.hasPrefix("PT") ? 2 : 1)
            value += second
            if let last = found[.days], let next = unit2.next, last > 0, last % 100 == 0 {
                value += "\(last / 100)\(next.designator.letter)"
            }
        }
        var resolved = Resolved(kind: .duration, value)
        if let year = found[.year] ?? found[.offset].flatMap({ offset in reference.map { $0.year + offset } }),
            let first = CalendarDay(year: year, month: 1, day: 1)
        {
            // `sembilan bulan pertama 2021`
            resolved.earliest = first
            resolved.latest = moved(first, unit, hundredths, 1)?.adding(days: -1)
            return resolved
        }
        let direction = found[.direction] ?? extending
        guard direction != 0, hundredths > 0, let from = reference, !unit.designator.isTime,
            let other = moved(from, unit, hundredths, direction)
        else { return resolved }
        resolved.earliest = direction < 0 ? other : from
        resolved.latest = direction < 0 ? from : other
        resolved.basis = .text
        return resolved
    }

    /// `3x24 jam`.
    private func repeated(_ times: Int, _ hundredths: Int, _ unit: CalendarUnit) -> Resolved? {
        guard times > 0, times < 1000, hundredths > 0, hundredths < 100_000 else { return nil }
        return Resolved(kind: .duration, Self.amount(times * hundredths, unit))
    }

    private func moved(_ from: CalendarDay, _ unit: CalendarUnit, _ hundredths: Int, _ direction: Int) -> CalendarDay? {
        guard hundredths < 1_000_000 else { return nil }
        if let months = unit.months { return from.adding(months: direction * months * hundredths / 100) }
        let days = unit == .week ? 7 * hundredths / 100 : hundredths / 100
        return from.adding(days: direction * days)
    }

    /// A TIMEX3 duration; halves are written in the next smaller unit (`PT30M`, `P1Y6M`), open counts as `X`.
    static func amount(_ hundredths: Int, _ unit: CalendarUnit) -> String {
        let (scale, letter, isTime) = unit.designator
        let head = isTime ? "PT" : "P"
        guard hundredths >= 0 else { return "\(head)X\(letter)" }
        let total = hundredths * scale
        let (whole, rest) = (total / 100, total % 100)
        if rest == 0 { return "\(head)\(whole)\(letter)" }
        let small: (per: Int, letter: String)?
        switch unit {
        case .hour: small = (60, "M")
        case .minute: small = (60, "S")
        case .day: small = (24, "H")
        case .week: small = nil
        case .year, .decade, .century, .millennium: small = (12, "M")
        default: small = nil
        }
        guard let small, rest * small.per % 100 == 0 else {
            let decimals = rest % 10 == 0 ? "\(rest / 10)" : padded(rest, to: 2)
            return "\(head)\(whole).\(decimals)\(letter)"
        }
        let main = whole > 0 ? "\(whole)\(letter)" : ""
        return head + main + (unit == .day ? "T" : "") + "\(rest * small.per / 100)\(small.letter)"
    }

    /// `setiap hari`, `setiap Senin`, `saban 17 Agustus`.
    func set(_ found: Captures, weekend: Bool) -> Resolved? {
        if weekend { return Resolved(kind: .set, "XXXX-WXX-WE") }
        if let weekday = found[.weekday] {
            if let last = found[.weekday2] { return Resolved(kind: .set, "XXXX-WXX-\(weekday)/XXXX-WXX-\(last)") }
            return Resolved(kind: .set, "XXXX-WXX-\(weekday)" + (part(found)?.suffix ?? ""))
        }
        if let month = found[.month] {
            let day = found[.day].map { "-" + padded($0, to: 2) } ?? ""
            return Resolved(kind: .set, "XXXX-\(padded(month, to: 2))\(day)")
        }
        if let day = found[.day] { return Resolved(kind: .set, "XXXX-XX-\(padded(day, to: 2))") }
        if let part = part(found) { return Resolved(kind: .set, "XXXX-XX-XX\(part.suffix)") }
        guard let unit = found[.unit].flatMap(CalendarUnit.init(rawValue:)) else { return nil }
        return Resolved(kind: .set, Self.amount(found[.count] ?? 100, unit))
    }
}
