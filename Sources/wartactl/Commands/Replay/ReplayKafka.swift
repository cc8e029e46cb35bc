import ArgumentParser
import ArticleStore
import Kafka
import Operations
import Replay

/// From the topic.
struct ReplayKafka: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kafka",
        abstract: "Process messages of the topic again.",
        discussion: """
            Takes what all of the given conditions hold for. Offsets and times bound from (inclusive) to (exclusive); \
            times are the messages' own timestamps, which may run backwards. What the group has not consumed yet is left \
            to it, unless --ahead is given.

            Times: \(TimeArgument.forms).

            EXAMPLES
              wartactl replay kafka --from-time 36h --dry-run
              wartactl replay kafka --partition 3 --from-offset 12000 --to-offset 13000
              wartactl replay kafka --url 'https://kabar.example/2026/*' --rate 50
            """)

    @OptionGroup var options: SettingsOptions
    @OptionGroup(title: "Selection") var patterns: PatternOptions
    @OptionGroup(title: "Run") var running: RunOptions

    @OptionGroup var range: RangeOptions

    @Flag(help: "Also what the group has not consumed yet.")
    var ahead = false

    func run() async throws {
        let session = try ReplaySession(options)
        var request = KafkaPlanner.Request(topic: session.settings.topic)
        request.partitions = range.partition.isEmpty ? nil : range.partition
        request.fromOffset = range.fromOffset
        request.toOffset = range.toOffset
        request.fromTime = range.fromTime?.millisecondsSinceEpoch
        if !ahead { request.stops = try await session.groupOffsets() }
        let admin = try Admin(session.client)
        let answer: KafkaPlanner.Answer
        do { answer = try await KafkaPlanner(admin).ranges(request) } catch {
            await admin.close()
            throw error
        }
        await admin.close()
        for held in answer.held {
            note(
                "partition \(held.partition): what follows on offset \(held.from) was not consumed by group "
                    + "\(session.settings.group) yet and is left to it; --ahead takes it too")
        }
        if !answer.knowsTimes { note("the broker cannot look up times: all messages are looked at") }
        var plan = Plan()
        plan.topic = session.settings.topic
        plan.patterns = patterns.patterns
        plan.fromTime = range.fromTime?.millisecondsSinceEpoch
        plan.toTime = range.toTime?.millisecondsSinceEpoch
        plan.spans = answer.spans
        plan.rate = running.rate
        plan.limit = running.limit
        try await session.begin(.kafka, plan, running)
    }
}
