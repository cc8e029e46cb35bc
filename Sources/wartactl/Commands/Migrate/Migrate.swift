import ArgumentParser
import ArticleStore
import Migrations
import Operations

/// Schema migrations.
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring the schema to the version of this build and back, and check it.",
        discussion: """
            EXAMPLES
              wartactl migrate plan      what `up` would run, and what it would lock
              wartactl migrate up
              wartactl migrate verify    whether the schema is what the migrations make
            """,
        subcommands: [
            Up.self, Status.self, Plan.self, Verify.self, Down.self, Baseline.self, Repair.self, Lint.self,
        ])

    struct Up: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Apply pending migrations, each in a transaction of its own.",
            discussion: """
                Safe to run from several places at once: one migrator works, the others wait for it. A migration that \
                cannot get its locks within 10 s is rolled back and tried again. An index that is built concurrently \
                is built outside of transactions; where that broke off, the next run drops what is left and builds it \
                again.

                EXAMPLES
                  wartactl migrate up --postgres-url postgres://localhost/news
                  wartactl migrate up --to 5
                """)

        @OptionGroup var options: SettingsOptions

        @Option(name: .customLong("to"), help: "The last version to apply (default: all).")
        var target: Int?

        func run() async throws {
            let store = options.store(try options.settings())
            let applied = try await store.migrate(to: target) { note($0) }
            let status = try await store.migrationStatus()
            say(
                applied.isEmpty
                    ? "The schema is at version \(status.version) already."
                    : "Applied \(applied.count); the schema is at version \(status.version).")
            for index in try await store.withMigrator({ try await $0.invalidIndexes() }) {
                note("wartactl: the index \(index) is INVALID: its build broke off; run `wartactl migrate repair`")
            }
        }
    }

    struct Status: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show which migrations are applied.",
            discussion: """
                A migration is applied, pending, unfinished (its run broke off), edited (the file is not what was \
                applied), or unknown (a newer build applied it).

                EXAMPLES
                  wartactl migrate status
                  wartactl migrate status --output json
                """)

        @OptionGroup var options: SettingsOptions

        @Option(help: OutputFormat.help)
        var output = OutputFormat.table

        func run() async throws {
            let status = try await options.store(try options.settings()).migrationStatus()
            let rows = MigrationRow.rows(of: status)
            try sayRows(rows, as: output) {
                var table = Table("version#", "name", "state", "applied", "ms#")
                for row in rows {
                    table.add([
                        String(row.version), row.name, row.state, row.appliedAt ?? "",
                        row.milliseconds.map { String($0) } ?? "",
                    ])
                }
                return table
            }
            for entry in status.unfinished {
                note(
                    "wartactl: \(entry.label) is unfinished after \(entry.steps.count) steps"
                        + "\(entry.error.map { " (\($0))" } ?? ""); run `wartactl migrate repair`")
            }
        }
    }
}

/// A migration as `status` lists it.
private struct MigrationRow: Listed {
    let version: Int
    let name: String
    /// `applied`, `pending`, `unfinished`, `edited` or `unknown` (applied by a newer build).
    let state: String
    let appliedAt: String?
    let milliseconds: Int?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case version, name, state
        case appliedAt = "applied_at"
        case milliseconds
    }

    static func rows(of status: MigrationStatus) -> [MigrationRow] {
        let known = Dictionary(status.known.map { ($0.version, $0) }, uniquingKeysWith: { first, _ in first })
        let unfinished = Set(status.unfinished.map(\.version))
        let applied = status.applied.map { row in
            let file = known[row.version]
            let state = file.map { $0.checksum == row.checksum ? "applied" : "edited" } ?? "unknown"
            return MigrationRow(
                version: row.version, name: row.name, state: unfinished.contains(row.version) ? "unfinished" : state,
                appliedAt: readable(microseconds: row.appliedAtMicroseconds), milliseconds: row.milliseconds)
        }
        let pending = status.pending.map {
            MigrationRow(
                version: $0.version, name: $0.name, state: unfinished.contains($0.version) ? "unfinished" : "pending",
                appliedAt: nil, milliseconds: nil)
        }
        return (applied + pending).sorted { $0.version < $1.version }
    }
}
