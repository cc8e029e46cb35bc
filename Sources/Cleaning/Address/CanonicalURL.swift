/// The one address under which an article is known, whatever way a reader came to it.
///
/// Takes away what never names another article: the fragment, tracking parameters, the pages of one article, the
/// accelerated and the mobile copy. Every other parameter stays: `watch?v=` and `index.php?id=` name articles.
enum CanonicalURL {
    /// Nil where the text is not the address of a page.
    static func of(_ text: String) -> String? { PageAddress(text).map(of) }

    static func of(_ address: PageAddress) -> String {
        let bytes = address.bytes
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 1)
        result.append(contentsOf: "https://".utf8)
        result.append(contentsOf: bytes[host(bytes, address.hostRange)])
        if let port = address.port { result.append(contentsOf: (":" + port).utf8) }
        let parts = parts(bytes, address.pathRange)
        for part in parts {
            result.append(Ascii.slash)
            result.append(contentsOf: bytes[part])
        }
        if parts.isEmpty { result.append(Ascii.slash) }
        if let range = address.queryRange, let query = kept(String(decoding: bytes[range], as: UTF8.self)) {
            result.append(contentsOf: ("?" + query).utf8)
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// `m.`, `amp.`, `mobile.`, `wap.` lead to copies; `www.` is kept off so that both spellings are one.
    private static func host(_ bytes: [UInt8], _ whole: Range<Int>) -> Range<Int> {
        var range = whole
        while let period = range.first(where: { bytes[$0] == Ascii.period }),
            bytes[period + 1..<range.upperBound].contains(Ascii.period),
            period == range.lowerBound || copies.contains(bytes, range.lowerBound..<period)
        {
            range = period + 1..<range.upperBound
        }
        return range
    }

    private static let copies = WordSet(["www", "www2", "m", "amp", "mobile", "wap", "mobi"])

    /// The parts between the slashes, without what only says which copy or page of an article it is.
    private static func parts(_ bytes: [UInt8], _ path: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        parts.reserveCapacity(8)
        var start = path.lowerBound
        for at in path.lowerBound...path.upperBound where at == path.upperBound || bytes[at] == Ascii.slash {
            if at > start { parts.append(start..<at) }
            start = at + 1
        }
        func isWord(_ part: Range<Int>, _ word: String) -> Bool { bytes[part].elementsEqual(word.utf8) }
        if let last = parts.last, last.count <= 10, copiedEnds.contains(where: { isWord(last, $0) }),
            parts.count > 2 || !isWord(last, "all")
        {
            parts.removeLast()
        }
        if parts.count > 2, let last = parts.last, last.count <= 3, bytes[last].allSatisfy(\.isDigit),
            pageNames.contains(where: { isWord(parts[parts.count - 2], $0) })
        {
            parts.removeLast(2)
        }
        if parts.count > 1, isWord(parts[0], "amp") { parts.removeFirst() }
        return parts
    }

    private static let copiedEnds = ["amp", "all", "index.html", "amp.html"]
    private static let pageNames = ["page", "halaman"]

    /// The parameters that name the article, in their order; nil where none is left.
    private static func kept(_ query: String) -> String? {
        var parameters: [Substring] = []
        for parameter in query.split(separator: "&") {
            let name = String(parameter.prefix { $0 != "=" }.utf8.map { Character(Unicode.Scalar($0.folded)) })
            let value = parameter.utf8.dropFirst(name.utf8.count + 1)
            if dropped.contains(name) || prefixes.contains(where: { name.hasPrefix($0) }) { continue }
            if pages.contains(name),
                value.elementsEqual("all".utf8) || (value.count <= 3 && value.allSatisfy(\.isDigit))
            {
                continue
            }
            parameters.append(parameter)
        }
        return parameters.isEmpty ? nil : parameters.joined(separator: "&")
    }

    private static let prefixes = ["utm_", "utm-", "ga_", "mc_", "fb_", "hsa_", "_hs", "pk_", "mtm_", "at_", "wt_"]
    private static let dropped: Set<String> = [
        "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "igshid", "igsh", "twclid", "ttclid",
        "li_fat_id", "gclsrc", "_ga", "_gl", "mibextid", "ref",
        "ref_src", "ref_url", "referrer", "source", "src", "from", "share", "shared", "sharer", "feature", "spm",
        "cmpid", "cmp", "ncid", "ocid", "cid", "s_cid", "sfnsn", "amp", "amp_js_v",
        "usqp", "outputtype", "output", "tag_from", "jxrecoid", "jxconn", "jxmediadomain", "jxzoneid", "cx_testid",
        "cx_testvariant", "single", "lgn_method", "google_editors_picks", "zanpid", "kidn",
    ]
    private static let pages: Set<String> = ["page", "hal", "halaman", "p_all", "paging", "pg"]
}
