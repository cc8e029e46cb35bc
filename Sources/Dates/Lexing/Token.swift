/// A word, a number or a mark of a text, as the rules see it.
struct Token {
    enum Kind: UInt8 {
        case word
        /// A run of digits with the marks inside it: `7/6`, `14.30`, `2019-2024`.
        case digits
        case mark
    }

    /// What stands between a token and the one before it.
    enum Gap: UInt8, Comparable {
        case none
        case space
        case line

        static func < (a: Gap, b: Gap) -> Bool { a.rawValue < b.rawValue }
    }

    enum Capitals: UInt8 {
        case none
        case first
        case all
    }

    /// UTF-8 offsets; texts are capped at 2 GB long before they come here. Small words that no rule knows are one token as
    /// long as they follow each other: the end is that of the first.
    var start: Int32
    var end: Int32
    /// The word's number in the lexicon (0 where unknown), the index of the digits, or the mark's byte.
    var payload: Int32
    var kind: Kind
    var gap: Gap
    var capitals: Capitals
    /// A word or mark after which a sentence begins.
    var endsSentence: Bool
}

/// The numbers in a run of digits, and the marks between them.
struct Digits {
    static let limit = 6

    var parts = InlineArray<6, Int32>(repeating: 0)
    /// How many digits each part was written with.
    var widths = InlineArray<6, UInt8>(repeating: 0)
    /// The mark before each part, the first being 0; every dash is `-`.
    var marks = InlineArray<6, UInt8>(repeating: 0)
    /// 0 where there were more parts than the limit or more than nine digits in one: never a date.
    var count = 0
    /// `'98`: an apostrophe stands before it.
    var isElided = false
    /// `1990-an`, `90an`: the decade's suffix stands after it.
    var isDecade = false
}

/// A text cut into tokens.
struct TokenList {
    var tokens: [Token] = []
    var digits: [Digits] = []
}
