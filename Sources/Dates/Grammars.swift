import Text

/// The grammars of all languages, compiled.
struct Grammars: Sendable {
    private let indonesian: Grammar
    private let malay: Grammar
    private let english: Grammar
    private let senses: [Senses]

    init() {
        let core = [
            Indonesian.others, Indonesian.absolute, Indonesian.relative, Indonesian.periods, Indonesian.amounts,
        ]
        indonesian = GrammarCompiler.compile(
            classes: [Indonesian.words, Indonesian.feasts], rules: core, refused: Indonesian.refused)
        malay = GrammarCompiler.compile(
            classes: [Malay.words, Indonesian.words, Indonesian.feasts], rules: core + [Malay.rules],
            refused: Malay.refused)
        english = GrammarCompiler.compile(
            classes: [English.words], rules: [English.others, English.absolute, English.relative],
            refused: English.refused)
        senses = [Senses(indonesian), Senses(malay), Senses(english)]
    }

    /// The grammar for a language; what is close to Indonesian, or unknown, is read as Indonesian.
    func of(_ language: Language) -> (Grammar, Senses) {
        switch language {
        case .english: (english, senses[2])
        case .malay: (malay, senses[1])
        case .indonesian, .javanese, .sundanese, .undetermined: (indonesian, senses[0])
        }
    }

    /// Each grammar with the language that it is for.
    var all: [(language: Language, grammar: Grammar)] {
        [(.indonesian, indonesian), (.malay, malay), (.english, english)]
    }
}
