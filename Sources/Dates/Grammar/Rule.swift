/// A named rule of the grammar.
struct Rule: Sendable {
    /// What an expression that a rule found means, and so how it is resolved.
    enum Action: String, CaseIterable, Sendable {
        /// Not a date: takes the words, so that no other rule can.
        case nothing
        case date, dates, month, months, year, years, decade, century
        case weekday, weekdays, dayOfMonth, relativeDay, unit, shift, weekend
        case period, weekOfMonth, clock, clocks, part
        case duration, set, anaphora, sameDay
        case holiday, hijri, season, vague
    }

    let name: String
    let action: Action
    /// A number that the rule hands to its action.
    let argument: Int
    /// Classes that the word before must, or must not, be in; nil where it does not matter.
    var after: Int?
    var notAfter: Int?
    var notBefore: Int?
    /// Not after a name or number, of which it would be a part: `Liga 1 2024/2025`. The class holds words that may come
    /// before all the same, such as `Periode` in a headline.
    var unlessNamed: Int?
    /// Only as a further member of a list or after a phrase that was found: `pukul 09.30, 10.30 dan 16.30`. The class
    /// holds what may stand between.
    var chained: Int?
    /// Sample sentences; run as tests.
    var examples: [Example] = []

    /// A sample sentence and what it must yield.
    struct Example: Sendable {
        let sentence: String
        /// The expression and its value; nil where the rules must find nothing.
        let expected: (text: String, value: String)?
    }
}
