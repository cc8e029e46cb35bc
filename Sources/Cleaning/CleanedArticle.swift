public import CivilTime
public import Text

/// The article that a reader would see on a scraped page, and nothing else.
public struct CleanedArticle: Sendable {
    /// What kind of page it was.
    public enum Kind: String, Sendable {
        case article
        /// A page that lists articles.
        case listing
        /// A page with no article in it: a footer, a teaser, an error page.
        case stub
    }

    /// Which of a message's fields the article was taken from.
    public enum Origin: String, Sendable {
        case text
        case html
    }

    public var kind: Kind = .article
    public var origin: Origin = .text
    public var title = ""
    public var subtitle: String?
    /// Paragraphs separated by one empty line.
    public var body = ""
    public var authors: [String] = []
    public var editors: [String] = []
    /// The agencies or media credited as source.
    public var agencies: [String] = []
    /// The places in the dateline.
    public var dateline: [String] = []
    public var publishedAt: PublicationTime?
    /// The day that relative expressions count from: that of publication, else the newest day that the text names as
    /// past, else the day of fetching; nil where none is known.
    public var referenceDay: CalendarDay?
    public var url: String?
    public var canonicalURL: String?
    public var source: String?
    public var language: Language = .undetermined

    public init() {}
}
