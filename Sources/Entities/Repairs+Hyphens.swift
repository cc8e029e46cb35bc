internal import Text

/// What hangs on a name by a hyphen.
extension Repairs {
    /// The name with a small syllable behind its hyphen (`Shin Tae-yong`, `Gunung Laki-laki`). A word said twice is no part of
    /// a person's name (`Pramono Wanti-wanti` in a title); nil where nothing else is left (`Kisi-kisi`).
    func withSyllable(_ item: Found) -> Found? {
        let end = item.tokens.upperBound
        guard end + 1 < text.tokens.count, isHyphen(end) else { return item }
        let syllable = text.tokens[end + 1]
        guard syllable.letterCase == .lower else { return item }
        var item = item
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

    /// Whether the token joins its neighbours without a space.
    private func isHyphen(_ i: Int) -> Bool {
        let token = text.tokens[i]
        return token.count == 1 && !token.spaceAfter && !text.tokens[i - 1].spaceAfter
            && text.text.utf8.span[Int(token.start)] == UInt8(ascii: "-")
    }
}

extension WordSet {
    /// What Indonesian hangs on a name (`KPK-nya`).
    static let suffixes = WordSet("nya ku mu lah kah pun isme an is")
}
