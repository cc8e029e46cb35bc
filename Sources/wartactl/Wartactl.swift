import ArgumentParser
import ArticleStore
import Glibc
import Ingestion
import Kafka
import Logging
import Migrations
import Operations
import Pipeline
import Postgres
import Replay

/// The admin CLI.
@main
struct Wartactl: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wartactl",
        abstract: "Publishes, inspects and migrates for the wartad daemon.",
        discussion: """
            Settings come from flags, the environment (WARTA_*) and the file named by --config, in this order.
            Exit status: 0 done, 1 failed, 64 bad usage, 69 Kafka or Postgres is unavailable, 78 bad configuration.
            Results go to standard output, everything else to standard error. Colours are used on a terminal only, and \
            not where NO_COLOR is set.

            EXAMPLES
              wartactl demo
              wartactl doctor
              wartactl migrate up
              wartactl publish --create-partitions 4 articles.jsonl
              wartactl status --watch
            """,
        version: "wartactl \(Pipeline.version)",
        subcommands: [
            Demo.self, Doctor.self, Migrate.self, Publish.self, StatusCommand.self, Offsets.self, ReplayCommand.self,
            DeadLetters.self, Retention.self, Extract.self, Compare.self, Tag.self, Manual.self,
        ])

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let error where !isOurs(error) {
            exit(withError: error)
        } catch {
            switch logFormat {
            case .text: note("wartactl: \(error)")
            case .json: LineLogHandler.logger(label: "wartactl", format: .json, level: "info").error("\(error)")
            }
            Glibc.exit(ExitStatus(for: error).rawValue)
        }
    }

    /// The flag before the environment: an error may come before the command has read its settings.
    private static var logFormat: LogFormat {
        let arguments = CommandLine.arguments
        var named = getenvString("WARTA_LOG_FORMAT")
        for (place, argument) in arguments.enumerated() {
            if argument == "--log-format", place + 1 < arguments.count { named = arguments[place + 1] }
            if argument.hasPrefix("--log-format=") { named = String(argument.dropFirst("--log-format=".count)) }
        }
        return named.flatMap { LogFormat(rawValue: $0) } ?? .text
    }

    /// Errors of ours, which are reported in our own words and with our own exit status.
    private static func isOurs(_ error: any Error) -> Bool {
        error is ConfigurationError || error is SchemaOutdated || error is WorkerError || error is MigrationError
            || error is ReplayError || error is KafkaError || error is PostgresError || error is CommandError
            || error is InputError || error is OffsetError
    }
}

/// A command that cannot do what it was asked: the thing, the cause and the remedy.
struct CommandError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
