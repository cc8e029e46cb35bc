/// Cuts a text into tokens in one pass over its bytes.
struct Lexer {
    private let lexicon: Lexicon

    init(_ lexicon: Lexicon) { self.lexicon = lexicon }

    /// The tokens of a text. Linear in its length, whatever it holds.
    func tokens(of text: String) -> TokenList {
        let bytes = text.utf8.span
        var list = TokenList()
        list.tokens.reserveCapacity(bytes.count / 8 + 8)
        var gap = Token.Gap.line
        var at = 0
        // Small unknown words run together: no rule asks how many there are, and half of all words are such.
        var isInRun = false
        while at < bytes.count {
            let byte = bytes[at]
            if Self.isLetter(byte) {
                let word = WordReader.read(bytes, at)
                let id = lexicon.mayHold(word.hash) ? lexicon.word(hash: word.hash, bytes, at, word.end) : 0
                let isPlain = id == 0 && word.capitals == .none
                if !(isPlain && isInRun && gap == .space) {
                    list.tokens.append(
                        Token(
                            start: Int32(truncatingIfNeeded: at), end: Int32(truncatingIfNeeded: word.end),
                            payload: Int32(truncatingIfNeeded: id), kind: .word, gap: gap, capitals: word.capitals,
                            endsSentence: false))
                }
                isInRun = isPlain
                at = word.end
                gap = .none
                if at < bytes.count, bytes[at] == 0x20 {
                    gap = .space
                    at &+= 1
                }
            } else if byte == 0x20 || byte == 0x09 {
                gap = max(gap, .space)
                at += 1
            } else if byte == 0x0A || byte == 0x0D {
                gap = .line
                at += 1
            } else {
                let before = list.tokens.count
                if Self.isDigit(byte) {
                    at = digits(bytes, at, gap, elided: false, &list)
                    gap = .none
                } else {
                    at = mark(bytes, at, &gap, &list)
                }
                isInRun = isInRun && list.tokens.count == before
            }
        }
        return list
    }

    /// ASCII letters, and whatever begins outside ASCII but is no space, dash or quotation mark (see `mark`).
    @inline(__always) static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 97 <= 25
    }

    @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

    private func digits(
        _ bytes: Span<UInt8>, _ start: Int, _ gap: Token.Gap, elided: Bool, _ list: inout TokenList
    ) -> Int {
        var number = Digits()
        number.isElided = elided
        var at = start
        var mark: UInt8 = 0
        var count = 0
        var isSound = true
        while true {
            let from = at
            var value: Int32 = 0
            while at < bytes.count, Self.isDigit(bytes[at]) {
                if at - from < 9 { value = value * 10 + Int32(bytes[at] & 15) }
                at += 1
            }
            if count < Digits.limit {
                number.parts[count] = value
                number.widths[count] = UInt8(clamping: at - from)
                number.marks[count] = mark
            }
            if at - from > 9 || count >= Digits.limit { isSound = false }
            count += 1
            let length = Self.innerMark(bytes, at, &mark)
            guard length > 0 else { break }
            at += length
        }
        number.count = isSound ? count : 0
        let suffix = Self.decadeSuffix(bytes, at)
        number.isDecade = suffix > 0
        list.tokens.append(
            Token(
                start: Int32(truncatingIfNeeded: elided ? start - 1 : start),
                end: Int32(truncatingIfNeeded: at + suffix), payload: Int32(list.digits.count), kind: .digits, gap: gap,
                capitals: .none, endsSentence: false))
        list.digits.append(number)
        return at + suffix
    }

    /// The length of a mark that joins two runs of digits, or 0; every dash counts as `-`.
    private static func innerMark(_ bytes: Span<UInt8>, _ at: Int, _ mark: inout UInt8) -> Int {
        guard at + 1 < bytes.count else { return 0 }
        switch bytes[at] {
        case 0x2D, 0x2E, 0x2F, 0x3A, 0x2C:
            guard isDigit(bytes[at + 1]) else { return 0 }
            mark = bytes[at]
            return 1
        case 0xE2:
            guard at + 3 < bytes.count, isDigit(bytes[at + 3]), wide(bytes, at).mark == 0x2D || bytes[at + 2] == 0x94
            else { return 0 }
            mark = 0x2D
            return 3
        default: return 0
        }
    }

    /// The length of `-an`, `an` or `s` of a decade, or 0.
    private static func decadeSuffix(_ bytes: Span<UInt8>, _ at: Int) -> Int {
        var from = at
        if from < bytes.count, bytes[from] == 0x2D { from += 1 }
        if at < bytes.count, bytes[at] == 0x73,
            at + 1 >= bytes.count || !isLetter(bytes[at + 1]) && !isDigit(bytes[at + 1])
        {
            return 1
        }
        guard from + 1 < bytes.count, bytes[from] | 0x20 == 0x61, bytes[from + 1] | 0x20 == 0x6E,
            from + 2 >= bytes.count || !isLetter(bytes[from + 2]) && bytes[from + 2] != 0x2D
        else { return 0 }
        return from + 2 - at
    }

    /// Reads a mark, an unknown letter or a wide space.
    private func mark(_ bytes: Span<UInt8>, _ start: Int, _ gap: inout Token.Gap, _ list: inout TokenList) -> Int {
        let byte = bytes[start]
        var payload = byte
        var length = 1
        if byte >= 0x80 {
            (length, payload) = Self.wide(bytes, start)
            if payload == 0x20 {
                gap = max(gap, .space)
                return start + length
            }
        } else if byte < 0x20 {
            gap = max(gap, .space)
            return start + 1
        }
        if payload == 0x27, start + length < bytes.count, Self.isDigit(bytes[start + length]),
            gap != .none || start == 0,
            length == 1
        {
            let end = digits(bytes, start + length, gap, elided: true, &list)
            gap = .none
            return end
        }
        let end = start + length
        var ends = false
        if payload == 0x2E || payload == 0x3F || payload == 0x21 {
            ends = end >= bytes.count || !(Self.isLetter(bytes[end]) || Self.isDigit(bytes[end]))
        }
        list.tokens.append(
            Token(
                start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), payload: Int32(payload),
                kind: .mark, gap: gap, capitals: .none, endsSentence: ends))
        gap = .none
        return end
    }

    /// The length of a scalar outside ASCII and the mark that it stands for: a space, a dash, a quotation mark, or 0x7F.
    private static func wide(_ bytes: Span<UInt8>, _ at: Int) -> (length: Int, mark: UInt8) {
        let byte = bytes[at]
        let length = byte >= 0xF0 ? 4 : (byte >= 0xE0 ? 3 : (byte >= 0xC0 ? 2 : 1))
        guard at + length <= bytes.count else { return (bytes.count - at, 0x7F) }
        if byte == 0xC2, bytes[at + 1] == 0xA0 { return (2, 0x20) }
        // The minus sign and the box-drawing line, which some sites print for a dash.
        if byte == 0xE2,
            bytes[at + 1] == 0x88 && bytes[at + 2] == 0x92 || bytes[at + 1] == 0x94 && bytes[at + 2] == 0x80
        {
            return (3, 0x2D)
        }
        guard byte == 0xE2, bytes[at + 1] == 0x80 else { return (length, 0x7F) }
        switch bytes[at + 2] {
        case 0x80...0x8F, 0xA8...0xAF: return (3, 0x20)
        case 0x90...0x93: return (3, 0x2D)
        case 0x94, 0x95: return (3, 0x5F)
        case 0x98, 0x99: return (3, 0x27)
        case 0x9C, 0x9D: return (3, 0x22)
        default: return (3, 0x7F)
        }
    }
}
