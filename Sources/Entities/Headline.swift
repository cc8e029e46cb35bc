internal import Text

/// Where the names of a title end: in titles all words have capitals, in the body names alone have.
///
/// A name that was run together with the words around it is cut to the names in it that the body has, or else to the verb
/// behind it; one that the body has in whole stays as it is.
struct Headline {
    private var weights: NameWeights
    private var longest = 0

    init(_ texts: [FieldText], _ found: [[Found]]) {
        weights = NameWeights(capacity: found.reduce(0) { $0 + $1.count })
        for (text, list) in zip(texts, found) where text.field == .body {
            for item in list where item.tokens.count <= 8 {
                guard let lane = NameWeights.lane(item.type) else { continue }
                weights.add(NameTable.key(of: text.tokens[item.tokens]), lane, item.confidence)
                longest = max(longest, item.tokens.count)
            }
        }
    }

    func cut(_ found: [Found], in text: FieldText) -> [Found] {
        guard found.contains(where: { $0.tokens.count > 1 }) else { return found }
        var out: [Found] = []
        for item in found {
            guard item.tokens.count > 1, item.type != .event,
                weights.heaviest(NameTable.key(of: text.tokens[item.tokens])) == nil
            else {
                out.append(item)
                continue
            }
            let parts = parts(of: item, in: text)
            if isCut(item, into: parts, in: text) { out += parts } else { out.append(Self.withoutVerb(item, in: text)) }
        }
        return out
    }

    /// The body's names in a name of the title, from left to right, the longest at each place.
    private func parts(of item: Found, in text: FieldText) -> [Found] {
        var parts: [Found] = []
        var i = item.tokens.lowerBound
        while i < item.tokens.upperBound {
            var key: UInt64 = 0
            var best: (end: Int, type: EntityType)?
            for j in i..<min(item.tokens.upperBound, i + longest) {
                key = NameTable.extend(key, text.tokens[j].hash)
                if let type = weights.heaviest(key) { best = (j + 1, type) }
            }
            if let best {
                var part = item
                part.type = best.type
                part.tokens = i..<best.end
                part.evidence = .article
                parts.append(part)
            }
            i = best?.end ?? i + 1
        }
        return parts
    }

    /// A person's name has words that the body leaves out; an organisation's begins with the body's name, behind which stands
    /// a word that is no abbreviation (`BPBD TTU`).
    private func isCut(_ item: Found, into parts: [Found], in text: FieldText) -> Bool {
        guard let first = parts.first else { return false }
        if parts.count > 1, parts.reduce(0, { $0 + $1.tokens.count }) == item.tokens.count {
            return parts.contains { $0.type != item.type || $0.tokens.count > 1 }
        }
        return item.type == .organisation && first.type != .location
            && first.tokens.lowerBound == item.tokens.lowerBound
            && text.tokens[first.tokens.upperBound].letterCase == .initial
    }
}
