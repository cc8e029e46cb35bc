internal import Text

/// What hangs on a name by a hyphen.
extension Repairs {
    /// The name with a small syllable behind its hyphen (`Shin Tae-yong`, `Gunung Laki-laki`, `Myeong-dong`). A word said twice is no part of
    /// a person's name (`Pramono Wanti-wanti` in a title); nil where nothing else is left (`Kisi-kisi`).
    func withSyllable(_ item: Found) -> Found? {
        let end = item.tokens.upperBound
        guard end + 1 < text.tokens.count, isHyphen(end) else { return item }
        let syllable = text.tokens[end + 1]
        guard syllable.letterCase == .lower else { return item }
        var item = item
        if item.type == .location, item.tokens.count == 1, WordSet.koreanLevels.contains(syllable) {
            item.tokens = item.tokens.lowerBound..<(end + 2)
            return item
        }
        if syllable.hash == text.tokens[end - 1].hash {
            if item.type == .person {
                item.tokens = item.tokens.dropLast()
                return item.tokens.isEmpty ? nil : item
            }
        } else if item.type != .person || item.tokens.count == 1 || syllable.count > 7
            || WordSet.suffixes.contains(syllable)
        {
            return item
        }
        item.tokens = item.tokens.lowerBound..<(end + 2)
        return item
    }

    /// `Lena Mayer-Holt` found as two: one word behind the hyphen of a full name is its second half. Two people who are
    /// named alike are two (`Biden-Putin`).
    func barrelled(_ item: Found, _ last: Found?) -> Found? {
        guard let last, last.type == .person, item.type == .person, last.tokens.count > 1, item.tokens.count == 1,
            last.tokens.upperBound + 1 == item.tokens.lowerBound, isHyphen(last.tokens.upperBound),
            names.name(of: NameTable.key(of: text.tokens[item.tokens]), type: .person) == nil
        else { return nil }
        var joined = last
        joined.tokens = last.tokens.lowerBound..<item.tokens.upperBound
        return joined
    }

    /// `FK` `KMK`, found as two: an abbreviation in two parts, where it is given in brackets or neither part is a known
    /// body by itself (`TNI-Polri` are two).
    func abbreviated(_ item: Found, _ last: Found?) -> Found? {
        guard let last, last.type == .organisation, item.type == .organisation, last.tokens.count == 1,
            last.tokens.upperBound + 1 == item.tokens.lowerBound, isHyphen(last.tokens.upperBound)
        else { return nil }
        let (first, second) = (last.tokens.lowerBound, item.tokens.lowerBound)
        guard text.tokens[first].letterCase == .upper, text.tokens[second].letterCase == .upper else { return nil }
        let isGiven = text.isOpenBracket(first - 1) && text.isCloseBracket(second + 1)
        guard isGiven || !isBody(first) && !isBody(second) else { return nil }
        var joined = last
        joined.tokens = first..<item.tokens.upperBound
        return joined
    }

    /// `KMK UGM` of `FK-KMK UGM`: with the first half of its abbreviation, where nobody found that.
    func withFirstHalf(_ item: Found, after last: Found?) -> Found {
        let start = item.tokens.lowerBound
        guard item.type == .organisation, start > 1, start - 2 >= last?.tokens.upperBound ?? 0, isHyphen(start - 1),
            text.tokens[start].letterCase == .upper, text.tokens[start - 2].letterCase == .upper,
            !isBody(start - 2), !isBody(start)
        else { return item }
        var item = item
        item.tokens = (start - 2)..<item.tokens.upperBound
        return item
    }

    private func isBody(_ i: Int) -> Bool {
        names.name(of: NameTable.key(of: text.tokens[i...i]), type: .organisation) != nil
    }

    /// Whether the token joins its neighbours without a space.
    private func isHyphen(_ i: Int) -> Bool {
        !text.tokens[i].spaceAfter && !text.tokens[i - 1].spaceAfter && text.isHyphen(i)
    }
}

extension WordSet {
    /// What Korean places are, behind their names: `Myeong-dong`.
    static let koreanLevels = WordSet("dong gu si ri do myeon eup gun ro")

    /// What Indonesian hangs on a name (`KPK-nya`).
    static let suffixes = WordSet("nya ku mu lah kah pun isme an is")
}
