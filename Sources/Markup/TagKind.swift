/// How the trimmer treats an element.
struct TagKind: OptionSet {
    let rawValue: UInt8

    /// Has no content and no end tag.
    static let void = TagKind(rawValue: 1)
    /// Ends without an end tag where the next one begins.
    static let implied = TagKind(rawValue: 2)
    /// Only changes how letters look.
    static let inline = TagKind(rawValue: 4)
    /// Goes together with its content.
    static let skipped = TagKind(rawValue: 8)
    /// Void, and never text.
    static let textless = TagKind(rawValue: 16)

    /// The kind of the element whose name, in whatever case, stands in a range.
    static func of(_ bytes: [UInt8], _ name: Range<Int>) -> TagKind {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for i in name { hash = (hash ^ UInt64(bytes[i] &- 0x41 < 26 ? bytes[i] | 0x20 : bytes[i])) &* 0x100_0000_01b3 }
        return kinds[hash] ?? []
    }

    private static let names: [(TagKind, String)] = [
        (.void, "br hr meta link base area col embed source track wbr param"), ([.void, .textless], "img input"),
        (.implied, "p li dt dd tr td th a html head body option thead tbody tfoot"),
        (
            .inline,
            "b i u em strong font small big tt s strike nobr code span mark ins del sup sub abbr acronym label cite q kbd samp var bdo bdi ruby rt rp"
        ),
        (
            .inline,
            "data dfn center form fieldset noscript amp plaintext xmp listing frameset frame marquee o picture applet"
        ),
        (
            .skipped,
            "script style svg math template iframe object canvas select textarea button video audio noembed noframes map"
        ),
    ]

    /// By hash of the name (FNV-1a); the few names have different ones.
    private static let kinds: [UInt64: TagKind] = {
        var kinds: [UInt64: TagKind] = [:]
        for (kind, list) in names {
            for name in list.split(separator: " ") {
                var hash: UInt64 = 0xcbf2_9ce4_8422_2325
                for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
                kinds[hash] = kind
            }
        }
        return kinds
    }()
}
