/// What a name looks like.
extension BylineNames {
    static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> String {
        var range = range
        func isEdge(_ byte: UInt8) -> Bool { !byte.isWordByte && byte != Ascii.closing && byte != Ascii.opening }
        while let first = range.first, isEdge(bytes[first]) { range = range.dropFirst() }
        while let last = range.last, isEdge(bytes[last]) {
            // A full stop after one letter belongs to it: "Budi S."
            if bytes[last] == Ascii.period, range.count >= 3, bytes[last - 1].isUpper,
                bytes[last - 2] == Ascii.space || bytes[last - 2] == Ascii.period
            {
                break
            }
            range = range.dropLast()
        }
        return String(decoding: bytes[range], as: UTF8.self)
    }

    /// One word of four letters or more with a capital and two vowels: `Sanusi`. Initials such as `Iwn` or `Dtk` are none.
    static func isFirstName(_ name: String) -> Bool {
        let units = name.utf8
        guard units.count >= 4, units.count <= 16, let first = units.first, first.isUpper,
            units.dropFirst().allSatisfy(\.isLower)
        else { return false }
        return units.count { "aeiou".utf8.contains($0.folded) } >= 2
    }

    /// Between two and sixty letters, none of them a digit, at most six words, none of which only sentences hold.
    static func isName(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        guard bytes.count >= 2, bytes.count <= 60 else { return false }
        var spaces = 0
        var start = 0
        for at in 0...bytes.count {
            if at == bytes.count || bytes[at] == Ascii.space {
                if at > start, bytes[start].isLower, sentenceWords.contains(bytes, start..<at) { return false }
                if at < bytes.count { spaces += 1 }
                start = at + 1
            } else if bytes[at].isDigit || bytes[at] == 0x40 || bytes[at] == 0x3D || bytes[at] == Ascii.colon {
                return false
            }
        }
        return spaces < 6
    }

    private static let sentenceWords = WordSet([
        "di", "ke", "dari", "yang", "juga", "untuk", "pada", "dengan", "adalah", "akan", "telah", "ini", "itu", "oleh",
    ])

    /// `TRIBUNNEWS.COM`, `KONTAN.CO.ID`: capitals around a full stop.
    static func looksLikeOutlet(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
        guard word.count >= 6 else { return false }
        for i in word.dropFirst(3).dropLast(1) where bytes[i] == Ascii.period && bytes[i + 1].isWordByte { return true }
        return false
    }

    /// `POS-KITA.COM`, `Tribun Lembayung`: a paper, which stands before its reporter's name. Papers whose first word may
    /// also be a name count only `beside` others.
    static func isOutlet(_ name: String, beside: Bool) -> Bool {
        let bytes = Array(name.utf8)
        let first = 0..<(bytes.firstIndex(of: Ascii.space) ?? bytes.count)
        if bytes.count(where: { $0 == Ascii.space }) <= 1, bytes[first].map(\.folded).starts(with: "tribun".utf8) {
            return true
        }
        guard beside else { return name == "Sumber" }
        return looksLikeOutlet(bytes, first) || papers.contains(bytes, first) || name == "Sumber"
    }

    private static let papers = WordSet([
        "koran", "harian", "warta", "radar", "suara", "media", "berita", "kabar", "kontributor", "reporter", "wartawan",
        "majalah", "kompas", "pos",
    ])
}
