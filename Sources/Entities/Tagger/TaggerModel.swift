internal import Text

/// The tables of a trained tagger, shared by all who tag.
package struct TaggerModel: Sendable {
    package var words: WordTable
    package var phrases: PhraseTable
    /// By `Style.rawValue`.
    package var styles: [StyleWeights]
    /// The spellings of the words that have a profile, a line each; profile numbers count from 1.
    package var vocabulary: [UInt8]

    package init(words: WordTable, phrases: PhraseTable, styles: [StyleWeights] = [], vocabulary: [UInt8] = []) {
        self.words = words
        self.phrases = phrases
        self.styles = styles
        self.vocabulary = vocabulary
    }

    /// Tables without a word, for training.
    package static var empty: TaggerModel {
        TaggerModel(words: WordTable(capacity: 0), phrases: PhraseTable(capacity: 0))
    }

    /// Sums the weights of the vocabulary's words for each style, once, when a model is made.
    package mutating func precompute() {
        let spellings = vocabulary
        let list = Tokeniser.tokens(of: spellings.span).map { Word($0, table: words) }
        // The articles' style is the one that has to be fast.
        for i in styles.indices { styles[i].precompute(i == 0 ? list : Array(list.prefix(4000)), spellings.span) }
    }
}
