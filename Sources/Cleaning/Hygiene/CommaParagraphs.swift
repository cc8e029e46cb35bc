/// Parts again the paragraphs that a scraper joined with commas: "… kata dia.,Warga lain …".
enum CommaParagraphs {
    /// Puts line ends for the commas between sentences, where the text begins with two or more of them and few lines.
    static func part(_ text: [UInt8]) -> [UInt8] {
        var joints = 0
        // The first paragraphs tell; a look at the whole text would cost every text.
        let head = text.span.extracting(first: 1000)
        for i in head.indices where head[i] == Ascii.comma && isJoint(text, i) { joints += 1 }
        guard joints >= 2, text.prefix(1000).count(where: { $0 == Ascii.newline }) * 2 <= joints else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var i = 0
        while i < text.count {
            if text[i] == Ascii.comma, isJoint(text, i) {
                while i < text.count, text[i] == Ascii.comma || text[i] == Ascii.space { i += 1 }
                result.append(Ascii.newline)
            } else {
                result.append(text[i])
                i += 1
            }
        }
        return result
    }

    /// A comma behind the end of a sentence with no space after it.
    private static func isJoint(_ text: [UInt8], _ at: Int) -> Bool {
        guard at > 0, at + 1 < text.count, text[at + 1] != Ascii.space else { return false }
        let before = text[at - 1]
        guard
            before.isTerminator || before == Ascii.quote || before == Ascii.closing || Block.isQuote(text, at - 3) == 3
        else { return false }
        let after = text[at + 1]
        // Degrees are written so: "S.H.,M.H.".
        if at >= 2, text[at - 2].isUpper { return false }
        return after.isUpper || after == Ascii.quote || after == Ascii.comma || after == Ascii.opening
            || Block.isQuote(text, at + 1) == 3
            || after == Ascii.newline
    }
}
