import CivilTime

/// Gives each match a value, in the order of the text, so that later expressions can lean on earlier ones.
struct Resolver {
    /// The side of the reference day on which an expression without a year or direction lies.
    enum Tense {
        case past, future, unknown
    }

    let grammar: Grammar
    let senses: Senses
    /// The day of publication, or the first full date of the text.
    var reference: CalendarDay?
    /// The last day that the text named, in this field.
    var anchor: CalendarDay?
    var anchorUnit = CalendarUnit.day
    /// The last day that the text spoke about, attributions (`katanya, Senin (7/6)`) aside.
    var topic: CalendarDay?
    /// Where that last day stands, in tokens, to tell whether it is of the same sentence.
    var anchorToken = -1
    /// Where it ends.
    var anchorClose = -1
    /// What the field holds after the expression in hand: a clock may come before its day.
    var following: ArraySlice<Matcher.Match> = []
    /// Whether the anchor was written with its year.
    var anchorHasYear = false
    /// Days that the text has named with their dates.
    var named: [CalendarDay] = []
    /// The first days of months that the text has named with their year or direction.
    var namedMonths: [CalendarDay] = []
    /// The feast named last, from which `H-3` counts.
    var feastDay: CalendarDay?
    /// Where a set (`setiap Senin`) last stood.
    var setToken = -1
    private(set) var list: TokenList

    init(_ grammar: Grammar, _ senses: Senses, reference: CalendarDay?) {
        self.grammar = grammar
        self.senses = senses
        self.reference = reference
        list = TokenList()
    }

    /// Goes on to another field: sentences are its own, what was named before stays named.
    mutating func enter(_ list: TokenList) {
        self.list = list
        anchorToken = -1
        setToken = -1
    }

    /// The value of a match; nil where it turns out to be no date, such as 31 February.
    mutating func resolve(_ match: Matcher.Match) -> Resolved? {
        let rule = grammar.rules[match.rule]
        guard var resolved = value(rule, match) else { return nil }
        if resolved.mod == nil, let edge = match.captures[.edge], Edge.allCases.indices.contains(edge) {
            resolved.mod = Edge.allCases[edge].rawValue
            resolved = narrowed(resolved, to: Edge.allCases[edge])
        }
        if resolved.mod == nil { resolved.mod = vagueness(match) }
        remember(resolved, rule, match)
        return resolved
    }

    private mutating func value(_ rule: Rule, _ match: Matcher.Match) -> Resolved? {
        var found = match.captures
        // `Jumat nanti` may be today, `Jumat depan` may not; elsewhere they mean the same.
        if found[.direction] == 2, rule.action != .weekday { found[.direction] = 1 }
        switch rule.action {
        case .nothing: return nil
        case .date:
            let resolved = date(found, match)
            return rule.argument == 1 && !isNews(resolved) ? nil : resolved
        case .dates: return dates(found, match)
        case .month: return month(found, match)
        case .months: return months(found, match)
        case .year: return year(found)
        case .years: return years(found)
        case .decade: return decade(found)
        case .century: return century(found, isBeforeChrist: rule.argument < 0)
        case .weekday: return weekday(found, match)
        case .weekdays: return weekdays(found, match)
        case .dayOfMonth: return dayOfMonth(found, match)
        case .relativeDay: return relativeDay(found, nil)
        case .part: return relativeDay(found, rule.argument)
        case .unit: return unit(found, match, before: rule.argument)
        case .shift: return shift(found, isLater: rule.argument)
        case .weekend: return weekend(found)
        case .period: return period(found, match)
        case .weekOfMonth: return weekOfMonth(found, match)
        case .clock: return clock(found, match)
        case .clocks: return clocks(found, match)
        case .duration: return duration(found, extending: rule.argument)
        case .set: return set(found, weekend: rule.argument == 1)
        case .anaphora: return anaphora(found, direction: rule.argument)
        case .sameDay: return sameUnit(found)
        case .holiday: return holiday(found, match, after: rule.argument)
        case .hijri: return hijri(found, nearest: rule.argument == 1)
        case .season: return season(found)
        case .vague: return vague(rule.argument)
        }
    }

    /// Whether a day is one that the article may be news of: a month either side of it.
    private func isNews(_ resolved: Resolved?) -> Bool {
        guard let reference, let day = resolved?.earliest else { return false }
        return abs(day.days(since: reference)) <= 31
    }

    private mutating func remember(_ resolved: Resolved, _ rule: Rule, _ match: Matcher.Match) {
        if rule.action == .set {
            setToken = match.open
            return
        }
        guard let day = resolved.anchor else { return }
        if rule.action == .holiday {
            feastDay = day.adding(days: -(match.captures[.number] ?? 0) * (rule.argument < 0 ? -1 : 1))
        }
        if resolved.anchorUnit == .day {
            named.append(day)
            if named.count > 64 { named.removeFirst(32) }
            if topic == nil || !isAttribution(match) { topic = day }
        }
        if resolved.anchorUnit == .month, namedMonths.count < 64 { namedMonths.append(day) }
        anchor = day
        anchorUnit = resolved.anchorUnit
        anchorToken = match.open
        anchorClose = match.close
        anchorHasYear = match.captures[.year] != nil
    }

    /// The part of an extent that `awal`, `pertengahan` or `akhir` means: a third of it.
    private func narrowed(_ resolved: Resolved, to edge: Edge) -> Resolved {
        guard let from = resolved.earliest, let to = resolved.latest else { return resolved }
        let third = (to.days(since: from) + 1) / 3
        var result = resolved
        switch edge {
        case .start: result.latest = third > 0 ? from.adding(days: third - 1) : to
        case .middle:
            result.earliest = from.adding(days: third)
            result.latest = to.adding(days: -third)
        case .end: result.earliest = third > 0 ? to.adding(days: 1 - third) : from
        }
        return result
    }
}

/// The classes of words that resolution looks for around an expression.
struct Senses: Sendable {
    let future: Int
    let past: Int
    let speech: Int
    let link: Int
    let clockJoin: Int
    let about: Int
    let more: Int
    let less: Int

    init(_ grammar: Grammar) {
        future = grammar.classIndex["FUTUREWORD"] ?? 0
        past = grammar.classIndex["PASTWORD"] ?? 0
        (about, more, less) = (
            grammar.classIndex["ABOUT"] ?? 0, grammar.classIndex["MORE"] ?? 0, grammar.classIndex["LESS"] ?? 0
        )
        link = grammar.classIndex["LINK"] ?? 0
        clockJoin = grammar.classIndex["CLOCKJOIN"] ?? 0
        speech = grammar.classIndex["SPEECH"] ?? 0
    }
}
