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
        var labels = host.split(separator: ".")
        while labels.count > 2, let first = labels.first, copies.contains(String(first)) { labels.removeFirst() }
        return labels.joined(separator: ".")
    }

    private static let copies: Set<String> = ["www", "www2", "m", "amp", "mobile", "wap", "mobi"]

    private static func path(_ path: String) -> String {
        var parts = path.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        if let last = parts.last,
            last == "amp" || last == "all" && parts.count > 2 || last == "index.html" || last == "amp.html"
        {
            parts.removeLast()
        }
        if parts.count > 2, parts[parts.count - 2] == "page" || parts[parts.count - 2] == "halaman",
            let last = parts.last, last.utf8.count <= 3, last.utf8.allSatisfy(\.isDigit)
        {
            parts.removeLast(2)
        }
        if let first = parts.first, first == "amp", parts.count > 1 { parts.removeFirst() }
        let joined = "/" + parts.joined(separator: "/")
        return joined
    }

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
