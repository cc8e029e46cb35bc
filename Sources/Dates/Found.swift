import Text

/// The phrases that the rules found in one field.
struct Found {
    let list: TokenList
    private(set) var matches: [Matcher.Match] = []

    init(_ grammar: Grammar, _ list: TokenList) {
        self.list = list
        var matcher = Matcher(grammar, list)
        var at = 0
        while at < list.tokens.count {
            let token = list.tokens[at]
            guard token.payload > 0 || token.kind == .digits, matcher.match(at: at) else {
                at += 1
                continue
            }
            let isNothing = grammar.rules[matcher.best.rule].action == .nothing
            if !isNothing {
                matches.append(matcher.best)
                matcher.lastClose = matcher.best.close
                matcher.lastAction = grammar.rules[matcher.best.rule].action
            }
            at = max(at + 1, isNothing ? matcher.best.end : matcher.best.close)
        }
    }

    func expression(_ match: Matcher.Match, _ resolved: Resolved, _ field: Field, _ grammar: Grammar) -> Expression {
        let range = ByteRange(Int(list.tokens[match.open].start), Int(list.tokens[match.close - 1].end))
        return Expression(
            kind: resolved.kind, field: field, range: range, value: resolved.value, mod: resolved.mod,
            earliest: resolved.earliest, latest: resolved.latest, conflict: resolved.conflict,
            rule: grammar.rules[match.rule].name, basis: resolved.basis)
    }
}
