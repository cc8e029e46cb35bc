import CivilTime

extension Resolver {
    /// A time of the day, on the day that its sentence or the text speaks of.
    func clock(_ found: Captures, _ match: Matcher.Match) -> Resolved? {
        guard let seconds = found[.clock] ?? spokenHour(found) else { return nil }
        let (day, basis) = clockDay(match, seconds)
        var resolved = Resolved(kind: .time, (day?.description ?? "") + Self.time(seconds, part(found)))
        resolved.earliest = day
        resolved.latest = day
        resolved.basis = basis
        return resolved
    }

    /// `pukul tujuh`, `jam setengah delapan`.
    private func spokenHour(_ found: Captures) -> Int? {
        guard let hundredths = found[.count], hundredths >= 100, hundredths <= 2400 else { return nil }
        return hundredths * 36 - (found[.half] == nil ? 0 : 1800)
    }

    func clocks(_ found: Captures, _ match: Matcher.Match) -> Resolved? {
        guard let first = found[.clock], let second = found[.clock2] else { return nil }
        let (day, basis) = clockDay(match, first)
        let prefix = day?.description ?? ""
        var resolved = Resolved(
            kind: .time, prefix + Self.time(first, part(found)) + "/" + prefix + Self.time(second, part(found)))
        resolved.earliest = day
        resolved.latest = day
        resolved.basis = basis
        return resolved
    }

    private static func time(_ seconds: Int, _ part: DayPart?) -> String {
        let written = seconds / 3600
        let hour = part.map { $0.hour(written) } ?? written
        let text = "T\(padded(hour, to: 2)):\(padded(seconds / 60 % 60, to: 2))"
        return seconds % 60 == 0 ? text : text + ":\(padded(seconds % 60, to: 2))"
    }

    /// The day that a clock time is of: the one just before it, the one just after it (`pukul 06.30 WIB, Selasa (14/6)`),
    /// else the one that its sentence or the text speaks of.
    private func clockDay(_ match: Matcher.Match, _ seconds: Int) -> (CalendarDay?, Expression.Basis) {
        let isAnchored = anchorUnit == .day && isSameSentence(anchorToken, match.open)
        if isAnchored, let anchor, match.open - anchorClose <= 3 { return (anchor, .earlier(anchor)) }
        if let day = dayAfter(match, seconds) { return (day, day == reference ? .reference(day) : .earlier(day)) }
        if isSameSentence(setToken, match.open) { return (nil, .text) }
        if isAnchored, let anchor { return (anchor, .earlier(anchor)) }
        if let topic { return (topic, .earlier(topic)) }
        if let reference { return (reference, .reference(reference)) }
        return (nil, .nothing)
    }

    /// The day that follows a clock time with no more than a preposition, a zone or a part of the day between them.
    private func dayAfter(_ match: Matcher.Match, _ seconds: Int) -> CalendarDay? {
        var close = match.close
        for next in following.prefix(4) {
            let action = grammar.rules[next.rule].action
            let isClock = action == .clock || action == .clocks
            guard isJoined(close, next.open, orByLink: isClock) else { return nil }
            close = next.close
            switch action {
            case .clock, .clocks: continue
            case .date, .weekday, .relativeDay, .dayOfMonth, .part:
                var ahead = self
                ahead.following = []
                guard let day = ahead.resolve(next)?.anchor, ahead.anchorUnit == .day else { return nil }
                // `jam 3 pagi semalam`: the small hours of a night are those of the next day.
                return action == .part && seconds < 12 * 3600 && next.captures[.days] == -1 ? day.adding(days: 1) : day
            default: return nil
            }
        }
        return nil
    }

    private func isJoined(_ from: Int, _ to: Int, orByLink: Bool) -> Bool {
        guard to - from <= 4 else { return false }
        for at in from..<to {
            let token = list.tokens[at]
            guard token.gap != .line, !token.endsSentence,
                grammar.contains(senses.clockJoin, token) || orByLink && grammar.contains(senses.link, token)
            else { return false }
        }
        return list.tokens[to].gap != .line
    }
}
