import ArgumentParser
import Pipeline

/// The admin CLI.
@main
struct Wartactl: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wartactl",
        abstract: "Publishes, inspects, replays and migrates for the wartad daemon.",
        version: "wartactl \(Pipeline.version)",
        subcommands: [Extract.self, Tag.self])
}
