internal import Text

/// Places within places that are written without commas: `Desa Mekarsari Kecamatan Pacet Kabupaten Cianjur` are three.
extension Repairs {
    /// Adds the places of a chain, each with the word that says its level; a place that is no chain as it is.
    func withoutChain(_ item: Found, into parts: inout [Found]) {
        guard item.type == .location, item.tokens.count > 3 else { return parts.append(item) }
        var start = item.tokens.lowerBound
        let isLevelled = WordSet.chained.contains(text.tokens[start])
        for i in item.tokens.dropFirst(2).dropLast() {
            let token = text.tokens[i]
            let begins = WordSet.chained.contains(token) || isLevelled && WordSet.seatsOfChain.contains(token)
            guard begins, token.letterCase != .lower, i - start >= 2, !text.isOpenBracket(i - 1) else { continue }
            add(start..<i, of: item, to: &parts)
            start = i
        }
        add(start..<item.tokens.upperBound, of: item, to: &parts)
    }
}

extension WordSet {
    /// Levels that only ever begin the name of a place.
    static let chained = WordSet(
        "desa kelurahan kalurahan dusun kecamatan kapanewon kabupaten provinsi propinsi nagari gampong kec kab")

    /// Levels that are also parts of other names (`Balai Kota`).
    static let seatsOfChain = WordSet("kota kampung kel")
}
