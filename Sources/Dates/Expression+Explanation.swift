public import CivilTime

extension Expression {
    /// What the value of an expression rests on.
    public enum Basis: Sendable, Hashable {
        /// The words alone: `7 Juni 2021`, `tiga jam`.
        case text
        /// The day that the article was read on.
        case reference(CalendarDay)
        /// A day that the text named before.
        case earlier(CalendarDay)
        /// A table of feasts or a reckoning of another calendar.
        case table
        /// Nothing fixes it: the value has gaps.
        case nothing
    }

    /// One line that says which rule found the expression and how it was resolved. Computed when asked for.
    public var explanation: String {
        var line = "rule \(rule): \(kind.rawValue) \(value)"
        if let mod { line += " \(mod)" }
        switch basis {
        case .text: line += ", as written"
        case .reference(let day): line += ", counted from the reference day \(day) (\(day.weekday))"
        case .earlier(let day): line += ", counted from \(day), named earlier in the text"
        case .table: line += ", by the table of named days"
        case .nothing: line += ", with no day to count from"
        }
        if let earliest, let latest {
            line += earliest == latest ? ", covers \(earliest)" : ", covers \(earliest) to \(latest)"
        }
        if conflict { line += "; conflict: the weekday does not fit, the written date stands" }
        return line
    }
}
