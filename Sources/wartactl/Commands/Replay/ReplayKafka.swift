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

    @Option(help: ArgumentHelp("Only this partition; repeatable.", valueName: "n"))
    var partition: [Int32] = []

    @Option(help: ArgumentHelp("The first offset.", valueName: "offset"))
    var fromOffset: Int64?

    @Option(help: ArgumentHelp("The offset to stop before.", valueName: "offset"))
    var toOffset: Int64?

    @Option(help: ArgumentHelp("The earliest timestamp.", valueName: "time"))
    var fromTime: TimeArgument?

    @Option(help: ArgumentHelp("The timestamp to stop before.", valueName: "time"))
    var toTime: TimeArgument?

    @Flag(help: "Also what the group has not consumed yet.")
    var ahead = false

    func validate() throws {
        try checkBounds(fromOffset, toOffset, fromTime, toTime)
    }

    func run() async throws {
        let session = try ReplaySession(options)
        var request = KafkaPlanner.Request(topic: session.settings.topic)
        request.partitions = partition.isEmpty ? nil : partition
        request.fromOffset = fromOffset
        request.toOffset = toOffset
        request.fromTime = fromTime?.millisecondsSinceEpoch
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
        plan.fromTime = fromTime?.millisecondsSinceEpoch
        plan.toTime = toTime?.millisecondsSinceEpoch
        plan.spans = answer.spans
        plan.rate = running.rate
        plan.limit = running.limit
        try await session.begin(.kafka, plan, running)
    }
}

/// Throws where a range is empty whatever it holds.
func checkBounds(_ fromOffset: Int64?, _ toOffset: Int64?, _ fromTime: TimeArgument?, _ toTime: TimeArgument?) throws {
    if let from = fromOffset, from < 0 { throw ValidationError("--from-offset is at least 0.") }
    if let from = fromOffset, let to = toOffset, from >= to {
        throw ValidationError("--from-offset \(from) is not before --to-offset \(to).")
    }
    if let from = fromTime, let to = toTime, from.millisecondsSinceEpoch >= to.millisecondsSinceEpoch {
        throw ValidationError("--from-time is not before --to-time.")
    }
}
