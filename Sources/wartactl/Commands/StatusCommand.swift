import ArgumentParser
import ArticleStore
import Migrations
import Operations

/// One screen of how things stand.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Show group, lag, counts, dead letters and schema version on one screen.",
        discussion: """
            Counts of large tables are the planner's estimates, unless --exact is given. With --watch the screen is \
            drawn anew, with the rate since the last time, until Ctrl-C; in a pipe, screens follow each other.

            EXAMPLES
              wartactl status
              wartactl status --watch --interval 5
              wartactl status --output json
            """)

    @OptionGroup var options: SettingsOptions

    @Flag(help: "Count large tables exactly instead of taking the planner's estimate.")
    var exact = false

    @Flag(help: "Draw the screen again and again.")
    var watch = false

    @Option(help: "Seconds between two screens.")
    var interval = 2.0

    @Option(help: OutputFormat.help)
    var output = OutputFormat.table

    func validate() throws {
        guard (0.2...86_400).contains(interval) else {
            throw ValidationError("--interval takes 0.2 to 86400 seconds.")
        }
    }

    func run() async throws {
        let settings = try options.settings()
        let store = options.store(settings)
        let clock = ContinuousClock()
        var last: (offsets: Int64, at: ContinuousClock.Instant)?
        while true {
            var report = try await report(store, settings)
            let (offsets, now) = (report.offsets.reduce(0) { $0 + $1.nextOffset }, clock.now)
            if let last {
                let seconds = Double((now - last.at).milliseconds) / 1000
                report.messagesPerSecond = (Double(offsets - last.offsets) / max(seconds, 0.001) * 10).rounded() / 10
            }
            last = (offsets, now)
            if watch, terminalColumns != nil, output == .table { clearScreen() }
            try sayReport(report, as: output) { report.print() }
            guard watch else { return }
            if terminalColumns == nil, output == .table { say("") }
            try await Task.sleep(for: .seconds(interval))
        }
    }

    private func report(_ store: Store, _ settings: Operations.Settings) async throws -> StatusReport {
        let schema = try await store.migrationStatus()
        guard schema.version > 0 else {
            throw CommandError("the database holds no schema of Warta; run `wartactl migrate up`")
        }
        let counts = try await store.counts(exact: exact)
        let offsets = try await OffsetRow.rows(store: store, client: options.client(settings), group: nil)
        return StatusReport(
            schema: schema, counts: counts, offsets: offsets, workers: try await store.runningWorkers())
    }
}

private struct StatusReport: Encodable {
    let schemaVersion: Int
    let pendingMigrations: Int
    let articles: Int64
    let clusters: Int64
    let sightings: Int64
    let entities: Int64
    let openDeadLetters: Int64
    let rawMessages: Int64
    let sightingsOfLastHour: [String: Int64]
    let databaseBytes: Int64
    let runningWorkers: Int
    let offsets: [OffsetRow]
    /// Since the screen before this one.
    var messagesPerSecond: Double?

    enum CodingKeys: String, CodingKey {
        case articles, clusters, sightings, entities, offsets
        case schemaVersion = "schema_version"
        case pendingMigrations = "pending_migrations"
        case openDeadLetters = "open_dead_letters"
        case rawMessages = "raw_messages"
        case sightingsOfLastHour = "sightings_of_last_hour"
        case databaseBytes = "database_bytes"
        case runningWorkers = "running_workers"
        case messagesPerSecond = "messages_per_second"
    }

    init(schema: MigrationStatus, counts: Counts, offsets: [OffsetRow], workers: Int) {
        schemaVersion = schema.version
        pendingMigrations = schema.pending.count
        articles = counts.articles
        clusters = counts.clusters
        sightings = counts.sightings
        entities = counts.entities
        openDeadLetters = counts.openDeadLetters
        rawMessages = counts.rawMessages
        sightingsOfLastHour = counts.latest
        databaseBytes = counts.databaseBytes
        runningWorkers = workers
        self.offsets = offsets
    }

    func print() {
        let pending = pendingMigrations > 0 ? Ink.yellow(", \(pendingMigrations) pending") : ""
        say("schema        version \(schemaVersion)\(pending)")
        say("articles      \(grouped(articles)) in \(grouped(clusters)) clusters")
        say("sightings     \(grouped(sightings))")
        say("entities      \(grouped(entities))")
        say("raw messages  \(grouped(rawMessages))")
        say("dead letters  " + (openDeadLetters > 0 ? Ink.yellow : Ink.green)("\(grouped(openDeadLetters)) open"))
        say("database      \(readable(bytes: databaseBytes))")
        let hour = sightingsOfLastHour.sorted { $0.key < $1.key }.map { "\(grouped($0.value)) \($0.key)" }
        say("last hour     \(hour.isEmpty ? "nothing" : hour.joined(separator: ", "))")
        let rate = messagesPerSecond.map { ", \($0) messages a second" } ?? ""
        say("workers       \(runningWorkers) running\(rate)")
        guard !offsets.isEmpty else { return say("groups        none has consumed anything yet") }
        say("")
        var table = Table("group", "topic", "partitions#", "next offsets#", "lag#", "owners#")
        let groups = Dictionary(grouping: offsets) { [$0.group, $0.topic] }
        for (key, rows) in groups.sorted(by: { $0.key.joined() < $1.key.joined() }) {
            let lags = rows.compactMap(\.lag)
            table.add([
                key[0], key[1], String(rows.count), grouped(rows.reduce(0) { $0 + $1.nextOffset }),
                lags.count == rows.count ? grouped(lags.reduce(0, +)) : "?", String(Set(rows.map(\.owner)).count),
            ])
        }
        table.print()
    }
}
