import CivilTime

extension Resolver {
    /// Which way the sentence looks, by the words before the expression and the few after it.
    func tense(_ match: Matcher.Match) -> Tense {
        if isAttribution(match) { return .past }
        var at = match.open
        var steps = 0
        while steps < 11, let token = before(at) {
            at -= 1
            steps += 1
            if grammar.contains(senses.future, token) { return .future }
            if grammar.contains(senses.past, token) { return .past }
        }
        at = match.close
        steps = 0
        while steps < 5, at < list.tokens.count {
            let token = list.tokens[at]
            if token.gap == .line || token.endsSentence { break }
            if grammar.contains(senses.future, token) { return .future }
            at += 1
            steps += 1
        }
        return .unknown
    }

    /// The token before a place within its sentence.
    private func before(_ at: Int) -> Token? {
        guard at > 0, at <= list.tokens.count, at == list.tokens.count || list.tokens[at].gap != .line else {
            return nil
        }
        let token = list.tokens[at - 1]
        return token.endsSentence ? nil : token
    }

    /// The TIMEX3 mod of `sekitar 2014`, `lebih dari dua tahun`, `kurang dari sejam`.
    func vagueness(_ match: Matcher.Match) -> String? {
        guard let last = before(match.open) else { return nil }
        if grammar.contains(senses.about, last) { return "APPROX" }
        guard let first = before(match.open - 1) else { return nil }
        if grammar.contains(senses.more, first), !grammar.contains(senses.more, last) {
            return grammar.contains(senses.less, last) ? nil : "MORE_THAN"
        }
        if grammar.contains(senses.less, first) { return grammar.contains(senses.more, last) ? "APPROX" : "LESS_THAN" }
        return nil
    }

    /// Whether the expression says when somebody spoke: `… kata dia, Senin (7/6).`
    func isAttribution(_ match: Matcher.Match) -> Bool {
        var at = match.open
        var steps = 0
        while steps < 12, let token = before(at) {
            at -= 1
            steps += 1
            if grammar.contains(senses.speech, token) { return true }
        }
        return false
    }

    /// Whether a word such as `hingga` or `dan` joins an expression to the one before.
    func isLinked(_ match: Matcher.Match) -> Bool {
        let at = match.open - 1
        return at >= 0 && grammar.contains(senses.link, list.tokens[at])
    }

    /// Whether a token stands in the same sentence as a later place.
    func isSameSentence(_ earlier: Int, _ place: Int) -> Bool {
        guard earlier >= 0, earlier < place, place - earlier < 80, place <= list.tokens.count else { return false }
        for at in earlier..<place where list.tokens[at].endsSentence || (at > earlier && list.tokens[at].gap == .line) {
            return false
        }
        return true
    }

    /// The year that makes a day and month lie where the sentence means them.
    ///
    /// The nearest to the reference day, unless a weekday fits another year and the nearest is weeks away, or the
    /// sentence looks the other way. A date that follows one with its year in the same sentence goes with that.
    func nearest(
        _ month: Int, _ day: Int, weekday: Int?, _ tense: Tense, from: CalendarDay
    ) -> (day: CalendarDay, conflict: Bool, support: CalendarDay)? {
        let year = from.year
        var candidates: [CalendarDay] = []
        for offset in [0, -1, 1] {
            if let candidate = CalendarDay(year: year + offset, month: month, day: day) { candidates.append(candidate) }
        }
        if candidates.isEmpty {
            for offset in 2...4 {
                if let candidate = CalendarDay(year: year - offset, month: month, day: day) {
                    candidates.append(candidate)
                }
            }
        }
        let sorted = candidates.sorted { abs($0.days(since: from)) < abs($1.days(since: from)) }
        guard let closest = sorted.first else { return nil }
        func fits(_ candidate: CalendarDay) -> Bool { weekday == nil || candidate.weekday.rawValue == weekday }
        if fits(closest), weekday != nil { return (closest, false, from) }
        if weekday != nil {
            // An article read years later (by its day of fetching) names its own year elsewhere.
            let written = named.last { $0.year != closest.year }
            if let written, let other = CalendarDay(year: written.year, month: month, day: day), fits(other) {
                return (other, false, written)
            }
            guard abs(closest.days(since: from)) > 45 else { return (closest, true, from) }
            if let other = sorted.first(where: fits) { return (other, false, from) }
            for offset in 2...6 {
                if let other = CalendarDay(year: year - offset, month: month, day: day), fits(other) {
                    return (other, false, from)
                }
            }
            return (closest, true, from)
        }
        // Near the reference day the words around it mislead more often than they help.
        if abs(closest.days(since: from)) <= 60 { return (closest, false, from) }
        switch tense {
        case .past: return (sorted.first { $0 <= from } ?? closest, false, from)
        case .future: return (sorted.first { $0 >= from } ?? closest, false, from)
        case .unknown: return (closest, false, from)
        }
    }
}
