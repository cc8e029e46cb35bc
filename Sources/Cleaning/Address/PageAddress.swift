/// The parts of a page's address.
///
/// Knows `http` and `https` only; anything else is not the address of a page.
struct PageAddress {
    /// In small letters, without user, port 80 or 443 and a trailing full stop.
    var host: String
    /// With the leading slash; never empty.
    var path: String
    /// Without the question mark; nil where there is none.
    var query: String?
    /// The port, where it is not the scheme's own.
    var port: String?

    init?(_ text: String) {
        var bytes = Array(text.utf8)
        while let last = bytes.last, last <= Ascii.space { bytes.removeLast() }
        if let first = bytes.firstIndex(where: { $0 > Ascii.space }) { bytes.removeFirst(first) } else { return nil }
        guard bytes.count <= 8192 else { return nil }
        var at: Int
        if Self.starts(bytes, "https://") {
            at = 8
        } else if Self.starts(bytes, "http://") {
            at = 7
        } else if Self.starts(bytes, "//") {
            at = 2
        } else {
            return nil
        }
        let authorityStart = at
        while at < bytes.count, bytes[at] != Ascii.slash, bytes[at] != 0x3F, bytes[at] != 0x23 { at += 1 }
        var authority = bytes[authorityStart..<at]
        if let user = authority.lastIndex(of: 0x40) { authority = authority[(user + 1)...] }
        if let colon = authority.lastIndex(of: Ascii.colon) {
            let digits = authority[(colon + 1)...]
            guard digits.allSatisfy(\.isDigit) else { return nil }
            let number = String(decoding: digits, as: UTF8.self)
            port = number.isEmpty || number == "80" || number == "443" ? nil : number
            authority = authority[..<colon]
        }
        while authority.last == Ascii.period { authority = authority.dropLast() }
        guard authority.contains(Ascii.period),
            authority.allSatisfy({ $0.isWordByte || $0 == Ascii.period || $0 == Ascii.hyphen || $0 == Ascii.underscore }
            )
        else { return nil }
        host = String(decoding: authority.map(\.folded), as: UTF8.self)
        let pathStart = at
        while at < bytes.count, bytes[at] != 0x3F, bytes[at] != 0x23 {
            guard bytes[at] > Ascii.space else { break }
            at += 1
        }
        path = at > pathStart ? String(decoding: bytes[pathStart..<at], as: UTF8.self) : "/"
        if at < bytes.count, bytes[at] == 0x3F {
            let queryStart = at + 1
            while at < bytes.count, bytes[at] != 0x23, bytes[at] > Ascii.space { at += 1 }
            query = at > queryStart ? String(decoding: bytes[queryStart..<at], as: UTF8.self) : nil
        }
    }

    private static func starts(_ bytes: [UInt8], _ prefix: StaticString) -> Bool {
        let wanted = Array(prefix.description.utf8)
        guard bytes.count >= wanted.count else { return false }
        for i in wanted.indices where bytes[i].folded != wanted[i] { return false }
        return true
    }

    /// The words of the path's last part, in small letters: what the title's words are looked for in.
    var slugWords: Set<String> {
        var words: Set<String> = []
        var parts = path.utf8.split(separator: Ascii.slash).suffix(3)
        while parts.count > 1, let last = parts.last, last.filter(\.isASCIILetter).count < 8 { parts.removeLast() }
        guard let slug = parts.last else { return [] }
        var word: [UInt8] = []
        for byte in Array(slug) + [Ascii.hyphen] {
            if byte.isWordByte {
                word.append(byte.folded)
            } else {
                if word.count >= 3 { words.insert(String(decoding: word, as: UTF8.self)) }
                word.removeAll(keepingCapacity: true)
            }
        }
        return words.subtracting(["html", "htm", "php", "amp"])
    }
}
