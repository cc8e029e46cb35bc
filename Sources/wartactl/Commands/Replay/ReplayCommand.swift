import ArgumentParser
import Replay

/// Processes messages again.
struct ReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Process messages again: from Kafka, from what is stored, or from the dead letters.",
        discussion: """
            A replay runs beside the daemon and writes what the daemon would write: rows that are right already stay as \
            they are, and no group's offsets move. Ctrl-C stops it after the batch in hand, and `resume` goes on from \
            there. Every run is a row in warta.replays.

            EXAMPLES
              wartactl replay kafka --from-time 2026-11-20 --outlet '*.kabar.example' --dry-run
              wartactl replay stored --only-outdated --rate 200
              wartactl replay dead-letters --code missing_text
              wartactl replay list
              wartactl replay resume 12
            """,
        subcommands: [
            ReplayKafka.self, ReplayStored.self, ReplayDeadLetters.self, ReplayResume.self, ReplayList.self,
            ReplayShow.self, ReplayCancel.self,
        ])
}

/// What a message must look like to be taken.
struct PatternOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Only messages with this key; * and ? stand for any text and any byte.", valueName: "pattern"))
    var key: String?

    @Option(help: ArgumentHelp("Only messages whose URL is like this.", valueName: "pattern"))
    var url: String?

    @Option(
        help: ArgumentHelp(
            "Only messages whose source, else the host of their URL, is like this.", valueName: "pattern"))
    var outlet: String?

    @Option(help: ArgumentHelp("Only messages with this header; repeatable.", valueName: "name[=pattern]"))
    var header: [String] = []

    var patterns: Patterns {
        var patterns = Patterns()
        patterns.key = key.map { Glob($0) }
        patterns.url = url.map { Glob($0) }
        patterns.outlet = outlet.map { Glob($0) }
        patterns.headers = header.map { text in
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return .init(name: String(parts[0]), value: parts.count > 1 ? Glob(String(parts[1])) : nil)
        }
        return patterns
    }
}

/// How a replay runs.
struct RunOptions: ParsableArguments {
    @Flag(help: "Count what would be taken, show some of it, and change nothing.")
    var dryRun = false

    @Option(help: ArgumentHelp("How many messages a dry run shows.", valueName: "n"))
    var samples = 5

    @Option(help: ArgumentHelp("Messages a second at most.", valueName: "n"))
    var rate: Double?

    @Option(help: ArgumentHelp("Messages at most.", valueName: "n"))
    var limit: Int?

    @Option(help: OutputFormat.help)
    var output = OutputFormat.table

    func validate() throws {
        if let rate, !(rate > 0 && rate.isFinite) { throw ValidationError("--rate is a number above 0.") }
        if let limit, limit < 1 { throw ValidationError("--limit is at least 1.") }
        if samples < 0 { throw ValidationError("--samples is at least 0.") }
    }
}
