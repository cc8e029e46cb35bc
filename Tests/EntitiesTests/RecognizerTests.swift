import Assets
import Entities
import Testing
import Text

/// One recognizer for all tests, as in a process.
let recognizer = try? Recognizer(model: Assets.taggerModel)

@Suite struct RecognizerTests {
    struct Article: Sendable, CustomTestStringConvertible {
        var title = ""
        var body = ""
        var expected: [String] = []
        var testDescription: String { title }
    }

    static let articles: [Article] = {
        var articles: [Article] = []
        for line in Cases.lines("articles.txt") {
            if line.hasPrefix("= ") {
                articles.append(Article(title: String(line.dropFirst(2))))
            } else if let last = articles.indices.last {
                if articles[last].body.isEmpty {
                    articles[last].body = line
                } else {
                    articles[last].expected.append(line)
                }
            }
        }
        return articles
    }()

    func mentions(_ title: String, _ body: String) throws -> [Mention] {
        try #require(recognizer).mentions(title: title, subtitle: nil, body: body, language: .indonesian)
    }

    @Test(arguments: articles)
    func `an article's names have their canonical names`(article: Article) throws {
        let found = try mentions(article.title, article.body).map { mention in
            let text = mention.field == .title ? article.title : article.body
            return "\(mention.type.rawValue) \(text[mention.range]) -> \(mention.name ?? "~")"
        }
        for expected in article.expected { #expect(found.contains(expected), "found \(found)") }
    }

    @Test func `mentions lie in their text in order and never overlap`() throws {
        for article in Self.articles {
            let found = try mentions(article.title, article.body)
            for (a, b) in zip(found, found.dropFirst()) where a.field == b.field {
                #expect(a.range.end <= b.range.start)
            }
            for mention in found where mention.field == .body { #expect(mention.range.end <= article.body.utf8.count) }
        }
    }

    @Test func `no name goes past the end of a paragraph`() throws {
        let found = try mentions("", "Rapat dihadiri Gubernur Budi\n\nSantoso Wijaya\n\nJakarta")
        let body = "Rapat dihadiri Gubernur Budi\n\nSantoso Wijaya\n\nJakarta"
        for mention in found { #expect(!body[mention.range].contains("\n")) }
    }

    @Test(arguments: ["Baca Juga", "Advertisement", "BACA JUGA", "Simak Video", "Editor", "TERBARU"])
    func `boilerplate words are no names`(text: String) throws {
        #expect(try mentions("", text).isEmpty)
    }

    @Test(arguments: [
        "", " ", "\n\n", "🙂🙂", "((((", "\u{FEFF}", "A", "….", "「東京」", String(repeating: "A. ", count: 500),
    ])
    func `odd text does no harm`(text: String) throws {
        _ = try mentions(text, text)
    }

    @Test func `the same article gives the same mentions`() throws {
        let article = try #require(Self.articles.first)
        #expect(try mentions(article.title, article.body) == mentions(article.title, article.body))
    }

    @Test(arguments: [
        ("Piala Dunia 2022", "Piala Dunia 2022"), ("Perang Dunia II", "Perang Dunia II"),
        ("Pemilu 2024", "Pemilu 2024"),
    ])
    func `events are found by the words they begin with`(event: String, text: String) throws {
        let body = "Hal itu terjadi menjelang \(event) berakhir."
        #expect(try mentions("", body).contains { $0.type == .event && body[$0.range] == text })
    }

    @Test(
        arguments: [[], [1, 2, 3], Array("WTAG".utf8), Array("WTAG\u{1}\u{0}\u{0}\u{0}\u{9}\u{0}\u{0}\u{0}".utf8)]
            as [[UInt8]])
    func `bytes that are no model are refused`(bytes: [UInt8]) {
        #expect(throws: ModelError.self) { try Recognizer(model: bytes) }
    }
}
