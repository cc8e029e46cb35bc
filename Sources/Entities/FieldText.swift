internal import Text

/// One field of an article with its tokens.
struct FieldText {
    let field: Field
    let text: String
    let tokens: [Token]

    init(_ field: Field, _ text: String) {
        self.field = field
        self.text = text
        tokens = Tokeniser.tokens(of: text)
    }

    func range(of tokens: Range<Int>) -> ByteRange {
        ByteRange(Int(self.tokens[tokens.lowerBound].start), Int(self.tokens[tokens.upperBound - 1].end))
    }

    /// The text of the tokens with single spaces.
    func surface(of tokens: Range<Int>) -> String {
        let bytes = text.utf8.span
        var out: [UInt8] = []
        out.reserveCapacity(range(of: tokens).count)
        for i in tokens {
            for at in Int(self.tokens[i].start)..<Int(self.tokens[i].end) { out.append(bytes[at]) }
            if self.tokens[i].spaceAfter, i + 1 < tokens.upperBound { out.append(UInt8(ascii: " ")) }
        }
        return String(decoding: out, as: UTF8.self)
    }

    func isOpenBracket(_ token: Int) -> Bool { isMark(token, UInt8(ascii: "(")) }
    func isCloseBracket(_ token: Int) -> Bool { isMark(token, UInt8(ascii: ")")) }
    func isComma(_ token: Int) -> Bool { isMark(token, UInt8(ascii: ",")) }
    func isColon(_ token: Int) -> Bool { isMark(token, UInt8(ascii: ":")) }
    func isHyphen(_ token: Int) -> Bool { isMark(token, UInt8(ascii: "-")) }

    private func isMark(_ token: Int, _ byte: UInt8) -> Bool {
        guard tokens.indices.contains(token), tokens[token].count == 1 else { return false }
        return text.utf8.span[Int(tokens[token].start)] == byte
    }
}
