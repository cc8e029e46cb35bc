/// The name of the site that a page comes from, as its host spells it.
struct SiteName {
    /// The registrable label in small letters and digits: `korankita` for `www.koran-kita.co.id`; or empty.
    let label: [UInt8]
    /// The page's own host.
    private let host: String

    init(host: String?, page: String? = nil) {
        self.host = page ?? host ?? ""
        let bytes = Array((host ?? "").utf8)
        var parts = bytes.split(separator: Ascii.period)[...]
        if parts.count > 1 { parts.removeLast() }
        while parts.count > 1, let last = parts.last, Self.registries.contains(bytes, last.startIndex..<last.endIndex) {
            parts.removeLast()
        }
        label = parts.last.map { Dateline.letters(bytes, $0.startIndex..<$0.endIndex) } ?? []
    }

    /// `Koran Kita Sari Wulan` on kita.koran.id is Sari Wulan: two words of a name stay at least.
    func removed(from name: String) -> String {
        var words = name.utf8.split(separator: Ascii.space)
        guard words.count > 2, let first = words.first.map({ $0.filter(\.isWordByte).map(\.folded) }), first.count >= 4,
            label.starts(with: first)
        else { return name }
        words.removeFirst()
        // `Tribun Lembayung` on tribunnews.com: the network's name is cut short, and the paper's second word follows.
        if first.count + 3 <= label.count, words.count > 2 { words.removeFirst() }
        // A network's papers stand before its name.
        let parts = host.utf8.split(separator: Ascii.period).map { $0.map(\.folded) }
        while words.count > 2, let next = words.first, parts.contains(next.map(\.folded)) { words.removeFirst() }
        return String(decoding: Array(words.joined(separator: [Ascii.space])), as: UTF8.self)
    }

    /// `Tribunkota` on tribunnews.com: the papers of a network begin alike.
    func sharesBeginning(with name: String) -> Bool {
        label.count >= 5 && label.prefix(5).elementsEqual(name.utf8.prefix(5).map(\.folded))
    }

    /// What stands between a name and its country: `co.id`, `com.my`.
    private static let registries = WordSet([
        "co", "com", "or", "org", "go", "gov", "ac", "sch", "net", "web", "my", "biz", "mil", "desa", "ponpes", "edu",
    ])

    /// True where the words are the site's name, with or without a section behind it ("Okezone Nasional").
    func isNamed(by bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count >= 2 else { return false }
        for i in range.dropFirst(2) where bytes[i - 1] == Ascii.period && bytes[i].isLower {
            let tail = Dateline.letters(bytes, i..<min(i + 3, range.upperBound))
            if tail.starts(with: [0x63, 0x6F]) || tail.starts(with: [0x69, 0x64]) { return true }
        }
        if Dateline.names.contains(bytes, range) { return true }
        let name = Dateline.letters(bytes, range)
        guard name.count >= 3, label.count >= 3 else { return false }
        return name == label || name.starts(with: label)
            || (label.starts(with: name) && name.count * 10 >= label.count * 6)
            || (name.count >= 5
                && (label.suffix(name.count).elementsEqual(name) || name.suffix(label.count).elementsEqual(label)))
    }
}
