import ArgumentParser
import ArticleStore
import Migrations
import Operations

extension Migrate {
    struct Plan: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the SQL that `migrate up` would run, and what each statement locks.",
            discussion: """
                Above each statement stand the locks that it takes on tables that are there, whom they hold up, and \
                how large the tables are as the planner estimates. Nothing is changed.

                EXAMPLES
                  wartactl migrate plan
                  wartactl migrate plan --to 5 --output json
                """)

        @OptionGroup var options: SettingsOptions

        @Option(name: .customLong("to"), help: "The last version to plan (default: all).")
        var target: Int?

        @Option(help: ArgumentHelp("table (SQL with comments), json or csv."))
        var output = OutputFormat.table

        func run() async throws {
            let store = options.store(try options.settings())
            let steps = try await store.withMigrator { try await $0.plan(to: target) }
            let rows = steps.flatMap(PlanRow.rows)
            guard output == .table else { return try sayRows(rows, as: output) { Table() } }
            if steps.isEmpty {
                let status = try await store.migrationStatus()
                return say("-- nothing to do: the schema is at version \(status.version)")
            }
            var last: Int?
            for step in steps {
                if step.migration.version != last { say(Ink.bold("-- \(step.migration.label)")) }
                last = step.migration.version
                say(Ink.faint(step.runsAlone ? "-- alone, outside of a transaction" : "-- in one transaction"))
                for statement in step.statements {
                    for lock in statement.locks { say(Self.comment(lock)) }
                    say(statement.text + ";\n")
                }
            }
        }

        private static func comment(_ planned: PlannedLock) -> String {
            let work =
                switch planned.lock.work {
                case .catalogue: "for a moment"
                case .scan: "while every row is read"
                case .rewrite: "while the table is written anew"
                case .rows: "until the transaction ends"
                }
            let text =
                "-- \(planned.lock.mode.name) on \(planned.table) (\(grouped(planned.rows)) rows, "
                + "\(readable(bytes: planned.bytes))) \(work): \(planned.lock.mode.effect)"
            return planned.lock.mode >= .share ? Ink.yellow(text) : Ink.faint(text)
        }
    }
}

/// A statement of the plan, and one of its locks.
private struct PlanRow: Listed {
    let version: Int
    let name: String
    let runsAlone: Bool
    let statement: String
    var lock: String?
    var table: String?
    var rows: Int64?
    var bytes: Int64?
    var work: String?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case version, name, lock, table, rows, bytes, work
        case runsAlone = "runs_alone"
        case statement
    }

    static func rows(of step: PlannedStep) -> [PlanRow] {
        step.statements.flatMap { statement in
            let bare = PlanRow(
                version: step.migration.version, name: step.migration.name, runsAlone: step.runsAlone,
                statement: statement.text)
            guard !statement.locks.isEmpty else { return [bare] }
            return statement.locks.map { planned in
                var row = bare
                row.lock = planned.lock.mode.name
                row.table = planned.table
                row.rows = planned.rows
                row.bytes = planned.bytes
                row.work = planned.lock.work.rawValue
                return row
            }
        }
    }
}
