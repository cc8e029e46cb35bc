internal import Text

/// Kinds by the word that stands before a name, where the tagger took it for something else.
extension Repairs {
    /// The name with the one kind that what stands before it leaves open:
    ///
    /// - behind `di` and `kawasan` stands a place, and with `analis` before that, who employs him;
    /// - a word for a piece of land, water or administration in small letters is followed by its name (`sungai Citarum`);
    /// - who has a site is an institution (`dikutip dari laman Heritage Auctions`);
    /// - an embassy is one, also where something happens in it.
    func placed(_ item: Found) -> Found {
        let start = item.tokens.lowerBound
        guard let type = type(of: item, behind: start - 1), type != item.type else { return item }
        return item.byRole(type)
    }

    private func type(of item: Found, behind i: Int) -> EntityType? {
        if item.type == .event { return nil }
        if WordSet.missions.contains(text.tokens[i + 1]) { return item.tokens.count > 1 ? .organisation : nil }
        guard i >= 0, !text.tokens[i].endsSentence, !isKnown(item) else { return nil }
        let before = text.tokens[i]
        let isOpening = before.letterCase == .initial && (i == 0 || text.tokens[i - 1].endsSentence)
        guard before.letterCase == .lower || isOpening else { return nil }
        if WordSet.sites.contains(site(at: i)) {
            return item.type == .person || item.tokens.count > 1 ? .organisation : nil
        }
        if item.type == .person, WordSet.inside.contains(before) {
            return isEmployer(at: i) ? .organisation : .location
        }
        return WordSet.lands.contains(before) && !isOpening ? .location : nil
    }

    /// Whether a table or the name's first word says what it is.
    private func isKnown(_ item: Found) -> Bool {
        let words = text.tokens[item.tokens]
        guard let first = words.first, first.letterCase == .initial, !WordSet.organisationHeads.contains(first),
            !WordSet.placeHeads.contains(first)
        else { return true }
        let known = names.type(of: NameTable.key(of: words))
        return known != nil && known != .location || known == .location && item.type != .person
    }

    /// `analis senior di …`
    private func isEmployer(at i: Int) -> Bool {
        (max(0, i - 3)..<i).contains { WordSet.employed.contains(text.tokens[$0]) }
    }

    /// The word before the name, or before `resmi` and `web` there.
    private func site(at i: Int) -> Token {
        var i = i
        while i > 0, WordSet.ofSites.contains(text.tokens[i]) { i -= 1 }
        return text.tokens[i]
    }
}

extension WordSet {
    /// First words of the names of embassies and consulates.
    static let missions = WordSet("kedutaan kedubes konsulat kbri kjri konjen")

    static let inside = WordSet("di kawasan")
    static let employed = WordSet("analis ekonom konsultan insinyur peneliti")

    static let lands = WordSet(
        "sungai gunung pantai pulau danau teluk selat bukit desa kelurahan kecamatan kabupaten provinsi kampung dusun nagari"
    )

    static let sites = WordSet("laman situs website portal")
    static let ofSites = WordSet("resmi web")
}
