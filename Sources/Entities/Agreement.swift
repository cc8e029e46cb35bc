internal import Text

/// What the names of one article say of each other's kinds: a name has one kind in an article, and so has a surname by itself.
///
/// A name that is found as two kinds takes the one that weighs twice the other. A single word of a person's full name that
/// no list has as anything else is that person. Time is linear in the names.
struct Agreement {
    private let names: NameTable
    private let lists: PhraseTable
    private var weights: NameWeights
    /// Whether a name is found as two kinds.
    private var isDisputed = false

    init(_ texts: [FieldText], _ found: [[Found]], names: NameTable, lists: PhraseTable) {
        self.names = names
        self.lists = lists
        // A person's full name has some three words.
        weights = NameWeights(capacity: found.reduce(0) { $0 + $1.count } * 3)
        for (text, list) in zip(texts, found) {
            for item in list { add(item, text) }
        }
    }

    private mutating func add(_ item: Found, _ text: FieldText) {
        guard let lane = NameWeights.lane(item.type) else { return }
        let weight = weights.add(NameTable.key(of: text.tokens[item.tokens]), lane, item.confidence)
        if weight[0] + weight[1] + weight[2] > weight[lane] { isDisputed = true }
        guard item.type == .person, item.tokens.count > 1 else { return }
        for token in text.tokens[item.tokens] where token.letterCase == .initial && token.count > 3 {
            weights.add(NameTable.extend(0, token.hash), NameWeights.partOfPerson, 1)
        }
    }

    /// The names of a field with the kinds on which the article agrees.
    func settled(_ found: [Found], in text: FieldText) -> [Found] {
        var found = found
        for i in found.indices {
            guard isDisputed || found[i].type != .person && found[i].tokens.count == 1,
                let type = type(of: found[i], in: text), type != found[i].type
            else { continue }
            found[i].type = type
            found[i].evidence = .article
        }
        return withoutPeople(found, in: text)
    }

    /// Bodies less the person who is known from elsewhere and was run together with them: `Polsek Wanasari Budi Hartawan`.
    private func withoutPeople(_ found: [Found], in text: FieldText) -> [Found] {
        var out = found
        for i in found.indices.reversed() where found[i].type == .organisation && found[i].tokens.count > 2 {
            guard let start = personStart(in: found[i].tokens, text) else { continue }
            var person = found[i]
            person.type = .person
            person.evidence = .article
            person.tokens = start..<found[i].tokens.upperBound
            out[i].tokens = found[i].tokens.lowerBound..<start
            out.insert(person, at: i + 1)
        }
        return out
    }

    /// Where the person at the end of a public body begins: a name of the article that is always a person's.
    private func personStart(in tokens: Range<Int>, _ text: FieldText) -> Int? {
        let head = text.tokens[tokens.lowerBound]
        guard WordSet.localBodies.contains(head) || WordSet.localHeads.contains(head) else { return nil }
        for start in max(tokens.lowerBound + 2, tokens.upperBound - 4)..<tokens.upperBound {
            let words = text.tokens[start..<tokens.upperBound]
            guard words.allSatisfy({ $0.letterCase == .initial && $0.count > 3 }),
                text.tokens[start - 1].letterCase != .mark
            else { continue }
            let key = NameTable.key(of: words)
            let weight = weights[key]
            if weight[0] > 0, weight[1] + weight[2] == 0, names.type(of: key) == nil,
                lists.value(of: key) & PhraseTable.otherThanPeople == 0
            {
                return start
            }
        }
        return nil
    }

    private func type(of item: Found, in text: FieldText) -> EntityType? {
        guard let lane = NameWeights.lane(item.type) else { return nil }
        let tokens = text.tokens[item.tokens]
        let key = NameTable.key(of: tokens)
        let weight = weights[key]
        if item.type != .person, tokens.count == 1, weight[NameWeights.partOfPerson] > 0,
            isPerson(item.tokens.lowerBound, key, in: text)
        {
            return .person
        }
        for other in 0..<3 where other != lane && weight[other] >= 2 * weight[lane] && weight[other] > 0 {
            let type = NameWeights.type(of: other)
            return type == .person && isFirm(tokens) ? nil : type
        }
        return nil
    }

    /// Whether the name is written as only firms are.
    private func isFirm(_ tokens: ArraySlice<Token>) -> Bool {
        guard let last = tokens.last else { return false }
        return last.letterCase == .mixed || last.letterCase == .upper || WordSet.firmEndings.contains(last)
    }

    /// Whether the word of somebody's name is no list's, and no place by the word before it.
    private func isPerson(_ i: Int, _ key: UInt64, in text: FieldText) -> Bool {
        guard text.tokens[i].letterCase == .initial, names.type(of: key) == nil,
            lists.value(of: key) & PhraseTable.otherThanPeople == 0
        else { return false }
        return i == 0 || text.tokens[i - 1].endsSentence || !WordSet.beforePlaces.contains(text.tokens[i - 1])
    }
}

extension WordSet {
    static let firmEndings = WordSet(
        "entertainment studio studios group records pictures motors motor bank fc united city club tbk labs games media park"
    )

    static let beforePlaces = WordSet("di ke dari asal menuju warga kota desa kecamatan kabupaten")
}

extension PhraseTable {
    /// The kinds of lists that hold places and organisations.
    static let otherThanPeople: UInt32 = 0b1100_1111
}
