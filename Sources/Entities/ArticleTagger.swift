internal import Text

/// Tags the fields of an article and makes mentions of the labels.
struct ArticleTagger {
    let tagger: Tagger

    func found(in texts: [FieldText]) -> [[Found]] {
        var scratch = Tagger.Scratch()
        return texts.map { text in
            var found: [Found] = []
            var start = 0
            let span = text.text.utf8.span
            for end in text.tokens.indices where text.tokens[end].endsSentence {
                tagger.label(text.tokens[start...end], in: span, &scratch)
                collect(from: start, text.field, scratch, &found)
                start = end + 1
            }
            return found
        }
    }

    private func collect(from start: Int, _ field: Field, _ scratch: borrowing Tagger.Scratch, _ found: inout [Found]) {
        var i = 0
        let count = scratch.labels.count
        while i < count {
            guard scratch.labels[i] != 0, let type = Label(clamping: Int(scratch.labels[i])).type else {
                i += 1
                continue
            }
            var end = i + 1
            var margin = scratch.margins[i]
            while end < count, Label(clamping: Int(scratch.labels[end])).isInside {
                margin = min(margin, scratch.margins[end])
                end += 1
            }
            found.append(
                Found(
                    type: type, field: field, tokens: (start + i)..<(start + end), confidence: Self.confidence(margin),
                    evidence: .model))
            i = end
        }
    }

    /// A margin of 32 steps is one unit of log-odds; half of it is taken, since features overlap.
    private static func confidence(_ margin: Int16) -> Float {
        let x = Float(margin) / 64
        return 0.5 + 0.5 * x / (1 + abs(x))
    }
}
