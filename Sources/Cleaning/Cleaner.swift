internal import CivilTime

/// Finds the article on a scraped page.
///
/// A value without state between pages: one may be shared by all threads. Time and memory are linear in the page.
public struct Cleaner: Sendable {
    public init() {}

    /// Never fails: a page without an article comes back with the kind that says so.
    ///
    /// Where both the text and the markup are there, each is cleaned, and the one with the better article wins.
    public func clean(_ page: ScrapedPage) -> CleanedArticle {
        guard let markup = page.markup, !markup.blocks.isEmpty else { return Draft(page, text: page.text).article }
        let fromMarkup = Draft(page, markup: markup)
        guard page.text.utf8.contains(where: { $0 > Ascii.space }) else { return fromMarkup.article }
        let fromText = Draft(page, text: page.text, metadata: markup.metadata)
        return fromMarkup.isBetter(than: fromText) ? fromMarkup.article : fromText.article
    }
}
