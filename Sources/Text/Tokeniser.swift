/// Cuts a text into tokens and sentences in one pass over its bytes.
///
/// - A word keeps inner apostrophes and full stops (`Ma'ruf`, `detik.com`, `U.S`) and, between small letters, hyphens
///   (`kupu-kupu`); before a capital or a digit a hyphen is a token of its own, since it joins two names (`AS-Rusia`).
/// - A number keeps its separators (`5.000`, `18/6/2021`).
/// - The full stop of an initial or of a known abbreviation (`M.`, `Dr.`, `Tbk.`) belongs to its word.
/// - A sentence ends at `.`, `!`, `?` or `…` before white space and a capital, digit, quotation mark or bracket, and at
///   every line end.
///
/// Time is linear; nothing is allocated but the array.
public struct Tokeniser: ~Copyable, ~Escapable {
    let bytes: Span<UInt8>
    var position = 0
    var tokens: [Token]

    @_lifetime(copy bytes)
    init(_ bytes: Span<UInt8>) {
        self.bytes = bytes
        tokens = []
        tokens.reserveCapacity(bytes.count / 5 + 8)
    }

    /// The tokens of a text, in order.
    public static func tokens(of text: String) -> [Token] {
        var tokeniser = Tokeniser(text.utf8.span)
        tokeniser.run()
        return tokeniser.tokens
    }

    /// The tokens of any bytes, in order; what is not UTF-8 becomes marks and letters without meaning.
    public static func tokens(of bytes: Span<UInt8>) -> [Token] {
        var tokeniser = Tokeniser(bytes)
        tokeniser.run()
        return tokeniser.tokens
    }

    mutating func run() {
        var lineEnded = false
        while position < bytes.count {
            let (kind, length) = Glyph.at(position, in: bytes)
            switch kind {
            case .space, .lineEnd:
                if let last = tokens.indices.last { tokens[last].spaceAfter = true }
                lineEnded = lineEnded || kind == .lineEnd
                position += length
            case .letter, .digit, .mark, .apostrophe, .hyphen:
                if lineEnded, let last = tokens.indices.last { tokens[last].endsSentence = true }
                lineEnded = false
                if kind == .letter || kind == .digit { takeWord() } else { takeMark(length) }
            }
        }
        if let last = tokens.indices.last {
            tokens[last].endsSentence = true
            tokens[last].spaceAfter = true
        }
    }

    mutating func takeMark(_ length: Int) {
        let start = position
        var hash = FoldedHash()
        for i in start..<(start + length) { hash.add(bytes[i]) }
        position += length
        // An ellipsis of full stops is one mark.
        while bytes[start] == UInt8(ascii: "."), position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            position += 1
        }
        var token = Token(start: Int32(start), end: Int32(position), hash: hash.value, letterCase: .mark)
        token.endsSentence = endsSentence(from: start)
        tokens.append(token)
    }

    /// Whether the stop that begins at `start` ends its sentence; closers after it are looked past.
    func endsSentence(from start: Int) -> Bool {
        let first = bytes[start]
        let stops = first == UInt8(ascii: ".") || first == UInt8(ascii: "!") || first == UInt8(ascii: "?")
        guard stops || closesAfterStop else { return false }
        var i = position
        guard i < bytes.count else { return true }
        guard Glyph.at(i, in: bytes).kind.isSpace else { return false }
        while i < bytes.count, case let (kind, length) = Glyph.at(i, in: bytes), kind.isSpace { i += length }
        guard i < bytes.count else { return true }
        let (kind, _) = Glyph.at(i, in: bytes)
        switch kind {
        case .letter: return Glyph.isCapital(i, in: bytes)
        case .digit, .hyphen, .apostrophe: return true
        case .mark: return Glyph.opensQuote(i, in: bytes) || bytes[i] == UInt8(ascii: "(")
        case .space, .lineEnd: return true
        }
    }

    /// True after `."` and the like: the mark being taken is a closer and the one before it a stop.
    var closesAfterStop: Bool {
        guard let last = tokens.last, !last.spaceAfter, last.letterCase == .mark,
            last.end == position - 1 || last.end == position - 3
        else { return false }
        let stop = bytes[Int(last.start)]
        guard stop == UInt8(ascii: ".") || stop == UInt8(ascii: "!") || stop == UInt8(ascii: "?") else { return false }
        return Glyph.closesQuote(Int(last.end), in: bytes)
    }
}
