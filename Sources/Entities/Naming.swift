internal import Text

/// Gives every mention of an article its canonical name: the article's own full name first, then the tables.
///
/// - A person named in part (`Blinken`) takes the fullest name of the article that contains the part.
/// - An abbreviation in brackets behind a name (`Organisasi … (OSCE)`), or a name in brackets behind its abbreviation, is learnt.
/// - A spelling that the tables know takes their name; a name known to nobody stands for itself, except the bare given name
///   of a person (`Agus`), which stands for nobody.
///
/// Time is linear in the mentions but for the persons, which are compared by their tokens' hashes.
struct Naming {
    let texts: [FieldText]
    let found: [[Found]]
    let names: NameTable
    /// Lists that know common given names; none without a model.
    let lists: PhraseTable?

    /// Full names of this article by the hash of each of their tokens: candidates for a part of a name.
    private var people: [UInt64: [Person]] = [:]
    /// Long forms that the article itself gives to abbreviations.
    private var expansions: [UInt64: String] = [:]

    private struct Person {
        var hashes: [UInt64]
        var name: String
    }

    init(texts: [FieldText], found: [[Found]], names: NameTable, lists: PhraseTable?) {
        self.texts = texts
        self.found = found
        self.names = names
        self.lists = lists
        for (text, list) in zip(texts, found) {
            learnPeople(list, text)
            learnExpansions(list, text)
        }
    }

    func mentions() -> [Mention] {
        var mentions: [Mention] = []
        mentions.reserveCapacity(found.reduce(0) { $0 + $1.count })
        for (text, list) in zip(texts, found) {
            for item in list {
                mentions.append(
                    Mention(
                        type: item.type, field: item.field, range: text.range(of: item.tokens),
                        name: name(of: item, in: text),
                        confidence: item.confidence, evidence: item.evidence))
            }
        }
        return mentions
    }

    private func name(of item: Found, in text: FieldText) -> String? {
        let tokens = text.tokens[item.tokens]
        let key = NameTable.key(of: tokens)
        switch item.type {
        case .person:
            let full = fullest(tokens.map(\.hash))
            if let full, full.hashes.count > tokens.count {
                return names.name(of: NameTable.key(of: full.hashes), type: .person) ?? full.name
            }
            if let known = names.name(of: key, type: .person) { return known }
            guard tokens.count > 1 || isDistinctive(tokens) else { return nil }
            let surface = text.surface(of: item.tokens)
            return names.person(transliterated: surface) ?? surface
        case .organisation, .location:
            if let known = names.name(of: key, type: item.type) { return known }
            if let long = expansions[key] { return long }
            return text.surface(of: item.tokens)
        case .event:
            return text.surface(of: item.tokens)
        }
    }

    /// A long single name that is no common given name stands for itself: many Indonesians have one name.
    private func isDistinctive(_ tokens: ArraySlice<Token>) -> Bool {
        guard let lists, let token = tokens.first, token.count >= 6, token.letterCase == .initial else { return false }
        return lists.value(of: NameTable.key(of: tokens)) & PhraseTable.givenName == 0
    }

    private mutating func learnPeople(_ list: [Found], _ text: FieldText) {
        for item in list where item.type == .person && item.tokens.count > 1 {
            let hashes = text.tokens[item.tokens].map(\.hash)
            let person = Person(hashes: hashes, name: text.surface(of: item.tokens))
            for hash in Set(hashes) {
                let known = people[hash] ?? []
                // A family of sixteen is enough for one article, and keeps the time linear.
                guard known.count < 16, !known.contains(where: { $0.hashes == hashes }) else { continue }
                people[hash] = known + [person]
            }
        }
    }

    /// The longest full name of the article that holds the tokens in their order; the earliest of equals.
    private func fullest(_ hashes: [UInt64]) -> Person? {
        guard let first = hashes.first else { return nil }
        var best: Person?
        for person in people[first, default: []] where person.hashes.count > (best?.hashes.count ?? 0) {
            var rest = hashes[...]
            for hash in person.hashes where hash == rest.first { rest = rest.dropFirst() }
            if rest.isEmpty { best = person }
        }
        return best
    }

    private mutating func learnExpansions(_ list: [Found], _ text: FieldText) {
        for (before, after) in zip(list, list.dropFirst()) where before.type == after.type && before.type != .person {
            let open = before.tokens.upperBound
            guard after.tokens.lowerBound == open + 1, text.isOpenBracket(open),
                text.isCloseBracket(after.tokens.upperBound)
            else { continue }
            let (first, second) = (text.tokens[before.tokens], text.tokens[after.tokens])
            if second.count == 1, first.count > 1 {
                expansions[NameTable.key(of: second)] = text.surface(of: before.tokens)
            } else if first.count == 1, second.count > 1 {
                expansions[NameTable.key(of: first)] = text.surface(of: after.tokens)
            }
        }
    }
}
