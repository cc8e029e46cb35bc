/// What the names of classes and ids say about a region of a page.
enum RegionNames {
    /// Navigation, related lists, comments, advertisements, share bars, what is hidden.
    static func isOutside(_ node: Node) -> Bool {
        if let style = node.attribute("style"), isHidden(style) { return true }
        if let role = node.attribute("role"),
            role == "navigation" || role == "complementary" || role == "contentinfo" || role == "banner"
        {
            return true
        }
        return matches(node, outside, exact: outsideWhole)
    }

    static func isCaption(_ node: Node) -> Bool { matches(node, captions, exact: []) }

    private static func isHidden(_ style: String) -> Bool {
        let compact = style.utf8.filter { $0 > 0x20 }
        let needle = Array("display:none".utf8)
        guard compact.count >= needle.count else { return false }
        for start in 0...(compact.count - needle.count)
        where compact[start] == 0x64 && compact[start..<start + needle.count].elementsEqual(needle) { return true }
        return false
    }

    /// Compares the words of class and id: `box-related__list` has the words `box`, `related`, `list`.
    private static func matches(_ node: Node, _ words: Set<String>, exact: Set<String>) -> Bool {
        for name in ["class", "id"] {
            guard let value = node.attribute(name) else { continue }
            var word: [UInt8] = []
            for byte in value.utf8.prefix(400) {
                let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
                if small &- 0x61 < 26 || small &- 0x30 < 10 {
                    word.append(small)
                } else {
                    if isNamed(word, words) { return true }
                    word.removeAll(keepingCapacity: true)
                }
            }
            if isNamed(word, words) { return true }
            for whole in value.split(separator: " ") where exact.contains(String(whole)) { return true }
        }
        return false
    }

    private static func isNamed(_ word: [UInt8], _ words: Set<String>) -> Bool {
        word.count >= 3 && words.contains(String(decoding: word, as: UTF8.self))
    }

    private static let outside: Set<String> = [
        "nav", "navbar", "navigation", "navigasi", "menu", "submenu", "footer", "sidebar", "widget", "related",
        "terkait", "relatedposts", "comment", "comments", "komentar",
        "respond", "share", "sharing", "sosmed", "socmed", "social", "sharebar", "addtoany", "jp", "breadcrumb",
        "breadcrumbs", "ads", "ad", "adv", "advertisement", "iklan", "banner", "parallax", "popular", "populer",
        "terpopuler", "mostpop", "trending", "newsletter", "subscribe", "cookie", "popup", "modal", "tags", "tag",
        "taglist", "pagination", "paging", "rekomendasi", "recommended",
        "recommendation", "bacajuga", "linksisip", "readmore", "lihatjuga", "outbrain", "taboola", "mgid", "disqus",
        "copyright", "hidden", "skip", "topbar", "ticker", "running",
        "authorbox", "terbaru", "latest", "lainnya", "kanal", "megamenu", "offcanvas", "dropdown", "searchform",
        "login",
    ]
    private static let outsideWhole: Set<String> = [
        "read__others", "also-read", "baca-juga", "baca_juga", "inner-link-baca-juga", "link-sisip", "post-navigation",
        "nav-links",
    ]
    private static let captions: Set<String> = [
        "caption", "figcaption", "photocaption", "pictitle", "gallerycaption", "captionfoto", "caps",
    ]
}
