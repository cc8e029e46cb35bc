import CivilTime
import Foundation
import Markup
import Testing
import Text

@testable import Cleaning

/// One page a file in `Golden`, and the article that it holds.
@Suite struct GoldenTests {
    struct Golden: Sendable, CustomTestStringConvertible {
        var name: String
        var sections: [String: String]
        var testDescription: String { name }
        subscript(_ section: String) -> String? { sections[section] }

        func lines(_ section: String) -> [String]? {
            self[section].map { $0.split(separator: "\n").map(String.init) }
        }

        var page: ScrapedPage {
            ScrapedPage(
                text: self["text"] ?? "", url: self["url"], source: self["source"], title: self["title-in"],
                fetchedAt: self["fetched"].flatMap(ZonedTime.init(rfc3339:)), publishedAt: self["published-in"],
                markup: self["html"].map { MarkupParser().parse($0) })
        }
    }

    static let all: [Golden] = load()

    private static func load() -> [Golden] {
        let folder = CaseFile.folder.appending(path: "Golden")
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }.map { file in
            var sections: [String: String] = [:]
            var name: String?
            for line in ((try? String(contentsOf: file, encoding: .utf8)) ?? "").components(separatedBy: "\n") {
                if line.hasPrefix("== ") {
                    name = String(line.dropFirst(3))
                    sections[name ?? ""] = ""
                } else if let name {
                    sections[name, default: ""] += line + "\n"
                }
            }
            return Golden(name: file.lastPathComponent, sections: sections.mapValues { trimmed($0) })
        }
    }

    private static func trimmed(_ text: String) -> String {
        var text = text
        while text.hasSuffix("\n") { text.removeLast() }
        return text
    }

    @Test func `there are golden files`() { #expect(Self.all.count >= 40) }

    @Test(arguments: all) func `a page becomes its article`(golden: Golden) {
        let article = Cleaner().clean(golden.page)
        if let title = golden["title"] { #expect(article.title == title) }
        if let subtitle = golden["subtitle"] { #expect(article.subtitle == subtitle) }
        if let body = golden["body"] { #expect(article.body == body) }
        for piece in golden.lines("body-has") ?? [] { #expect(article.body.contains(piece), "\(article.body)") }
        for piece in golden.lines("body-lacks") ?? [] { #expect(!article.body.contains(piece), "\(article.body)") }
        if let authors = golden.lines("authors") { #expect(article.authors == authors) }
        if let editors = golden.lines("editors") { #expect(article.editors == editors) }
        if let agencies = golden.lines("agencies") { #expect(article.agencies == agencies) }
        if let dateline = golden.lines("dateline") { #expect(article.dateline == dateline) }
        if let published = golden["published"] { #expect(PublicationTimeTests.shown(article.publishedAt) == published) }
        if let canonical = golden["canonical"] { #expect(article.canonicalURL == canonical) }
        if let kind = golden["kind"] { #expect(article.kind.rawValue == kind) }
        if let language = golden["language"] { #expect(article.language.rawValue == language) }
        if let reference = golden["reference"] { #expect(article.referenceDay?.description == reference) }
        if let origin = golden["origin"] { #expect(article.origin.rawValue == origin) }
    }
}
