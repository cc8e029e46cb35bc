internal import Text

/// Tags the fields of an article as one document and makes mentions of the labels.
struct ArticleTagger {
    let tagger: Tagger

    func found(in texts: [FieldText]) -> [[Found]] {
        var scratch = Tagger.Scratch()
        tagger.begin(&scratch, tokens: texts.reduce(0) { $0 + $1.tokens.count })
        for text in texts {
            var start = 0
            let span = text.text.utf8.span
            for end in text.tokens.indices where text.tokens[end].endsSentence {
                tagger.add(text.tokens[start...end], in: span, &scratch)
                start = end + 1
            }
        }
        let alone = scratch.labels
        tagger.finish(&scratch)
        var first = 0
        return texts.map { text in
            let found = collect(text, first, alone, scratch)
            first += text.tokens.count
            return found
        }
    }

    /// The mentions of one field, whose words begin at `first`.
    private func collect(_ text: FieldText, _ first: Int, _ alone: [UInt8], _ scratch: borrowing Tagger.Scratch)
        -> [Found]
    {
        var found: [Found] = []
        var i = 0
        let count = text.tokens.count
        while i < count {
            guard let type = Label(clamping: Int(scratch.labels[first + i])).type else {
                i += 1
                continue
            }
            var end = i + 1
            var margin = scratch.margin(of: first + i)
            var same = alone[first + i] == scratch.labels[first + i]
            while end < count, !text.tokens[end - 1].endsSentence,
                Label(clamping: Int(scratch.labels[first + end])).isInside
            {
                margin = min(margin, scratch.margin(of: first + end))
                same = same && alone[first + end] == scratch.labels[first + end]
                end += 1
            }
            found.append(
                Found(
                    type: type, field: text.field, tokens: i..<end, confidence: Self.confidence(margin),
                    evidence: same ? .model : .article))
            i = end
        }
        return found
    }

    /// A margin of 32 steps is one unit of log-odds; half of it is taken, since features overlap.
    private static func confidence(_ margin: Int16) -> Float {
        let x = Float(margin) / 64
        return 0.5 + 0.5 * x / (1 + abs(x))
    }
}
