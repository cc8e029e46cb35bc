import ArgumentParser
import ArticleStore
import Migrations
import Operations

/// Takes away what is older than it has to be.
struct Retention: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Remove raw messages and anchors that are past their age, in small steps.",
        discussion: """
            Raw messages are what `replay stored` reads; wartad removes those past raw_retention_days by itself. \
            Anchors are how articles that share text find each other: those of articles older than the longest time \
            between two publications at which articles are compared (duplicate_window_days) are of no more use, but to \
            articles that come in that late. Articles, sightings and dead letters are kept for good.

            Each step is a transaction of up to 5,000 rows. It may be stopped and begun again at any time.

            EXAMPLES
              wartactl retention --dry-run
              wartactl retention --raw-days 14 --yes
              wartactl retention --anchor-days 90 --pause 0.5
            """)

    @OptionGroup var options: SettingsOptions

    @Option(
        help: ArgumentHelp("Keep raw messages so long; 0 for good (default: raw_retention_days).", valueName: "days"))
    var rawDays: Int?

    @Option(help: ArgumentHelp("Keep anchors so long (default: for good).", valueName: "days"))
    var anchorDays: Int?

    @Option(help: ArgumentHelp("Wait between two steps.", valueName: "seconds"))
    var pause = 0.0

    @Flag(help: "Count what would be removed, and remove nothing.")
    var dryRun = false

    @Flag(name: [.customLong("yes"), .customShort("y")], help: "Do not ask.")
    var isConfirmed = false

    @Option(help: OutputFormat.help)
    var output = OutputFormat.table

    func validate() throws {
        for (name, days) in [("--raw-days", rawDays), ("--anchor-days", anchorDays)] where days.map({ $0 < 0 }) == true
        {
            throw ValidationError("\(name) takes 0 days or more.")
        }
        guard (0...3600).contains(pause) else { throw ValidationError("--pause takes 0 to 3600 seconds.") }
    }

    func run() async throws {
        let settings = try options.settings()
        let store = options.store(settings)
        if let anchorDays {
            guard let window = store.windowDays, anchorDays >= window else {
                let limit = store.windowDays.map { "\($0) days apart" } ?? "any time apart"
                throw ValidationError(
                    "--anchor-days \(anchorDays): articles are compared when published \(limit) (duplicate_window_days); keep anchors at least so long."
                )
            }
        }
        let schema = try await store.migrationStatus()
        guard schema.version > 0 else {
            throw CommandError("the database holds no schema of Warta; run `wartactl migrate up`")
        }
        var parts: [Part] = []
        let days = rawDays ?? settings.rawRetentionDays
        if days > 0 {
            parts.append(
                Part(kind: "raw_messages", days: days, due: try await store.countRawMessages(olderThanDays: days)))
        }
        if let anchorDays {
            parts.append(
                Part(kind: "anchors", days: anchorDays, due: try await store.countAnchors(olderThanDays: anchorDays)))
        }
        let due = parts.reduce(0) { $0 + $1.due }
        if !dryRun, due > 0 {
            let what = parts.filter { $0.due > 0 }.map { "\(grouped($0.due)) of warta.\($0.kind)" }
            try confirm("Remove \(what.joined(separator: " and ")) for good?", isConfirmed: isConfirmed)
            for index in parts.indices { try await remove(&parts[index], from: store) }
        }
        try sayRows(parts, as: output) {
            var table = Table("table", "older than", "due#", "removed#")
            for part in parts {
                table.add(["warta.\(part.kind)", "\(part.days) days", grouped(part.due), grouped(part.removed)])
            }
            return table
        }
    }

    private func remove(_ part: inout Part, from store: Store) async throws {
        while true {
            let step =
                part.kind == "anchors"
                ? try await store.trimAnchors(olderThanDays: part.days)
                : try await store.trimRawMessages(olderThanDays: part.days)
            guard step > 0 else { return }
            part.removed += Int64(step)
            if errorIsTerminal { note("\(grouped(part.removed)) of \(grouped(part.due)) \(part.kind)") }
            if pause > 0 { try await Task.sleep(for: .seconds(pause)) }
        }
    }
}

/// One table, and what of it is due.
private struct Part: Listed {
    let kind: String
    let days: Int
    let due: Int64
    var removed: Int64 = 0

    enum CodingKeys: String, CodingKey, CaseIterable {
        case kind = "table"
        case days
        case due
        case removed
    }
}
