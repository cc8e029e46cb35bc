import ArgumentParser
import ArticleStore
import Foundation
import Operations

/// Goes on with a replay that was stopped, failed or killed.
struct ReplayResume: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "Go on with a replay that was stopped, has failed or was killed.",
        discussion: """
            A replay that still runs elsewhere is taken over: it ends there, with nothing written twice.

            EXAMPLE
              wartactl replay resume 12 --rate 100
            """)

    @OptionGroup var options: SettingsOptions

    @Argument(help: "Its number, as `replay list` shows it.")
    var id: Int64

    @Option(help: ArgumentHelp("Messages a second at most, instead of what it was begun with.", valueName: "n"))
    var rate: Double?

    @Option(help: OutputFormat.help)
    var output = OutputFormat.table

    func validate() throws {
        if let rate, !(rate > 0 && rate.isFinite) { throw ValidationError("--rate is a number above 0.") }
    }

    func run() async throws {
        try await ReplaySession(options).resume(id, rate: rate, output: output)
    }
}

/// What was replayed.
struct ReplayList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List replays, newest first.",
        discussion: """
            EXAMPLE
              wartactl replay list --limit 5 --output json
            """)

    @OptionGroup var options: SettingsOptions

    @Option(help: "How many at most.")
    var limit = 20

    @Option(help: OutputFormat.help)
    var output = OutputFormat.table

    func run() async throws {
        let session = try ReplaySession(options)
        try await session.checkSchema()
        let rows = try await session.store.replays(limit: limit)
        try sayRows(rows.map { ReplayReport($0) }, as: output) {
            var table = Table(
                "id#", "kind", "outcome", "seen#", "of#", "unchanged#", "updated#", "new#", "dead#", "began", "by")
            for row in rows {
                table.add([
                    String(row.id), row.kind.rawValue, row.outcome.rawValue, grouped(row.seen),
                    row.total.map { grouped($0) } ?? "?", grouped(row.unchanged), grouped(row.updated),
                    grouped(row.created), grouped(row.deadLettered), readable(microseconds: row.startedAt),
                    row.startedBy,
                ])
            }
            return table
        }
    }
}

/// One replay.
struct ReplayShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one replay with what was selected and how far it is.",
        discussion: """
            EXAMPLE
              wartactl replay show 12
            """)

    @OptionGroup var options: SettingsOptions

    @Argument(help: "Its number, as `replay list` shows it.")
    var id: Int64

    @Option(help: OutputFormat.help)
    var output = OutputFormat.table

    func run() async throws {
        let session = try ReplaySession(options)
        try await session.checkSchema()
        guard let row = try await session.store.replay(id) else { throw noReplay(id) }
        let report = ReplayReport(row)
        try sayReport(report, as: output) { report.print() }
    }
}

/// Ends a replay for good.
struct ReplayCancel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "End a replay for good; one that runs stops before its next batch.",
        discussion: """
            What it has written stays. A cancelled replay cannot be resumed.

            EXAMPLE
              wartactl replay cancel 12
            """)

    @OptionGroup var options: SettingsOptions

    @Argument(help: "Its number, as `replay list` shows it.")
    var id: Int64

    func run() async throws {
        let session = try ReplaySession(options)
        try await session.checkSchema()
        guard let row = try await session.store.replay(id) else { throw noReplay(id) }
        guard try await session.store.cancelReplay(id) else {
            throw CommandError("replay \(id) is \(row.outcome.rawValue) already; there is nothing to cancel")
        }
        say("Replay \(id) is cancelled.")
    }
}

func noReplay(_ id: Int64) -> CommandError {
    CommandError("there is no replay \(id); `wartactl replay list` shows those there are")
}
