import Cleaning
import Testing

@testable import Markup

@Suite struct MarkupParserTests {
    private func parse(_ html: String) -> MarkupPage { MarkupParser().parse(html) }

    private func texts(_ html: String) -> [String] {
        parse(html).blocks.map { block in
            block.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }

    @Test(arguments: [
        ("<p>satu<p>dua", ["satu", "dua"]), ("<div>satu<div>dua</div>tiga</div>", ["satu", "dua", "tiga"]),
        ("satu<br>dua", ["satu dua"]),
        ("<p>R&amp;D &ldquo;ya&rdquo;</p>", ["R&D “ya”"]), ("<p>a<b>b</b><i>c</i></p>", ["abc"]),
        ("<script>satu</script><p>dua</p>", ["dua"]),
        ("<style>p{}</style><p>dua</p><!-- tiga -->", ["dua"]), ("<p>3 < 5</p>", ["3 < 5"]), ("", []), ("<", ["<"]),
        ("<p", []), ("<ul><li>a<li>b</ul>", ["a", "b"]),
    ])
    func `a page becomes its blocks`(html: String, blocks: [String]) { #expect(texts(html) == blocks) }

    @Test func `deep nesting loses tags, not text`() {
        let html =
            String(repeating: "<div>", count: 5000) + "<p>dalam sekali</p>" + String(repeating: "</div>", count: 5000)
            + "<p>luar</p>"
        #expect(texts(html) == ["dalam sekali", "luar"])
    }

    @Test func `links are counted`() {
        let block = parse("<p>satu <a href='/x'>dua</a></p>").blocks.first
        #expect(block?.linkedBytes == 3)
    }

    @Test(arguments: [
        "<nav><p>x</p></nav>", "<footer>x</footer>", "<div class='box-related'>x</div>",
        "<div style='display: none'>x</div>", "<aside>x</aside>",
    ])
    func `what is beside the article is marked`(html: String) {
        #expect(!parse(html).blocks.contains { !$0.isOutside })
    }

    @Test(arguments: ["<article><p>x</p></article>", "<div class='isi-berita'>x</div>", "<main>x</main>"])
    func `what may be the article is not`(html: String) { #expect(!parse(html).blocks.contains { $0.isOutside }) }

    @Test func `linked data comes before properties, and properties before the title`() {
        let head = "<title>c</title><meta property='og:title' content='b'>"
        let linked =
            "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"a\",\"author\":[{\"name\":\"Sari\"}]}]}</script>"
        #expect(parse(head + linked).metadata.title == "a")
        #expect(parse(head + linked).metadata.authors == ["Sari"])
        #expect(parse(head).metadata.title == "b")
        #expect(parse("<title>c</title>").metadata.title == "c")
    }

    @Test(arguments: [
        "<meta property='article:published_time' content='T'>", "<meta name='pubdate' content='T'>",
        "<meta itemprop='datePublished' content='T'>", "<time datetime='T'>x</time>",
        "<script type='application/ld+json'>{\"@type\":[\"Thing\",\"NewsArticle\"],\"datePublished\":\"T\"}</script>",
    ])
    func `the time of publication is found`(html: String) { #expect(parse(html).metadata.publishedAt == "T") }

    @Test(arguments: [
        "{", "{\"a\":", "[[[", "\"\\u12", "{\"@type\":\"NewsArticle\"", "nul", String(repeating: "[", count: 10_000),
    ])
    func `broken linked data is let be`(json: String) {
        #expect(parse("<script type='application/ld+json'>\(json)</script><p>x</p>").metadata.title == nil)
    }

    @Test func `a newsroom is no author`() {
        let html =
            "<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":{\"@type\":\"Organization\",\"name\":\"Redaksi\"}}</script>"
        #expect(parse(html).metadata.authors == [])
    }
}
