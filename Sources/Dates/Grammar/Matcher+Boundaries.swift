extension Matcher {
    /// Whether a phrase stands free: not glued to a number, a code, a price or a compound word, and as its rule asks.
    func isFree(_ rule: Rule, _ open: Int, _ close: Int, end: Int) -> Bool {
        // Where a rule reads on past what it reports, that is what must stand free.
        guard isFreeBefore(open), isFreeAfter(max(close, end)) else { return false }
        if let allowed = rule.unlessNamed, open > 0, let before = token(open - 1), token(open)?.gap == .space,
            before.kind == .digits || before.kind == .word && before.capitals != .none,
            !grammar.contains(allowed, before)
        {
            return false
        }
        if rule.after != nil || rule.notAfter != nil {
            let before = open > 0 && token(open)?.gap != .line ? token(open - 1) : nil
            if let wanted = rule.after {
                guard let before, grammar.contains(wanted, before) else { return false }
            }
            if let refused = rule.notAfter, let before, grammar.contains(refused, before) { return false }
        }
        if let links = rule.chained {
            guard continues(rule.action), lastClose > 0, open > lastClose, open - lastClose <= 2,
                token(open)?.gap != .line
            else {
                return false
            }
            for at in lastClose..<open {
                guard let link = token(at), grammar.contains(links, link) else { return false }
            }
        }
        if let refused = rule.notBefore, let next = token(close), next.gap != .line, grammar.contains(refused, next) {
            return false
        }
        return true
    }

    /// Whether what was found last can be the head of a list of such things.
    private func continues(_ action: Rule.Action) -> Bool {
        switch action {
        case .year: lastAction == .year || lastAction == .month || lastAction == .years
        case .month: lastAction == .month || lastAction == .months
        case .clock: lastAction == .clock || lastAction == .clocks
        default: true
        }
    }

    private func isFreeBefore(_ open: Int) -> Bool {
        guard open > 0, let first = token(open), first.gap == .none, first.kind != .mark, let before = token(open - 1)
        else { return true }
        guard before.kind == .mark else { return false }
        let isNumber = first.kind == .digits
        switch UInt8(truncatingIfNeeded: before.payload) {
        case 0x23, 0x40: return false
        case 0x5F where before.end - before.start == 1: return false
        case 0x24, 0x2B, 0x3D, 0x26, 0x7F, 0x5C: return !isNumber
        case 0x2D, 0x2F:
            guard before.gap == .none, open > 1, let earlier = token(open - 2) else { return true }
            // `28 Mei-3 Juni`: the second date follows the first.
            return earlier.kind == .mark || lastClose == open - 1
        case 0x2E:
            guard isNumber, before.gap == .none, open > 1, let earlier = token(open - 2) else { return true }
            return earlier.kind == .mark
        default: return true
        }
    }

    private func isFreeAfter(_ close: Int) -> Bool {
        guard let next = token(close), next.gap == .none, close > 0, let last = token(close - 1) else { return true }
        guard next.kind == .mark else { return last.kind == .mark }
        let isNumber = last.kind == .digits
        let after = token(close + 1)
        let isGlued = after.map { $0.gap == .none && $0.kind != .mark } ?? false
        switch UInt8(truncatingIfNeeded: next.payload) {
        case 0x25, 0x7F, 0x24, 0x2B: return !isNumber
        case 0x40, 0x23: return false
        case 0x5F where next.end - next.start == 1: return false
        case 0x2D: return !isGlued
        case 0x2F: return !(isNumber && isGlued)
        case 0x2E: return !(isNumber && isGlued && after?.capitals == Token.Capitals.none)
        default: return true
        }
    }
}
