/// Tells an article from a page that has none.
enum PageKind {
    static func of(_ page: Page, _ verdict: BodyJudge.Verdict) -> CleanedArticle.Kind {
        if verdict.proseWords >= 30 { return .article }
        var headlines = 0
        for block in page.blocks where block.role == .short && block.words >= 5 && !block.isTerminated {
            headlines += 1
        }
        return headlines >= 8 ? .listing : .stub
    }
}
