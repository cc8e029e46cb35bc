internal import Text

/// Kinds that the tables or the spelling know better than the tagger.
extension Repairs {
    /// The name with the kind that is certain, where one is:
    ///
    /// - a place that the tables only know as an organisation is one (`Liverpool`, which the news knows as a club), and so is
    ///   a person of two words;
    /// - a country is a place, whoever plays or speaks for it, and so is an abbreviation that only stands for a place (`DIY`),
    ///   and what of several words the tables only know as one;
    /// - what is written as a site's address is who runs it (`Kabar.com`);
    /// - a building is a place (`Lestari Tower`), and an institution by its English last word is one (`Harrow University`).
    func retyped(_ item: Found) -> Found {
        guard item.type != .event else { return item }
        let tokens = text.tokens[item.tokens]
        let key = NameTable.key(of: tokens)
        let (isPlace, isOrganisation) = names.kinds(of: key)
        var item = item
        if item.type == .organisation,
            NameTable.certainPlaces.contains(key)
                || isPlace && !isOrganisation && (tokens.count > 1 || isAbbreviation(tokens))
                || !isOrganisation && isBuilding(tokens)
        {
            item.type = .location
        } else if item.type != .organisation,
            isOrganisation && !isPlace && (item.type == .location || tokens.count > 1) || isAddress(tokens)
                || !isPlace && isInstitution(tokens)
        {
            item.type = .organisation
        } else {
            return item
        }
        item.evidence = .table
        return item
    }

    private func isBuilding(_ tokens: ArraySlice<Token>) -> Bool {
        guard tokens.count > 1, let last = tokens.last else { return false }
        return WordSet.buildings.contains(last)
    }

    private func isInstitution(_ tokens: ArraySlice<Token>) -> Bool {
        guard tokens.count > 1, let last = tokens.last, last.letterCase == .initial || last.letterCase == .upper else {
            return false
        }
        return WordSet.institutions.contains(last)
    }

    private func isAbbreviation(_ tokens: ArraySlice<Token>) -> Bool {
        tokens.count == 1 && tokens.allSatisfy { $0.letterCase == .upper }
    }

    func isAddress(_ tokens: ArraySlice<Token>) -> Bool {
        guard tokens.count == 1, let token = tokens.first, token.count > 5 else { return false }
        let bytes = text.text.utf8.span
        let end = Int(token.end)
        // The last point, and what stands behind it.
        for length in 2...4 where bytes[end - length - 1] == UInt8(ascii: ".") {
            var hash = FoldedHash()
            for i in (end - length)..<end { hash.add(bytes[i]) }
            return WordSet.domains.contains(hash.value)
        }
        return false
    }
}

extension WordSet {
    /// Last words of the English names of buildings.
    static let buildings = WordSet("tower towers building plaza mall stadium airport square")

    /// Last words of the English names of institutions and firms.
    static let institutions = WordSet(
        """
        university institute college foundation association agency authority commission council committee corporation corp
        company inc inc. ltd ltd. llc gmbh studio studios airlines airways records entertainment pictures motors holdings partners
        laboratories federation union alliance department ministry
        """)

    static let domains = WordSet("com co id net org tv info")
}

extension NameTable {
    /// Countries, and what Indonesians call their own and everybody's.
    static let certainPlaces: Set<UInt64> = {
        var keys: Set<UInt64> = []
        for line in (countries + "\nTanah Air\nBumi").split(separator: "\n") {
            guard let name = line.split(separator: "=", maxSplits: 1).first else { continue }
            keys.insert(key(of: Tokeniser.tokens(of: String(name))[...]))
        }
        return keys
    }()
}
