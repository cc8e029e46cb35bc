import CivilTime

extension Resolver {
    /// School and budget years: `2023/2024`.
    func season(_ found: Captures) -> Resolved? {
        if let number = found[.ordinal] { return seasonOfYear(number, found) }
        guard let first = found[.year] else { return nil }
        let second = found[.year2] ?? first
        guard let begin = CalendarDay(year: first, month: second > first ? 7 : 1, day: 1),
            let end = CalendarDay(year: second, month: second > first ? 6 : 12, day: second > first ? 30 : 31),
            begin < end
        else { return nil }
        var resolved = Resolved(second > first ? "\(first)/\(second)" : "\(first)")
        resolved.earliest = begin
        resolved.latest = end
        return resolved
    }

    /// `musim panas 2025`, `musim dingin lalu`: of the northern half of the earth, from the first of March, June, September
    /// or December; a winter is of the year that it begins in.
    private func seasonOfYear(_ number: Int, _ found: Captures) -> Resolved? {
        guard let code = ["SP", "SU", "FA", "WI"].dropFirst(number - 1).first else { return nil }
        func season(_ year: Int) -> Resolved? {
            guard let first = CalendarDay(year: year, month: number * 3, day: 1) else { return nil }
            var resolved = Resolved("\(padded(year, to: 4))-\(code)")
            resolved.earliest = first
            resolved.latest = first.adding(months: 3).adding(days: -1)
            return resolved
        }
        if let year = found[.year] { return season(year) }
        guard let from = reference else {
            var open = Resolved("XXXX-\(code)")
            open.basis = .nothing
            return open
        }
        if let offset = found[.offset] { return season(from.year + offset).map { lean($0, on: from) } }
        let around = [-1, 0, 1].compactMap { season(from.year + $0) }
        let meant: Resolved?
        switch found[.direction] {
        case -1: meant = around.last { $0.latest.map { $0 < from } ?? false }
        case 1: meant = around.first { $0.earliest.map { $0 > from } ?? false }
        default: meant = season(from.year)
        }
        return meant.map { lean($0, on: from) }
    }
}
