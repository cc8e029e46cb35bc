/// The one address under which an article is known, whatever way a reader came to it.
///
/// Takes away what never names another article: the fragment, tracking parameters, the pages of one article, the
/// accelerated and the mobile copy. Every other parameter stays: `watch?v=` and `index.php?id=` name articles.
enum CanonicalURL {
    /// Nil where the text is not the address of a page.
    static func of(_ text: String) -> String? {
        guard var address = PageAddress(text) else { return nil }
        address.host = host(address.host)
        address.path = path(address.path)
        let query = address.query.flatMap(kept)
        var result = "https://" + address.host
        if let port = address.port { result += ":" + port }
        result += address.path
        if let query { result += "?" + query }
        return result
    }

    /// `m.`, `amp.`, `mobile.`, `wap.` lead to copies; `www.` is kept off so that both spellings are one.
    private static func host(_ host: String) -> String {
        var labels = host.utf8.split(separator: Ascii.period)[...]
        while labels.count > 2, let first = labels.first, copies.contains(text(first)) { labels.removeFirst() }
        return joined(labels, by: Ascii.period)
    }

    private static func text(_ part: Substring.UTF8View) -> String { String(decoding: part, as: UTF8.self) }

    private static func joined(_ parts: ArraySlice<Substring.UTF8View>, by separator: UInt8) -> String {
        var bytes: [UInt8] = []
        for (index, part) in parts.enumerated() {
            if index > 0 { bytes.append(separator) }
            bytes.append(contentsOf: part)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let copies: Set<String> = ["www", "www2", "m", "amp", "mobile", "wap", "mobi"]

    private static func path(_ path: String) -> String {
        var parts = path.utf8.split(separator: Ascii.slash)[...]
        if let last = parts.last, last.count <= 10, copiedEnds.contains(text(last)),
            parts.count > 2 || !last.elementsEqual("all".utf8)
        {
            parts.removeLast()
        }
        if parts.count > 2, let last = parts.last, last.count <= 3, last.allSatisfy(\.isDigit),
            pageNames.contains(text(parts[parts.endIndex - 2]))
        {
            parts.removeLast(2)
        }
        if parts.count > 1, let first = parts.first, first.elementsEqual("amp".utf8) { parts.removeFirst() }
        return "/" + joined(parts, by: Ascii.slash)
    }

    private static let copiedEnds: Set<String> = ["amp", "all", "index.html", "amp.html"]
    private static let pageNames: Set<String> = ["page", "halaman"]

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
