public import Cleaning

/// One message of the input topic, decoded but not yet understood.
public struct RawArticle: Sendable {
    public var page: ScrapedPage
    /// The message's `metadata` object as JSON text, kept as it is.
    public var metadata: String?

    public init(page: ScrapedPage, metadata: String? = nil) {
        self.page = page
        self.metadata = metadata
    }
}
