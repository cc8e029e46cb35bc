import CivilTime
import Foundation
import Testing
import Text

@testable import Dates

/// The tables in `Cases`: one sentence a line, and what must be found in it.
///
/// `@2022-06-15 sentence => expression | value | expression | value`, and `- sentence` where nothing must be found.
/// A line without a day is read on Wednesday 15 June 2022. The name of a file begins with its language where that is
/// not Indonesian (`en-`, `ms-`).
@Suite struct CaseTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var file: String
        var line: Int
        var language: Language
        var reference: String
        var sentence: String
        var expected: [String]
        var testDescription: String { "\(file):\(line) \(sentence)" }
    }

    static let finder = Finder()
    static let cases: [Case] = load()

    private static func load() -> [Case] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }.flatMap { file -> [Case] in
            let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
            let name = file.lastPathComponent
            let language: Language = name.hasPrefix("en-") ? .english : (name.hasPrefix("ms-") ? .malay : .indonesian)
            return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
                number, line in
                parse(String(line), name, number + 1, language)
            }
        }
    }

    private static func parse(_ line: String, _ file: String, _ number: Int, _ language: Language) -> Case? {
        guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
        var sentence = line
        var reference = "2022-06-15"
        var expected: [String] = []
        if line.hasPrefix("- ") {
            sentence = String(line.dropFirst(2))
        } else {
            let sides = line.components(separatedBy: " => ")
            guard sides.count == 2 else {
                return Case(
                    file: file, line: number, language: language, reference: reference, sentence: line,
                    expected: ["unreadable"])
            }
            sentence = sides[0]
            let parts = sides[1].components(separatedBy: " | ")
            expected = stride(from: 0, to: parts.count - 1, by: 2).map { "\(parts[$0]) | \(parts[$0 + 1])" }
        }
        if sentence.hasPrefix("@") {
            reference = String(sentence.dropFirst().prefix(10))
            sentence = String(sentence.dropFirst(12))
        }
        return Case(
            file: file, line: number, language: language, reference: reference, sentence: sentence, expected: expected)
    }

    @Test func `the tables are as large as promised`() {
        #expect(Self.cases.count >= 600)
        #expect(Self.cases.count { $0.expected.isEmpty } >= 150)
    }

    @Test(arguments: cases)
    func `a sentence yields its expressions and no others`(_ item: Case) throws {
        let reference = try #require(CalendarDay(iso: item.reference))
        let reading = Self.finder.read(
            title: "", subtitle: nil, body: item.sentence, reference: reference, language: item.language)
        let found = reading.expressions.map { "\(item.sentence[$0.range]) | \($0.value)" }
        #expect(found == item.expected)
    }
}
