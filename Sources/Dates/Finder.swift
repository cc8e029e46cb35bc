public import CivilTime
public import Text

/// Finds temporal expressions in an article and resolves them.
///
/// A value without state between articles: one may be shared by all threads. Making the first one compiles the grammar of
/// Indonesian (some tens of milliseconds); those of other languages are compiled when first needed.
public struct Finder: Sendable {
    /// What was read in one article.
    public struct Reading: Sendable {
        /// In order of field (title, subtitle, body) and position.
        public var expressions: [Expression]
        /// The day that relative expressions were resolved against: the one given, else the day the text itself fixes.
        public var reference: CalendarDay?
    }

    /// Texts longer than this are read up to here: offsets are kept in 32 bits.
    static let longestText = 1 << 30

    private let indonesian: Grammars.Compiled

    public init() { indonesian = Grammars.indonesian }

    /// `reference` is the day of publication, else of fetching; nil where neither is known.
    ///
    /// Costs one pass over the bytes; linear in the length of the fields, whatever they hold.
    public func read(
        title: String, subtitle: String?, body: String, reference: CalendarDay?, language: Language
    ) -> Reading {
        let compiled = language == .indonesian ? indonesian : Grammars.of(language)
        let (grammar, senses) = (compiled.grammar, compiled.senses)
        let lexer = Lexer(grammar.lexicon)
        var fields: [(field: Field, found: Found)] = []
        let texts: [(Field, String?)] = [(.title, title), (.subtitle, subtitle), (.body, body)]
        for case (let field, let text?) in texts where !text.isEmpty && text.utf8.count < Self.longestText {
            fields.append((field, Found(grammar, lexer.tokens(of: text))))
        }
        let fixed =
            reference ?? fields.lazy.compactMap { $0.found.firstFullDate(grammar, withWeekday: true) }.first
            ?? fields.lazy.compactMap { $0.found.firstFullDate(grammar, withWeekday: false) }.first
        var resolver = Resolver(grammar, senses, reference: fixed)
        var expressions: [Expression] = []
        for (field, found) in fields {
            resolver.enter(found.list)
            for match in found.matches {
                guard let resolved = resolver.resolve(match) else { continue }
                expressions.append(found.expression(match, resolved, field, grammar))
            }
        }
        return Reading(expressions: expressions, reference: fixed)
    }
}

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

    /// The first day that is written with its month and year; one with its weekday is news, one without may be history.
    func firstFullDate(_ grammar: Grammar, withWeekday: Bool) -> CalendarDay? {
        for match in matches
        where grammar.rules[match.rule].action == .date && (match.captures[.weekday] != nil || !withWeekday) {
            if let year = match.captures[.year], let month = match.captures[.month], let day = match.captures[.day],
                let date = CalendarDay(year: year, month: month, day: day)
            {
                return date
            }
        }
        return nil
    }

    func expression(_ match: Matcher.Match, _ resolved: Resolved, _ field: Field, _ grammar: Grammar) -> Expression {
        let range = ByteRange(Int(list.tokens[match.open].start), Int(list.tokens[match.close - 1].end))
        return Expression(
            kind: resolved.kind, field: field, range: range, value: resolved.value, mod: resolved.mod,
            earliest: resolved.earliest, latest: resolved.latest, conflict: resolved.conflict,
            rule: grammar.rules[match.rule].name, basis: resolved.basis)
    }
}
