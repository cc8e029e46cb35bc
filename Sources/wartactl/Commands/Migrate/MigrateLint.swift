import ArgumentParser
import Foundation
import Migrations

extension Migrate {
    struct Lint: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Judge migrations by what they do to a live system with large tables: status 1 for a finding.",
            discussion: """
                Without files, the migrations of this build. A table that a file makes itself may be changed in any \
                way there; every other one counts as large. A comment allows what is meant, with its reason:

                  -- warta-lint: ignore index-not-concurrent: one row for each outlet

                EXAMPLES
                  wartactl migrate lint
                  wartactl migrate lint schemas/migrations/0008_*.up.sql
                  wartactl migrate lint --rules
                """)

        @Argument(help: "SQL files, in the order in which they run, or -.")
        var paths: [String] = []

        @Flag(help: "The files run without `wartactl migrate up`, which sets lock_timeout: they have to set it.")
        var standalone = false

        @Flag(help: "List the rules.")
        var rules = false

        @Option(help: OutputFormat.help)
        var output = OutputFormat.table

        func run() throws {
            if rules { return try listRules() }
            var linter = Linter(isRunByMigrator: !standalone)
            var rows: [LintRow] = []
            for (name, script) in try scripts() {
                rows += linter.check(script).map { LintRow(name, $0) }
            }
            if output != .table {
                try sayRows(rows, as: output) { Table() }
            } else {
                for row in rows {
                    say("\(Ink.bold("\(row.file):\(row.line)")): \(Ink.red(row.rule)): \(row.subject): \(row.danger)")
                    say("  the safe way: \(row.remedy)")
                }
                if rows.isEmpty { say("There is nothing to say against them.") }
            }
            if !rows.isEmpty { throw ExitCode.failure }
        }

        private func scripts() throws -> [(name: String, script: String)] {
            guard !paths.isEmpty else { return Migration.all.map { ($0.label, $0.up) } }
            return try paths.map { path in
                if path == "-" {
                    return ("-", String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self))
                }
                guard let script = try? String(contentsOfFile: path, encoding: .utf8) else {
                    throw CommandError("\(path): the file cannot be read; check its path and permissions")
                }
                return (path, script)
            }
        }

        private func listRules() throws {
            let rows = LintRule.allCases.map { RuleRow(rule: $0.rawValue, danger: $0.danger, remedy: $0.remedy) }
            try sayRows(rows, as: output) {
                var table = Table("rule", "what is wrong with it", "the safe way")
                for row in rows { table.add([row.rule, row.danger, row.remedy]) }
                return table
            }
        }
    }
}

private struct LintRow: Listed {
    let file: String
    let line: Int
    let rule: String
    let subject: String
    let danger: String
    let remedy: String

    enum CodingKeys: String, CodingKey, CaseIterable {
        case file, line, rule, subject, danger, remedy
    }

    init(_ file: String, _ finding: LintFinding) {
        self.file = file
        line = finding.line
        rule = finding.rule.rawValue
        subject = finding.subject
        danger = finding.rule.danger
        remedy = finding.rule.remedy
    }
}

private struct RuleRow: Listed {
    let rule: String
    let danger: String
    let remedy: String

    enum CodingKeys: String, CodingKey, CaseIterable {
        case rule, danger, remedy
    }
}
