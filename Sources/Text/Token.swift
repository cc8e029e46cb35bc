/// How a token is written, which is most of what tells a name from a word.
public enum LetterCase: UInt8, Sendable, CaseIterable {
    case lower
    /// `Jakarta`.
    case initial
    /// `KPK`.
    case upper
    /// `M` or `M.`: an initial.
    case single
    /// `iNews`, `McDonald`, `TNIAL`-like mixtures of both.
    case mixed
    /// Digits with their separators: `5.000`, `18/6/2021`.
    case number
    /// Letters and digits: `S6`, `G20`.
    case code
    /// Everything that is neither letter nor digit.
    case mark
}

/// One token of a text: a word, a number or a mark.
public struct Token: Sendable {
    /// UTF-8 offset of the first byte.
    public var start: Int32
    /// Exclusive.
    public var end: Int32
    /// Of the folded bytes (ASCII and Latin-1 letters in lower case), without the full stop of an abbreviation.
    public var hash: UInt64
    public var letterCase: LetterCase
    /// True for the last token of a sentence; no sentence goes past the end of a line.
    public var endsSentence: Bool
    /// True where white space, or the end of the text, follows.
    public var spaceAfter: Bool

    @inlinable
    public init(start: Int32, end: Int32, hash: UInt64, letterCase: LetterCase) {
        self.start = start
        self.end = end
        self.hash = hash
        self.letterCase = letterCase
        self.endsSentence = false
        self.spaceAfter = false
    }

    @inlinable public var range: ByteRange { ByteRange(Int(start), Int(end)) }
    @inlinable public var count: Int { Int(end - start) }
}
