import ArgumentParser
import ArticleStore
import Migrations
import Operations

/// Schema migrations.
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring the schema to the version of this build, and check it.",
        subcommands: [Up.self, Status.self, Plan.self, Verify.self])

    struct Up: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Apply pending migrations, each in a transaction of its own.",
            discussion: """
                Safe to run from several places at once: one migrator works, the others wait for it. A migration that \
                cannot get its locks within 10 s is rolled back and tried again.

                EXAMPLE
                  wartactl migrate up --postgres-url postgres://localhost/news
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
        }
    }

    struct Status: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show which migrations are applied.")

        @OptionGroup var options: SettingsOptions

        @Option(help: "table or json.")
        var output = OutputFormat.table

        func run() async throws {
            let status = try await options.store(try options.settings()).migrationStatus()
            let rows = MigrationRow.rows(of: status)
            switch output {
            case .json: try sayJSON(rows)
            case .table:
                var table = Table("version#", "name", "state", "applied", "ms#")
                for row in rows {
                    table.add([
                        String(row.version), row.name, row.state, row.appliedAt ?? "",
                        row.milliseconds.map { String($0) } ?? "",
                    ])
                }
                table.print()
            }
        }
    }

    struct Plan: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Print the SQL that `migrate up` would run.")

        @OptionGroup var options: SettingsOptions

        func run() async throws {
            let status = try await options.store(try options.settings()).migrationStatus()
            if let problem = status.problems.first { throw problem }
            for migration in status.pending { say("-- \(migration.label)\n\(migration.up)") }
            if status.pending.isEmpty { say("-- nothing to do: the schema is at version \(status.version)") }
        }
    }

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check that what was applied is what this build holds: status 1 where it is not.")

        @OptionGroup var options: SettingsOptions

        func run() async throws {
            let status = try await options.store(try options.settings()).migrationStatus()
            for problem in status.problems { note("wartactl: \(problem)") }
            for migration in status.pending {
                note("wartactl: \(migration.label) is not applied; run `wartactl migrate up`")
            }
            guard status.problems.isEmpty, status.pending.isEmpty else { throw ExitCode.failure }
            say("The schema is at version \(status.version), and every applied migration is unchanged.")
        }
    }
}

extension OutputFormat: ExpressibleByArgument {}

/// A migration as `status` lists it.
private struct MigrationRow: Encodable {
    let version: Int
    let name: String
    /// `applied`, `pending`, `edited` or `unknown` (applied by a newer build).
    let state: String
    let appliedAt: String?
    let milliseconds: Int?

    static func rows(of status: MigrationStatus) -> [MigrationRow] {
        let known = Dictionary(status.known.map { ($0.version, $0) }, uniquingKeysWith: { first, _ in first })
        let applied = status.applied.map { row in
            let file = known[row.version]
            return MigrationRow(
                version: row.version, name: row.name,
                state: file.map { $0.checksum == row.checksum ? "applied" : "edited" } ?? "unknown",
                appliedAt: readable(microseconds: row.appliedAtMicroseconds), milliseconds: row.milliseconds)
        }
        let pending = status.pending.map {
            MigrationRow(version: $0.version, name: $0.name, state: "pending", appliedAt: nil, milliseconds: nil)
        }
        return (applied + pending).sorted { $0.version < $1.version }
    }
}
