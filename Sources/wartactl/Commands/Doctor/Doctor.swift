import ArgumentParser
import ArticleStore
import Ingestion
import Kafka
import Operations
import Postgres

/// Everything that can be wrong before a start.
struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check settings, Kafka, Postgres, schema and permissions, and say what mends what is wrong.",
        discussion: """
            Run it as the user that wartad runs as, with the same settings. Status 0 where a worker could start, 69 \
            where Kafka or Postgres is not to be had, 1 where anything else would stop it. Nothing is changed.

            EXAMPLES
              wartactl doctor
              wartactl doctor --config /etc/warta/wartad.yaml --output json
            """)

    @OptionGroup var options: SettingsOptions

    @Option(help: OutputFormat.help)
    var output = OutputFormat.table

    func run() async throws {
        let settings = try options.settings()
        let store = options.store(settings)
        var isAway = false
        var checks = Self.checks(of: settings)
        var offsets: [StoredOffset] = []
        do {
            checks += try await PostgresDoctor(store).examine()
            offsets = (try? await store.offsets(of: settings.group)) ?? []
        } catch let error as PostgresError {
            isAway = true
            checks.append(
                Check(
                    area: "postgres", name: "reachable", state: .bad, finding: "\(error)",
                    remedy: "mend WARTA_POSTGRES_URL, or start the server"))
        }
        do { checks += try await KafkaDoctor(settings, options.client(settings), offsets).examine() } catch {
            isAway = true
            checks.append(
                Check(
                    area: "kafka", name: "reachable", state: .bad, finding: "\(error)",
                    remedy: "mend WARTA_KAFKA_BOOTSTRAP_SERVERS and WARTA_KAFKA_SECURITY_PROTOCOL, or start the brokers"
                ))
        }
        if output == .table { Self.print(checks) } else { try sayRows(checks, as: output) { Table() } }
        if isAway { throw ExitCode(ExitStatus.unavailable.rawValue) }
        if checks.contains(where: { $0.state == .bad }) { throw ExitCode.failure }
    }

    private static func checks(of settings: Operations.Settings) -> [Check] {
        var checks = Checks("settings")
        checks.good("read", "topic \(settings.topic), group \(settings.group)")
        if settings.rawMessages, settings.rawRetentionDays == 0 {
            checks.doubtful(
                "raw messages", "they are kept for good, so the database only grows",
                "set WARTA_RAW_RETENTION_DAYS=30, or run `wartactl retention`")
        } else {
            checks.good(
                "raw messages", settings.rawMessages ? "kept for \(settings.rawRetentionDays) days" : "not kept")
        }
        return checks.all
    }

    /// A line a check; what is wrong has its remedy below it.
    private static func print(_ checks: [Check]) {
        for check in checks {
            let (mark, ink): (String, Ink) =
                switch check.state {
                case .good: ("ok", .green)
                case .doubtful: ("warning", .yellow)
                case .bad: ("FAILED", .red)
                case .unknown: ("unknown", .faint)
                }
            let place = "\(check.area), \(check.name)"
            let space = String(repeating: " ", count: max(1, 24 - place.count))
            say("\(ink(mark))\(String(repeating: " ", count: 9 - mark.count))\(place)\(space)\(check.finding)")
            if let remedy = check.remedy { say("         \(Ink.bold("to mend it:")) \(remedy)") }
        }
        let (bad, doubtful) = (checks.filter { $0.state == .bad }.count, checks.filter { $0.state == .doubtful }.count)
        say(
            bad == 0
                ? "A worker can start\(doubtful == 0 ? "." : "; \(doubtful) to think about.")"
                : "\(bad) would stop a worker\(doubtful == 0 ? "." : ", \(doubtful) to think about.")")
    }
}
