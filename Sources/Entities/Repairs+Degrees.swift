internal import Text

/// Degrees behind a person's name (`Irfandi MSn`), which are no part of it.
extension Repairs {
    func withoutDegrees(_ item: Found) -> Found {
        guard item.type == .person else { return item }
        var end = item.tokens.upperBound
        while end > item.tokens.lowerBound + 1, isMarkOrDegree(end - 1) { end -= 1 }
        guard (end..<item.tokens.upperBound).contains(where: { isDegree($0) }) else { return item }
        var item = item
        item.tokens = item.tokens.lowerBound..<end
        return item
    }

    /// Whether what was found are degrees behind the person that was found last: `Iwan Sofyan, SE, MM`.
    func isDegree(_ item: Found, after last: Found?) -> Bool {
        guard let last, last.type == .person, item.tokens.lowerBound - last.tokens.upperBound <= 5 else { return false }
        return (last.tokens.upperBound..<item.tokens.upperBound).allSatisfy { isMarkOrDegree($0) }
    }

    private func isMarkOrDegree(_ i: Int) -> Bool { text.tokens[i].letterCase == .mark || isDegree(i) || isField(i) }

    /// A specialist's degree, or what it is in: `Sp.MK`.
    private func isField(_ i: Int) -> Bool {
        if WordSet.specialists.contains(text.tokens[i]) { return true }
        guard i > 1, !text.tokens[i - 1].spaceAfter else { return false }
        let isPoint = text.tokens[i - 1].letterCase == .mark && !text.tokens[i - 2].spaceAfter
        return WordSet.specialists.contains(text.tokens[isPoint ? i - 2 : i - 1])
    }

    /// Two letters are one only in capitals and beside other case (`Jack Ma`, `MA`), three not written as a name (`Jet Shi`).
    private func isDegree(_ i: Int) -> Bool {
        let token = text.tokens[i]
        guard WordSet.academic.contains(token) else { return false }
        guard token.count <= 2 else { return token.count > 3 || token.letterCase != .initial }
        return token.letterCase == .upper && (i == 0 || text.tokens[i - 1].letterCase != .upper || isDegree(i - 1))
    }
}

extension WordSet {
    static let specialists = WordSet("sp sp.")
    static let academic = WordSet(
        """
        se sh mh mm ma st mt sp lc msi m.si msn m.sn mhum m.hum mpd m.pd mkom m.kom mkes m.kes mkn m.kn spd s.pd ssos s.sos sip s.ip sag s.ag
        shi s.hi sik s.ik skm s.km skom s.kom sstp s.stp ssi s.si stp s.tp mpdi m.pd.i spdi s.pd.i phd ph.d mba msc m.sc map m.ap mag m.ag m.han
        s.h m.h s.e m.m s.t m.t m.a s.sn ssn amd a.md amdkeb s.kep skep ns mmr
        """)
}
