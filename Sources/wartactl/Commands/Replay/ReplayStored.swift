import ArgumentParser
import ArticleStore
import Operations
import Replay

/// From `raw_messages`.
struct ReplayStored: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stored",
        abstract: "Process stored messages again, also those that Kafka has no more.",
        discussion: """
            The daemon keeps what it consumes byte for byte for as long as raw_retention_days says. After an upgrade of \
            the pipeline, articles that it makes anew take the place of the old ones, and what nobody sights any more is \
            removed.

            Times: \(TimeArgument.forms).

            EXAMPLES
              wartactl replay stored --only-outdated --dry-run
              wartactl replay stored --from-time 2026-11-01 --to-time 2026-11-08 --outlet kabar.example
            """)

    @OptionGroup var options: SettingsOptions
    @OptionGroup(title: "Selection") var patterns: PatternOptions
    @OptionGroup(title: "Run") var running: RunOptions

    @OptionGroup var range: RangeOptions

    @Flag(help: "Only what a pipeline of another version processed last.")
    var onlyOutdated = false

    func run() async throws {
        let session = try ReplaySession(options)
        var selection = StoredSelection(topic: session.settings.topic, onlyOutdated: onlyOutdated)
        selection.partitions = range.partition.isEmpty ? nil : range.partition
        selection.fromOffset = range.fromOffset
        selection.toOffset = range.toOffset
        selection.fromTime = range.fromTime?.millisecondsSinceEpoch
        selection.toTime = range.toTime?.millisecondsSinceEpoch
        try await session.checkSchema()
        let ranges = try await session.store.storedRanges(selection)
        if ranges.isEmpty, !onlyOutdated {
            note(
                "nothing is stored of topic \(selection.topic) there; raw_messages and raw_retention_days say what the daemon keeps"
            )
        }
        var plan = Plan()
        plan.topic = session.settings.topic
        plan.patterns = patterns.patterns
        plan.stored = selection
        plan.spans = ranges.map {
            .init(
                topic: $0.partition.topic, partition: $0.partition.partition, from: $0.offsets.lowerBound,
                to: $0.offsets.upperBound)
        }
        plan.rate = running.rate
        plan.limit = running.limit
        try await session.begin(.stored, plan, running, total: ranges.reduce(0) { $0 + $1.count })
    }
}
