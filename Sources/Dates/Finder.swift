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
        let fixed = reference ?? Found.dayOfNews(in: fields.map(\.found), grammar)
        var resolver = Resolver(grammar, senses, reference: fixed)
        var expressions: [Expression] = []
        for (field, found) in fields {
            resolver.enter(found.list)
            for (index, match) in found.matches.enumerated() {
                resolver.following = found.matches[(index + 1)...]
                guard let resolved = resolver.resolve(match) else { continue }
                expressions.append(found.expression(match, resolved, field, grammar))
            }
        }
        return Reading(expressions: expressions, reference: fixed)
    }
}
