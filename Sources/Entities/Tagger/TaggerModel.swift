internal import Text

/// The tables of a trained tagger, shared by all who tag.
package struct TaggerModel: Sendable {
    package var words: WordTable
    package var phrases: PhraseTable
    /// By `Style.rawValue`.
    package var styles: [StyleWeights]
    /// The spellings of the words that have a record, a line each, by number from 1. Only the trainer needs them.
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
}
