internal import Text

/// Finds the names of several words that the tables have, where the tagger missed them.
struct KnownNames {
    let text: FieldText
    let names: NameTable

    /// The names of a field with the known ones among them, in order.
    func adding(to found: [Found]) -> [Found] {
        let gaps = Gaps(text: text)
        return gaps.filled(found, confidence: 0.7, .table) { start, limit in
            guard names.mayBegin(text.tokens[start].hash), let match = longest(start, limit) else { return nil }
            // `United Nations Educational` is another's name.
            let goesOn = match.end < limit && !text.tokens[match.end - 1].endsSentence && gaps.isCapital(match.end)
            return goesOn ? nil : match
        }
    }

    /// The longest name from `start` on, within its sentence.
    private func longest(_ start: Int, _ limit: Int) -> (end: Int, type: EntityType)? {
        var key: UInt64 = 0
        var best: (end: Int, type: EntityType)?
        for i in start..<min(limit, start + 8) {
            let token = text.tokens[i]
            key = NameTable.extend(key, token.hash)
            if i > start, token.letterCase != .lower, let type = names.onlyType(of: key) { best = (i + 1, type) }
            if token.endsSentence { break }
        }
        return best
    }
}
