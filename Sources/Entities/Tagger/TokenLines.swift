package import Text

/// Tokenised text, one token a line and an empty line after each sentence, cut again as the tagger cuts text.
///
/// Corpora differ in what they leave on a token (`(PPP)`, `2014,`): here every given token becomes one or more of ours, and
/// takes the tag of the first that is not a mark.
package struct TokenLines: Sendable {
    package struct Sentence: Sendable {
        /// Our tokens.
        package var tokens: [Token] = []
        /// For each given token, where its tokens begin; one more at the end.
        package var starts: [Int] = [0]

        package var count: Int { starts.count - 1 }

        /// Our token that speaks for a given token; nil for a line of nothing but white space.
        package func content(of given: Int) -> Int? {
            let range = starts[given]..<starts[given + 1]
            return range.first { tokens[$0].letterCase != .mark } ?? range.first
        }
    }

    package private(set) var sentences: [Sentence] = []
    /// How many lines are a word with its bracket (`(PPP)`), less those that are a bracket alone.
    private var brackets = 0

    /// Whether brackets mostly stay on their words: so cut idner2k's annotators, whose other conventions go with it.
    package var keepsBrackets: Bool { brackets > 0 }

    package init(_ bytes: Span<UInt8>) {
        let tokens = Tokeniser.tokens(of: bytes)
        var next = 0
        var current = Sentence()
        var lineStart = 0
        while lineStart < bytes.count {
            var lineEnd = lineStart
            while lineEnd < bytes.count, bytes[lineEnd] != UInt8(ascii: "\n") { lineEnd += 1 }
            let isEmpty = lineEnd == lineStart || (lineEnd == lineStart + 1 && bytes[lineStart] == UInt8(ascii: "\r"))
            if isEmpty {
                if current.count > 0 { sentences.append(current) }
                current = Sentence()
            } else {
                if bytes[lineStart] == UInt8(ascii: "(") { brackets += lineEnd - lineStart > 1 ? 1 : -1 }
                while next < tokens.count, Int(tokens[next].start) < lineEnd {
                    current.tokens.append(tokens[next])
                    next += 1
                }
                current.starts.append(current.tokens.count)
            }
            lineStart = lineEnd + 1
        }
        if current.count > 0 { sentences.append(current) }
    }
}

extension TokenLines.Sentence {
    /// The tags of the given tokens from the labels of ours.
    package func tags(_ labels: [UInt8]) -> [String] {
        var tags: [String] = []
        tags.reserveCapacity(count)
        var before: Label = .outside
        for i in 0..<count {
            var label = content(of: i).map { Label(clamping: Int(labels[$0])) } ?? .outside
            if label.isInside, before.type != label.type { label = Label(clamping: Int(label.rawValue) - 1) }
            tags.append(label.tag)
            before = label
        }
        return tags
    }
}
