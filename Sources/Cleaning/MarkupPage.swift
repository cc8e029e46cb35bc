/// A page of HTML, as far as cleaning needs to know it: its text in blocks, and what it says about itself.
///
/// Made by the room that parses HTML; this room never sees a tag.
public struct MarkupPage: Sendable {
    public var blocks: [MarkupBlock] = []
    /// For every box (an element that holds blocks), the box around it; -1 for the outermost.
    public var parents: [Int] = []
    public var metadata = MarkupMetadata()

    public init() {}
}

/// A run of text between two places where a page breaks lines.
public struct MarkupBlock: Sendable {
    public enum Kind: Sendable {
        case paragraph
        /// `h1`
        case title
        /// `h2` to `h6`
        case heading
        case listItem
        case caption
        case time
    }

    /// Entities are read; a line feed stands for a forced break.
    public var text: String
    public var kind: Kind
    /// How many bytes of the text are links.
    public var linkedBytes: Int
    /// The box that holds the block.
    public var box: Int
    /// The markup says that it is navigation, a footer, a form or the like.
    public var isOutside: Bool

    public init(text: String, kind: Kind, linkedBytes: Int, box: Int, isOutside: Bool) {
        self.text = text
        self.kind = kind
        self.linkedBytes = linkedBytes
        self.box = box
        self.isOutside = isOutside
    }
}

/// What a page says about its article: JSON-LD, OpenGraph, `article:*`, `<meta>`, `<time>`.
public struct MarkupMetadata: Sendable {
    public var title: String?
    public var description: String?
    public var publishedAt: String?
    public var authors: [String] = []
    public var editors: [String] = []
    public var canonicalURL: String?
    public var siteName: String?
    /// BCP 47, as written.
    public var language: String?

    public init() {}
}
