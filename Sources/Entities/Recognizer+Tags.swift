internal import Text

extension Recognizer {
    /// Tags a tokenised sentence in IOB2 (`B-PER`, `I-ORG`, `O`; PER, ORG and LOC only): one tag a token.
    ///
    /// Follows the conventions of the public sets, which differ from those of `mentions`. For more than a sentence,
    /// `tags(ofTokenLines:)` costs less and sees more.
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
        let tags = tags(of: TokenLines(bytes.span), in: bytes.span)
        guard let first = tags.first, first.count == sentence.count else { return sentence.map { _ in "O" } }
        return first
    }

    /// Tags tokenised text: one token a line, an empty line after each sentence; gives each line back with a tab and its tag.
    ///
    /// The text is one document: what its sentences say of a name bears on the others. The result has the lines of the input,
    /// empty ones too; what is not UTF-8 is handed through.
    public func tags(ofTokenLines bytes: [UInt8]) -> [UInt8] {
        let tags = tags(of: TokenLines(bytes.span), in: bytes.span)
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count * 3 / 2)
        var sentence = 0
        var token = 0
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
            let isEmpty = end == start || (end == start + 1 && bytes[start] == UInt8(ascii: "\r"))
            if isEmpty {
                if token > 0 { sentence += 1 }
                token = 0
            } else {
                for i in start..<end where bytes[i] != UInt8(ascii: "\r") { out.append(bytes[i]) }
                out.append(UInt8(ascii: "\t"))
                out.append(contentsOf: tags[sentence][token].utf8)
                token += 1
            }
            out.append(UInt8(ascii: "\n"))
            start = end + 1
        }
        return out
    }

    /// Brackets that stay on their words say whose conventions the text follows.
    private func tags(of lines: TokenLines, in bytes: borrowing Span<UInt8>) -> [[String]] {
        guard let tagger = lines.keepsBrackets ? corpora : articles else {
            return lines.sentences.map { [String](repeating: "O", count: $0.count) }
        }
        return tagger.tags(of: lines, in: bytes)
    }
}

extension Tagger {
    /// The tags of tokenised text as one document, by sentence.
    package func tags(of lines: TokenLines, in bytes: borrowing Span<UInt8>) -> [[String]] {
        var scratch = Scratch()
        begin(&scratch)
        for sentence in lines.sentences { add(sentence.tokens[...], in: bytes, &scratch) }
        finish(&scratch)
        var start = 0
        return lines.sentences.map { sentence in
            let end = start + sentence.tokens.count
            defer { start = end }
            return sentence.tags(Array(scratch.labels[start..<end]))
        }
    }
}
