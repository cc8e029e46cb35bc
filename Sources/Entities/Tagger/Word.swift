package import Text

/// A token as the tagger sees it: hashes and what the word table knows, no bytes.
package struct Word: Sendable {
    /// The folded spelling.
    package var hash: UInt64
    package var entry: WordTable.Entry
    package var start: Int32
    package var end: Int32
    package var letterCase: LetterCase

    @inline(__always)
    package init(_ token: Token, table: borrowing WordTable) {
        hash = token.hash
        start = token.start
        end = token.end
        letterCase = token.letterCase
        entry = table[Word.form(token.hash, token.letterCase)]
        if entry.bits == 0 { entry = Word.relative(of: token, table: table) }
    }

    /// What is known of another case of an unknown word, less what holds for that case alone.
    @inline(never)
    private static func relative(of token: Token, table: borrowing WordTable) -> WordTable.Entry {
        switch token.letterCase {
        case .initial: return table[form(token.hash, .lower)].asRelative
        case .upper:
            let initial = table[form(token.hash, .initial)]
            return (initial.bits != 0 ? initial : table[form(token.hash, .lower)]).asRelative
        case .lower, .single, .mixed, .number, .code, .mark: return WordTable.Entry(bits: 0)
        }
    }

    @inline(__always)
    package static func form(_ hash: UInt64, _ letterCase: LetterCase) -> UInt64 {
        mix(hash, UInt64(letterCase.rawValue) &+ 1)
    }

    /// Spelling and case together.
    @inline(__always) package var form: UInt64 { Word.form(hash, letterCase) }

    /// Whether the word is written as names are.
    @inline(__always)
    package var isNameLike: Bool {
        switch letterCase {
        case .initial, .upper, .single, .mixed, .code: true
        case .lower, .number, .mark: false
        }
    }

    /// Whether a name may begin or end with the word: it is written as names are, or names with a small letter begin with it.
    @inline(__always) var mayBound: Bool { isNameLike || entry.beginsNames }
}
