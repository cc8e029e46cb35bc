internal import Text

/// Finds names of several words wherever else they stand in the article, in the same words: `Tim Kampanye Nasional` once found
/// is found again where the tagger missed it.
struct Repetition {
    /// The kind of each name of several words by its key; nil for one of two kinds.
    private var kinds: [UInt64: EntityType?] = [:]
    private var firstWords: Set<UInt64> = []
    private var marks = HashMarks(bits: 1024)
    private var longest = 0

    init(_ texts: [FieldText], _ found: [[Found]]) {
        for (text, list) in zip(texts, found) {
            for item in list where item.tokens.count > 1 && item.tokens.count <= 8 && item.type != .event {
                let key = NameTable.key(of: text.tokens[item.tokens])
                if let known = kinds[key] {
                    if known != item.type { kinds[key] = .some(nil) }
                } else {
                    kinds[key] = item.type
                    let first = text.tokens[item.tokens.lowerBound].hash
                    firstWords.insert(first)
                    marks.insert(first)
                    longest = max(longest, item.tokens.count)
                }
            }
        }
    }

    /// The names of a field with the repeated ones among them, in order.
    func adding(to found: [Found], in text: FieldText) -> [Found] {
        guard longest > 0 else { return found }
        let gaps = Gaps(text: text)
        return gaps.filled(found, confidence: 0.7, .article) { start, limit in
            let first = text.tokens[start].hash
            guard marks.mayContain(first), firstWords.contains(first) else { return nil }
            return gaps.longest(start, limit, most: longest) { kinds[$0] ?? nil }
        }
    }
}
