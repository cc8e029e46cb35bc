internal import Text

/// What stands between two names of one kind in a list is a third: `di Demak, Setia Bakti, dan Kudus`.
extension Repairs {
    /// The names, and those between them that only their list tells.
    func withListed(_ found: [Found]) -> [Found] {
        var out: [Found] = []
        out.reserveCapacity(found.count)
        for item in found {
            if let last = out.last, last.type == item.type,
                let tokens = listed(between: last.tokens.upperBound, and: item.tokens.lowerBound)
            {
                out.append(
                    Found(type: item.type, field: item.field, tokens: tokens, confidence: 0.6, evidence: .list))
            }
            out.append(item)
        }
        return out
    }

    /// The one to three words written as names that fill the place between two commas, or a comma and `dan`.
    private func listed(between start: Int, and end: Int) -> Range<Int>? {
        guard end - start >= 3, end - start <= 6, text.isComma(start) else { return nil }
        var last = end - 1
        if WordSet.lastOfList.contains(text.tokens[last]) {
            last -= 1
            if text.isComma(last) { last -= 1 }
        } else if text.isComma(last) {
            last -= 1
        } else {
            return nil
        }
        guard last > start, last - start <= 3, !text.tokens[start].endsSentence else { return nil }
        for i in (start + 1)...last {
            let token = text.tokens[i]
            guard token.letterCase == .initial || token.letterCase == .upper, !token.endsSentence,
                !WordSet.common.contains(token), !WordSet.titles.contains(token)
            else { return nil }
        }
        return (start + 1)..<(last + 1)
    }
}

extension WordSet {
    static let lastOfList = WordSet("dan serta hingga")
}
