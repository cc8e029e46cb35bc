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

    /// A road that bears a person's name and titles (`Jalan Prof. Dr. Sardjito`), and a province that was taken for a person.
    func headed(_ item: Found, after last: Found?) -> Found {
        guard item.type == .person else { return item }
        var start = item.tokens.lowerBound
        while start > 0, item.tokens.lowerBound - start < 5, isTitle(start - 1) { start -= 1 }
        start -= 1
        guard start >= last?.tokens.upperBound ?? 0,
            WordSet.roads.contains(text.tokens[start])
                || start + 1 == item.tokens.lowerBound && WordSet.provinces.contains(text.tokens[start]),
            text.tokens[start].letterCase == .initial, !text.tokens[start].endsSentence, !isBehindCapital(start)
        else { return item }
        var place = item.byRole(.location)
        place.tokens = start..<item.tokens.upperBound
        return place
    }

    /// `Selamat Jalan …` and `Badan Pengatur Jalan …` are no roads, `DPRD Provinsi …` is no province.
    private func isBehindCapital(_ i: Int) -> Bool {
        guard i > 0, !text.tokens[i - 1].endsSentence else { return false }
        return text.tokens[i - 1].letterCase == .initial || text.tokens[i - 1].letterCase == .upper
    }

    private func isTitle(_ i: Int) -> Bool {
        WordSet.plainTitles.contains(text.tokens[i]) || WordSet.medical.contains(text.tokens[i])
    }
}

extension WordSet {
    static let provinces = WordSet("provinsi propinsi")
    static let roads = WordSet("jalan jl jl. jln jln. gang")

    /// Levels that only ever begin the name of a place.
    static let chained = WordSet(
        "desa kelurahan kalurahan dusun kecamatan kapanewon kabupaten provinsi propinsi nagari gampong kec kab")

    /// Levels that are also parts of other names (`Balai Kota`).
    static let seatsOfChain = WordSet("kota kampung kel")
}
