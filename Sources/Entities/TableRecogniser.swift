internal import Text

/// Finds names by tables, head words, titles and capitals alone: what `Recognizer` does where it has no model.
struct TableRecogniser: Sendable {
    let names: NameTable

    /// The names of one field, in order; `bytes` is the field's text.
    func found(in tokens: [Token], field: Field) -> [Found] {
        var found: [Found] = []
        var i = 0
        var sentenceStart = 0
        while i < tokens.count {
            if isCapital(tokens[i]),
                !WordSet.common.contains(tokens[i])
                    || i > sentenceStart && tokens[i].letterCase == .upper && tokens[i].count > 3
            {
                let end = runEnd(from: i, in: tokens)
                split(i..<end, tokens, field, sentenceStart, &found)
                if tokens[end - 1].endsSentence { sentenceStart = end }
                i = end
            } else {
                if tokens[i].endsSentence { sentenceStart = i + 1 }
                i += 1
            }
        }
        return found
    }

    private func isCapital(_ token: Token) -> Bool {
        switch token.letterCase {
        case .initial, .upper, .single, .mixed, .code: true
        case .lower, .number, .mark: false
        }
    }

    /// The end of a run of capitalised words, with small connectors between two of them.
    private func runEnd(from start: Int, in tokens: [Token]) -> Int {
        var i = start
        while !tokens[i].endsSentence, i + 1 < tokens.count {
            if isCapital(tokens[i + 1]), !WordSet.common.contains(tokens[i + 1]) { i += 1; continue }
            let joins = WordSet.connectors.contains(tokens[i + 1]) && WordSet.organisationHeads.contains(tokens[start])
            guard joins, i + 2 < tokens.count, !tokens[i + 1].endsSentence, isCapital(tokens[i + 2]) else { break }
            i += 2
        }
        return i + 1
    }

    /// Divides a run into titles and names.
    private func split(
        _ run: Range<Int>, _ tokens: [Token], _ field: Field, _ sentenceStart: Int, _ found: inout [Found]
    ) {
        var i = run.lowerBound
        var afterTitle = i > 0 && WordSet.titles.contains(tokens[i - 1])
        while i < run.upperBound {
            if WordSet.titles.contains(tokens[i]) { afterTitle = true; i += 1; continue }
            let end: Int
            let type: EntityType?
            var evidence = Evidence.role
            if let match = longestMatch(i..<run.upperBound, tokens) {
                (end, type, evidence) = (match.end, match.type, .table)
            } else if WordSet.organisationHeads.contains(tokens[i]), i + 1 < run.upperBound {
                (end, type) = (headedEnd(i, run, tokens), .organisation)
            } else if WordSet.placeHeads.contains(tokens[i]), i + 1 < run.upperBound {
                (end, type) = (headedEnd(i, run, tokens), .location)
            } else {
                end = plainEnd(i, run, tokens)
                type = guess(i..<end, tokens, sentenceStart, afterTitle)
            }
            if let type {
                found.append(
                    Found(
                        type: type, field: field, tokens: i..<end, confidence: evidence == .table ? 0.8 : 0.6,
                        evidence: evidence))
            }
            if type == .person { afterTitle = false }
            i = end
        }
    }

    private func longestMatch(_ range: Range<Int>, _ tokens: [Token]) -> (end: Int, type: EntityType)? {
        var key: UInt64 = 0
        var best: (end: Int, type: EntityType)?
        for i in range.prefix(8) {
            key = NameTable.extend(key, tokens[i].hash)
            if tokens[i].count == 1 { continue }
            if let type = names.type(of: key) { best = (i + 1, type) }
        }
        return best
    }

    /// A headed name goes on to the end of its run or to the next title.
    private func headedEnd(_ start: Int, _ run: Range<Int>, _ tokens: [Token]) -> Int {
        var i = start + 1
        while i < run.upperBound, !WordSet.titles.contains(tokens[i]) { i += 1 }
        return i
    }

    private func plainEnd(_ start: Int, _ run: Range<Int>, _ tokens: [Token]) -> Int {
        var i = start + 1
        while i < run.upperBound,
            tokens[i].letterCase == .initial || tokens[i].letterCase == .single
                || tokens[i].letterCase == tokens[start].letterCase,
            !WordSet.titles.contains(tokens[i]), !WordSet.organisationHeads.contains(tokens[i]),
            longestMatch(i..<run.upperBound, tokens) == nil
        {
            i += 1
        }
        return i
    }

    private func guess(_ range: Range<Int>, _ tokens: [Token], _ sentenceStart: Int, _ afterTitle: Bool) -> EntityType?
    {
        let first = range.lowerBound
        if range.count == 1, tokens[first].letterCase == .upper {
            return tokens[first].count <= 6 ? .organisation : nil
        }
        if tokens[first].letterCase == .code || tokens[first].letterCase == .mixed && range.count == 1 { return nil }
        if first > 0, first > sentenceStart, WordSet.placePrepositions.contains(tokens[first - 1]) { return .location }
        if range.count > 1 || afterTitle { return .person }
        return nil
    }
}
