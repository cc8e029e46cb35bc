internal import Text

/// The tokens between the names of a field, in which a search by words may find what the tagger missed.
struct Gaps {
    let text: FieldText

    /// The names with those among them that `match` finds in the gaps, in order. It is asked for each capitalised word, with the
    /// end of its gap, and gives the end of the name that begins there and its kind.
    @inline(__always)
    func filled(
        _ found: [Found], confidence: Float, _ evidence: Evidence,
        _ match: (_ start: Int, _ limit: Int) -> (end: Int, type: EntityType)?
    ) -> [Found] {
        var out: [Found] = []
        out.reserveCapacity(found.count)
        var i = 0
        for k in 0...found.count {
            let limit = k < found.count ? found[k].tokens.lowerBound : text.tokens.count
            while i < limit {
                guard isCapital(i), let (end, type) = match(i, limit) else {
                    i += 1
                    continue
                }
                out.append(
                    Found(type: type, field: text.field, tokens: i..<end, confidence: confidence, evidence: evidence))
                i = end
            }
            guard k < found.count else { break }
            out.append(found[k])
            i = found[k].tokens.upperBound
        }
        return out
    }

    /// The longest name of several words from `start` on that `kind` knows by its key, within its sentence and `most` words.
    @inline(__always)
    func longest(
        _ start: Int, _ limit: Int, most: Int, _ kind: (_ key: UInt64) -> EntityType?
    ) -> (end: Int, type: EntityType)? {
        var key: UInt64 = 0
        var best: (end: Int, type: EntityType)?
        for i in start..<min(limit, start + most) {
            let token = text.tokens[i]
            key = NameTable.extend(key, token.hash)
            if i > start, token.letterCase != .lower, let type = kind(key) { best = (i + 1, type) }
            if token.endsSentence { break }
        }
        return best
    }

    func isCapital(_ i: Int) -> Bool {
        let letterCase = text.tokens[i].letterCase
        return letterCase == .initial || letterCase == .upper || letterCase == .mixed
    }
}
