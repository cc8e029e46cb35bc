import Text

/// The grammars of all languages, each compiled when first asked for, once in a process.
enum Grammars {
    /// A grammar, and the words that resolution looks for in it.
    struct Compiled: Sendable {
        let grammar: Grammar
        let senses: Senses

        fileprivate init(_ grammar: Grammar) {
            self.grammar = grammar
            senses = Senses(grammar)
        }
    }

    private static let core = [
        Indonesian.others, Indonesian.absolute, Indonesian.relative, Indonesian.periods, Indonesian.amounts,
    ]

    static let indonesian = Compiled(
        GrammarCompiler.compile(
            classes: [Indonesian.words, Indonesian.feasts], rules: core, refused: Indonesian.refused))

    static let malay = Compiled(
        GrammarCompiler.compile(
            classes: [Malay.words, Indonesian.words, Indonesian.feasts], rules: core + [Malay.rules],
            refused: Malay.refused))

    static let english = Compiled(
        GrammarCompiler.compile(
            classes: [English.words], rules: [English.others, English.absolute, English.relative],
            refused: English.refused))

    /// The grammar for a language; what is close to Indonesian, or unknown, is read as Indonesian.
    static func of(_ language: Language) -> Compiled {
        switch language {
        case .english: english
        case .malay: malay
        case .indonesian, .javanese, .sundanese, .undetermined: indonesian
        }
    }

    /// Each grammar with the language that it is for.
    static var all: [(language: Language, grammar: Grammar)] {
        [(.indonesian, indonesian.grammar), (.malay, malay.grammar), (.english, english.grammar)]
    }
}
