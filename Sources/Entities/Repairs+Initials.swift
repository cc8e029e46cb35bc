internal import Text

/// Suspects, victims and minors are named by initials (`tersangka AS (23)`), which look like abbreviations and stand for nobody.
extension Repairs {
    /// The names less those that are somebody's initials: once marked as such, the letters are initials in the whole field, but
    /// not behind a word that goes with a country (`dolar AS`).
    func withoutInitials(_ found: [Found]) -> [Found] {
        guard found.contains(where: { looksLikeInitials($0) }) else { return found }
        var marked: [UInt64] = []
        for i in text.tokens.indices where isShort(i) && isMarked(i) { marked.append(text.tokens[i].hash) }
        guard !marked.isEmpty else { return found }
        return found.filter { item in
            guard looksLikeInitials(item), marked.contains(text.tokens[item.tokens.lowerBound].hash) else {
                return true
            }
            let i = item.tokens.lowerBound
            return i > 0 && WordSet.beforeCountries.contains(text.tokens[i - 1])
        }
    }

    private func looksLikeInitials(_ item: Found) -> Bool {
        item.tokens.count == 1 && isShort(item.tokens.lowerBound)
    }

    private func isShort(_ i: Int) -> Bool { text.tokens[i].letterCase == .upper && text.tokens[i].count <= 3 }

    /// Behind `berinisial`, or an age (`berusia 10 tahun, YBR`); or, where the letters are no known institution's (`tersangka
    /// KPK`, `PKB (12)` of seats), behind a word for a suspect or a victim, or before an age in brackets.
    private func isMarked(_ i: Int) -> Bool {
        if i > 0, WordSet.initials.contains(text.tokens[i - 1]) { return true }
        guard names.name(of: NameTable.key(of: text.tokens[i...i]), type: .organisation) == nil else { return false }
        if i > 2, text.isComma(i - 1), WordSet.years.contains(text.tokens[i - 2]),
            text.tokens[i - 3].letterCase == .number
        {
            return true
        }
        if i > 0, text.tokens[i].count == 2, WordSet.beforeInitials.contains(text.tokens[i - 1]) { return true }
        guard i + 3 < text.tokens.count, text.isOpenBracket(i + 1), text.isCloseBracket(i + 3) else { return false }
        return text.tokens[i + 2].letterCase == .number && text.tokens[i + 2].count <= 2
    }
}

extension WordSet {
    static let years = WordSet("tahun")
    static let initials = WordSet("berinisial inisial")

    static let beforeInitials = WordSet("tersangka terduga terdakwa pelaku korban")

    static let beforeCountries = WordSet(
        "dolar dollar usd presiden pemerintah militer tentara pasukan menlu menhan kongres senat dubes kedubes warga bursa"
    )
}
