internal import Text

/// Verbs, which titles write with capitals as they do names.
extension Headline {
    /// The name up to the verb behind it: `PT Angkasa Luncurkan Kapal`.
    static func withoutVerb(_ item: Found, in text: FieldText) -> Found {
        let verb = item.tokens.dropFirst().first { isVerb($0, in: text) }
        guard let verb else { return item }
        var item = item
        item.tokens = item.tokens.lowerBound..<verb
        return item
    }

    /// A word in `-kan` that is no noun (`pe-…-kan`, `ke-…-kan` are), or one of the verbs that titles use without a prefix.
    private static func isVerb(_ i: Int, in text: FieldText) -> Bool {
        let token = text.tokens[i]
        guard token.letterCase == .initial else { return false }
        if WordSet.verbs.contains(token) { return true }
        guard token.count > 6, !WordSet.nounsInKan.contains(token) else { return false }
        let bytes = text.text.utf8.span
        let (start, end) = (Int(token.start), Int(token.end))
        let isNoun =
            (bytes[start] | 0x20 == UInt8(ascii: "p") || bytes[start] | 0x20 == UInt8(ascii: "k"))
            && bytes[start + 1] == UInt8(ascii: "e")
        return !isNoun && bytes[end - 3] == UInt8(ascii: "k") && bytes[end - 2] == UInt8(ascii: "a")
            && bytes[end - 1] == UInt8(ascii: "n")
    }
}

extension WordSet {
    /// Verbs without a prefix, as titles have them, that are no part of a name.
    static let verbs = WordSet(
        """
        ajak minta gelar raih cari sebut akui bantah tolak kecam desak tangkap bekuk ringkus periksa geledah sita usut bongkar bidik boyong gaet rekrut
        gandeng kalahkan libas bungkam tekuk rilis pamer cabut imbau dorong perkuat perluas tambah ungkap beber tunjuk copot temukan bahas
        gugat tuntut ramal pakai jadi bakal masih berharap bergerak
        """)

    static let nounsInKan = WordSet("gerakan tindakan tembakan gebrakan")
}
