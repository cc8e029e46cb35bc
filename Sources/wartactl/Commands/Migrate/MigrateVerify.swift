import ArgumentParser
import ArticleStore
import Migrations
import Operations

extension Migrate {
    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check that the schema is what the migrations make: status 1 where it is not.",
            discussion: """
                Compares what was applied with what this build holds, and the live schema with what those migrations \
                make: columns, types, defaults, indexes, constraints, grants, comments, views, functions, triggers, \
                extensions. What differs is printed as a diff: - is what the migrations make, + what the database has.

                To compare, the migrations run into a schema of another name, in a transaction that is rolled back. It \
                takes CREATE on the database; with --checksums nothing but reading.

                EXAMPLES
                  wartactl migrate verify
                  wartactl migrate verify --ignore 'extension pg_stat_statements'
                  wartactl migrate verify --output json
                """)

        @OptionGroup var options: SettingsOptions

        @Flag(help: "Compare the records with the files only, not the schema.")
        var checksums = false

        @Option(help: ArgumentHelp("Compare with this version instead of the one recorded.", valueName: "n"))
        var against: Int?

        @Option(help: ArgumentHelp("Leave out what begins so, as in the output: 'grant warta.articles'; repeatable."))
        var ignore: [String] = []

        @Option(help: OutputFormat.help)
        var output = OutputFormat.table

        func run() async throws {
            let store = options.store(try options.settings())
            let status = try await store.migrationStatus()
            for problem in status.problems { note("wartactl: \(problem)") }
            for entry in status.unfinished {
                note("wartactl: \(entry.label) is unfinished; run `wartactl migrate repair`")
            }
            for migration in status.pending {
                note("wartactl: \(migration.label) is not applied; run `wartactl migrate up`")
            }
            var rows: [DriftRow] = []
            if !checksums, status.version > 0 || against != nil {
                let drift = try await drift(store, status)
                rows = (drift ?? []).map { DriftRow($0) }.filter { row in
                    !ignore.contains { "\(row.kind) \(row.name)".hasPrefix($0) }
                }
                if drift == nil {
                    note("wartactl: a newer build migrated this schema; use that build to compare what is in it")
                }
            }
            if output == .table { for row in rows { row.print() } } else { try sayRows(rows, as: output) { Table() } }
            let isRight = status.problems.isEmpty && status.pending.isEmpty && status.unfinished.isEmpty
            guard isRight, rows.isEmpty else {
                if !rows.isEmpty {
                    note(
                        "wartactl: the schema differs in \(rows.count) places; take them back, or make them in a migration"
                    )
                }
                throw ExitCode.failure
            }
            guard output == .table else { return }
            say(
                "The schema is at version \(status.version), and every applied migration is unchanged"
                    + (checksums ? "." : "; so is what they made."))
        }

        private func drift(_ store: Store, _ status: MigrationStatus) async throws -> [Drift]? {
            try await store.withMigrator { migrator in
                if let against { return try await migrator.drift(from: against) }
                // Files that are not those that were applied make another schema.
                guard status.problems.isEmpty else { return [] }
                return try await migrator.drift()
            }
        }
    }
}

/// A difference as it is printed.
private struct DriftRow: Listed {
    let kind: String
    let name: String
    let expected: String?
    let found: String?
    let lines: [String]

    enum CodingKeys: String, CodingKey, CaseIterable {
        case kind, name, expected, found
    }

    init(_ drift: Drift) {
        kind = drift.kind
        name = drift.name
        expected = drift.expected
        found = drift.found
        lines = drift.lines
    }

    func print() {
        say(Ink.bold("@@ \(kind) \(name)"))
        for line in lines { say(line.hasPrefix("-") ? Ink.red(line) : line.hasPrefix("+") ? Ink.green(line) : line) }
    }
}
