internal import Text

/// What stands between two names of one kind in a list is a third: `di Demak, Setia Bakti, dan Kudus`.
extension Repairs {
    /// The names, and those between them that only their list tells.
    func withListed(_ found: [Found]) -> [Found] {
        var out: [Found] = []
        out.reserveCapacity(found.count)
        for (k, item) in found.enumerated() {
            if let last = out.last, let place = part(item, between: last, and: k + 1 < found.count ? found[k + 1] : nil)
            {
                out.append(place)
                continue
            }
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

    /// `di Demak, Toskana, Italia`: what was taken for a person between a place and the country it is in.
    private func part(_ item: Found, between last: Found, and next: Found?) -> Found? {
        guard let next, item.type == .person, item.tokens.count == 1, last.type == .location, next.type == .location,
            last.tokens.upperBound + 1 == item.tokens.lowerBound, text.isComma(last.tokens.upperBound),
            item.tokens.upperBound + 1 == next.tokens.lowerBound, text.isComma(item.tokens.upperBound),
            NameTable.certainPlaces.contains(NameTable.key(of: text.tokens[next.tokens]))
        else { return nil }
        var place = item
        place.type = .location
        place.evidence = .list
        return place
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
