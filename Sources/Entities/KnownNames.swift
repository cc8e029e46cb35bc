internal import Text

/// Finds the names of several words that the tables have, where the tagger missed them.
struct KnownNames {
    let text: FieldText
    let names: NameTable

    /// The names of a field with the known ones among them, in order.
    func adding(to found: [Found]) -> [Found] {
        let gaps = Gaps(text: text)
        return gaps.filled(found, confidence: 0.7, .table) { start, limit in
            guard names.mayBegin(text.tokens[start].hash),
                let match = gaps.longest(start, limit, most: 8, names.onlyType)
            else { return nil }
            // `United Nations Educational` is another's name.
            let goesOn = match.end < limit && !text.tokens[match.end - 1].endsSentence && gaps.isCapital(match.end)
            return goesOn ? nil : match
        }
    }
}
