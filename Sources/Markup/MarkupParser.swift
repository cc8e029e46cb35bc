public import Cleaning

/// Turns a page of HTML into the blocks and the metadata that cleaning works on.
///
/// A value without state: one may be shared by all threads. Parses on the calling thread, in time linear in the page;
/// pages of more than `longest` bytes are cut there.
public struct MarkupParser: Sendable {
    /// Bytes of a page that are looked at.
    public let longest: Int

    public init(longest: Int = 16_000_000) {
        self.longest = longest
    }

    /// Never fails: a page without text has no blocks.
    public func parse(_ html: String) -> MarkupPage {
        let bytes = Array(html.utf8.prefix(longest))
        var trimmed = PageTrimmer.trim(bytes)
        for i in trimmed.indices where trimmed[i] == 0 { trimmed[i] = 0x20 }
        return Tree.withRoot(of: trimmed) { root in
            var reader = BlockReader()
            reader.read(root)
            return reader.finish()
        } ?? MarkupPage()
    }
}
