/// The parts of a page's address.
///
/// Knows `http` and `https` only; anything else is not the address of a page.
struct PageAddress {
    let bytes: [UInt8]
    /// In small letters, without user, port 80 or 443 and a trailing full stop.
    private(set) var hostRange: Range<Int>
    /// With the leading slash; empty where there is no path.
    private(set) var pathRange: Range<Int>
    /// Without the question mark; nil where there is none.
    private(set) var queryRange: Range<Int>?
    /// The port, where it is not the scheme's own.
    private(set) var port: String?

    init?(_ text: String) {
        guard var whole = Self.trimmed(text) else { return nil }
        var at: Int
        if Self.starts(whole, Self.https) {
            at = Self.https.count
        } else if Self.starts(whole, Self.http) {
            at = Self.http.count
        } else if Self.starts(whole, Self.anyScheme) {
            at = Self.anyScheme.count
        } else {
            return nil
        }
        let authorityStart = at
        while at < whole.count, whole[at] != Ascii.slash, whole[at] != 0x3F, whole[at] != 0x23 { at += 1 }
        var host = authorityStart..<at
        if let user = whole[host].lastIndex(of: 0x40) { host = user + 1..<host.upperBound }
        if let colon = whole[host].lastIndex(of: Ascii.colon) {
            let digits = whole[colon + 1..<host.upperBound]
            guard digits.allSatisfy(\.isDigit) else { return nil }
            let number = String(decoding: digits, as: UTF8.self)
            port = number.isEmpty || number == "80" || number == "443" ? nil : number
            host = host.lowerBound..<colon
        }
        while let last = host.last, whole[last] == Ascii.period { host = host.dropLast() }
        var hasPeriod = false
        for i in host {
            let byte = whole[i]
            if byte == Ascii.period { hasPeriod = true }
            guard byte.isWordByte || byte == Ascii.period || byte == Ascii.hyphen || byte == Ascii.underscore else {
                return nil
            }
            whole[i] = byte.folded
        }
        guard hasPeriod else { return nil }
        hostRange = host
        let pathStart = at
        while at < whole.count, whole[at] != 0x3F, whole[at] != 0x23, whole[at] > Ascii.space { at += 1 }
        pathRange = pathStart..<at
        if at < whole.count, whole[at] == 0x3F {
            let queryStart = at + 1
            while at < whole.count, whole[at] != 0x23, whole[at] > Ascii.space { at += 1 }
            queryRange = at > queryStart ? queryStart..<at : nil
        }
        bytes = whole
    }

    var host: String { String(decoding: bytes[hostRange], as: UTF8.self) }
    var hasPath: Bool { pathRange.count > 1 }

    /// Without white space around it; nil where nothing is left, or too much.
    private static func trimmed(_ text: String) -> [UInt8]? {
        var bytes = Array(text.utf8)
        while let last = bytes.last, last <= Ascii.space { bytes.removeLast() }
        guard let first = bytes.firstIndex(where: { $0 > Ascii.space }) else { return nil }
        if first > 0 { bytes.removeFirst(first) }
        return bytes.count <= 8192 ? bytes : nil
    }

    private static let https = Array("https://".utf8)
    private static let http = Array("http://".utf8)
    private static let anyScheme = Array("//".utf8)

    private static func starts(_ bytes: [UInt8], _ prefix: [UInt8]) -> Bool {
        guard bytes.count >= prefix.count else { return false }
        for i in prefix.indices where bytes[i].folded != prefix[i] { return false }
        return true
    }

    /// The words of the path's last part, in small letters: what the title's words are looked for in.
    var slugWords: Set<String> {
        Set(slug.filter { $0.utf8.count >= 3 }).subtracting(["html", "htm", "php", "amp"])
    }

    /// The words of the path's last part in their order, without the number that a site gives to a page.
    var titleWords: [String] {
        slug.filter { word in
            let digits = word.utf8.count(where: \.isDigit)
            return digits == 0 && word != "html" && word != "htm" && word != "php"
                || digits == word.utf8.count && digits <= 4
        }
    }

    private var slug: [String] {
        var parts = bytes[pathRange].split(separator: Ascii.slash).suffix(3)
        while parts.count > 1, let last = parts.last, last.filter(\.isASCIILetter).count < 8 { parts.removeLast() }
        guard let slug = parts.last else { return [] }
        return slug.split { !$0.isWordByte }.map { String(decoding: $0.map(\.folded), as: UTF8.self) }
    }
}
