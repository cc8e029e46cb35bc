public import CivilTime

/// What a scraper handed over, before anything is known about it.
public struct ScrapedPage: Sendable {
    /// Valid UTF-8 without NUL.
    public var text: String
    public var url: String?
    /// The site's host name, where the scraper gave it.
    public var source: String?
    /// The scraper's title, if it has one.
    public var title: String?
    public var fetchedAt: ZonedTime?
    /// As the site prints it.
    public var publishedAt: String?
    /// The page as fetched, where the scraper handed it over and it could be parsed.
    public var markup: MarkupPage?

    public init(
        text: String, url: String? = nil, source: String? = nil, title: String? = nil, fetchedAt: ZonedTime? = nil,
        publishedAt: String? = nil, markup: MarkupPage? = nil
    ) {
        self.text = text
        self.url = url
        self.source = source
        self.title = title
        self.fetchedAt = fetchedAt
        self.publishedAt = publishedAt
        self.markup = markup
    }
}
