internal import Text

extension Recognizer {
    /// Tags a tokenised sentence in IOB2 (`B-PER`, `I-ORG`, `O`; PER, ORG and LOC only): one tag a token.
    ///
    /// Follows the conventions of the public sets, which differ from those of `mentions`. For more than a sentence,
    /// `tags(ofTokenLines:)` costs less.
    public func tags(of sentence: [String]) -> [String] {
        var bytes: [UInt8] = []
        for token in sentence {
            // A line end inside a token would cut it in two.
            for byte in token.utf8 {
                bytes.append(byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") ? UInt8(ascii: "_") : byte)
            }
            if token.isEmpty { bytes.append(UInt8(ascii: "_")) }
            bytes.append(UInt8(ascii: "\n"))
        }
        let lines = TokenLines(bytes.span)
        guard let given = lines.sentences.first, given.count == sentence.count else { return sentence.map { _ in "O" } }
        return tags(of: given, in: bytes.span, brackets: lines.keepsBrackets)
    }

    /// Tags tokenised text: one token a line, an empty line after each sentence; gives each line back with a tab and its tag.
    ///
    /// The result has the lines of the input, empty ones too; what is not UTF-8 is handed through.
    public func tags(ofTokenLines bytes: [UInt8]) -> [UInt8] {
        let span = bytes.span
        let lines = TokenLines(span)
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count * 3 / 2)
        var sentence = 0
        var token = 0
        var tags: [String] = []
        var scratch = Tagger.Scratch()
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
            let isEmpty = end == start || (end == start + 1 && bytes[start] == UInt8(ascii: "\r"))
            if isEmpty {
                if token > 0 { sentence += 1 }
                token = 0
            } else {
                if token == 0 {
                    tags = self.tags(of: lines.sentences[sentence], in: span, brackets: lines.keepsBrackets, &scratch)
                }
                for i in start..<end where bytes[i] != UInt8(ascii: "\r") { out.append(bytes[i]) }
                out.append(UInt8(ascii: "\t"))
                out.append(contentsOf: tags[token].utf8)
                token += 1
            }
            out.append(UInt8(ascii: "\n"))
            start = end + 1
        }
        return out
    }

    private func tags(of sentence: TokenLines.Sentence, in bytes: borrowing Span<UInt8>, brackets: Bool) -> [String] {
        var scratch = Tagger.Scratch()
        return tags(of: sentence, in: bytes, brackets: brackets, &scratch)
    }

    private func tags(
        of sentence: TokenLines.Sentence, in bytes: borrowing Span<UInt8>, brackets: Bool,
        _ scratch: inout Tagger.Scratch
    ) -> [String] {
        guard let tagger = brackets ? corpora : articles else { return [String](repeating: "O", count: sentence.count) }
        tagger.label(sentence.tokens[...], in: bytes, &scratch)
        return sentence.tags(scratch.labels)
    }
}
