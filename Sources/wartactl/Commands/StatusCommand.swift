import ArgumentParser
import ArticleStore
import Migrations
import Operations

/// One screen of how things stand.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Show group, lag, counts, dead letters and schema version on one screen.")

    @OptionGroup var options: SettingsOptions

    @Flag(help: "Count large tables exactly instead of taking the planner's estimate.")
    var exact = false

    @Option(help: "table or json.")
    var output = OutputFormat.table

    func run() async throws {
        let settings = try options.settings()
        let store = options.store(settings)
        let schema = try await store.migrationStatus()
        guard schema.version > 0 else {
            throw CommandError("the database holds no schema of Warta; run `wartactl migrate up`")
        }
        let counts = try await store.counts(exact: exact)
        let offsets = try await OffsetRow.rows(store: store, client: options.client(settings), group: nil)
        let report = StatusReport(schema: schema, counts: counts, offsets: offsets)
        switch output {
        case .json: try sayJSON(report)
        case .table: report.print()
        }
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
    let offsets: [OffsetRow]

    enum CodingKeys: String, CodingKey {
        case articles, clusters, sightings, entities, offsets
        case schemaVersion = "schema_version"
        case pendingMigrations = "pending_migrations"
        case openDeadLetters = "open_dead_letters"
        case rawMessages = "raw_messages"
        case sightingsOfLastHour = "sightings_of_last_hour"
        case databaseBytes = "database_bytes"
    }

    init(schema: MigrationStatus, counts: Counts, offsets: [OffsetRow]) {
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
        self.offsets = offsets
    }

    func print() {
        say("schema        version \(schemaVersion)\(pendingMigrations > 0 ? ", \(pendingMigrations) pending" : "")")
        say("articles      \(grouped(articles)) in \(grouped(clusters)) clusters")
        say("sightings     \(grouped(sightings))")
        say("entities      \(grouped(entities))")
        say("raw messages  \(grouped(rawMessages))")
        say("dead letters  \(grouped(openDeadLetters)) open")
        say("database      \(readable(bytes: databaseBytes))")
        let hour = sightingsOfLastHour.sorted { $0.key < $1.key }.map { "\(grouped($0.value)) \($0.key)" }
        say("last hour     \(hour.isEmpty ? "nothing" : hour.joined(separator: ", "))")
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
