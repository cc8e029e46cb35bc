import Foundation
import Migrations
import Testing

/// A block of `Cases/lint.sql`.
struct LintCase: Sendable, CustomTestStringConvertible {
    let line: Int
    let isRunByMigrator: Bool
    let rules: [String]
    let scripts: [String]

    var testDescription: String { "line \(line)" }

    static let all: [LintCase] = {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases/lint.sql")
        let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
        var cases: [LintCase] = []
        var heading: (line: Int, words: [String])?
        var body: [String] = []
        func finish() {
            guard let heading else { return }
            cases.append(
                LintCase(
                    line: heading.line, isRunByMigrator: heading.words.first != "anybody",
                    rules: heading.words.filter { $0 != "anybody" && $0 != "ok" }.sorted(),
                    scripts: body.joined(separator: "\n").components(separatedBy: "-- next migration\n")))
            body = []
        }
        for (index, line) in text.components(separatedBy: "\n").enumerated() {
            if line.hasPrefix("== ") {
                finish()
                heading = (index + 1, line.dropFirst(3).split(separator: " ").map(String.init))
            } else {
                body.append(line)
            }
        }
        finish()
        return cases
    }()
}

struct LintTests {
    @Test(arguments: LintCase.all)
    func `a statement is judged`(_ given: LintCase) {
        var linter = Linter(isRunByMigrator: given.isRunByMigrator)
        let found = given.scripts.flatMap { linter.check($0) }
        #expect(found.map(\.rule.rawValue).sorted() == given.rules, "\(found.map(\.description))")
    }

    @Test func `the table has sixty statements and more, safe and unsafe, and every rule has one`() {
        let safe = LintCase.all.filter(\.rules.isEmpty)
        #expect(LintCase.all.count >= 60 && safe.count >= 30 && LintCase.all.count - safe.count >= 30)
        #expect(Set(LintCase.all.flatMap(\.rules)) == Set(LintRule.allCases.map(\.rawValue)))
    }

    @Test func `our own migrations pass`() {
        var linter = Linter()
        for migration in Migration.all {
            #expect(linter.check(migration.up).map(\.description) == [], "\(migration.label)")
        }
    }

    @Test func `a finding has its line, its danger and the safe way`() throws {
        var linter = Linter()
        let found = linter.check("SELECT 1;\n\n-- by day\nCREATE INDEX pages_by_day\n ON warta.pages (day)")
        let finding = try #require(found.first)
        #expect(found.count == 1 && finding.line == 4)
        #expect(finding.description.hasPrefix("line 4: index-not-concurrent: pages_by_day on warta.pages: "))
        #expect(finding.description.contains("CONCURRENTLY"))
    }

    @Test func `every rule says what is wrong and what to do`() {
        #expect(Set(LintRule.allCases.map(\.danger)).count == LintRule.allCases.count)
        #expect(LintRule.allCases.allSatisfy { !$0.remedy.isEmpty })
    }
}
