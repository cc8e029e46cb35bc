import ArgumentParser
import ArticleStore
import Operations
import Replay

/// Which dead letters are meant.
struct DeadLetterOptions: ParsableArguments {
    @Option(help: "Only this stage: decode, process or store.")
    var stage: String?

    @Option(help: "Only this code, such as invalid_json.")
    var code: String?

    @Option(help: ArgumentHelp("Only those whose reason holds this, in whichever case.", valueName: "text"))
    var text: String?

    @Option(help: ArgumentHelp("Only those that first failed then or later.", valueName: "time"))
    var fromTime: TimeArgument?

    @Option(help: ArgumentHelp("Only those that first failed before.", valueName: "time"))
    var toTime: TimeArgument?

    @Option(help: ArgumentHelp("Only this partition.", valueName: "n"))
    var partition: Int32?

    /// The topic counts only where it is named: letters of every topic stand in one table.
    func filter(_ options: SettingsOptions) -> DeadLetterFilter {
        var filter = DeadLetterFilter()
        filter.stage = stage
        filter.code = code
        filter.text = text
        filter.topic = options.topic
        filter.partition = partition
        filter.fromTime = fromTime.map { $0.millisecondsSinceEpoch &* 1_000 }
        filter.toTime = toTime.map { $0.millisecondsSinceEpoch &* 1_000 }
        return filter
    }
}

/// What becomes of the dead letters that are requeued.
struct RequeueOptions: ParsableArguments {
    @Argument(help: "Their numbers, as `dead-letters list` shows them; all that the options leave where none is given.")
    var ids: [Int64] = []

    @Flag(help: "Send copies to the topic that each came from, instead of processing in place.")
    var produce = false

    @Option(help: ArgumentHelp("Send copies to this topic.", valueName: "name"))
    var produceTo: String?

    @Option(help: ArgumentHelp("Copies of a message that failed as often are not sent any more.", valueName: "n"))
    var maxAttempts: Int32 = 5

    func validate() throws {
        if maxAttempts < 1 { throw ValidationError("--max-attempts is at least 1.") }
    }

    func run(
        _ options: SettingsOptions, _ selection: DeadLetterOptions, _ patterns: PatternOptions, _ run: RunOptions
    ) async throws {
        let session = try ReplaySession(options)
        try await session.checkSchema()
        var filter = selection.filter(options)
        filter.ids = ids.isEmpty ? nil : ids
        // What comes in from now on, copies that fail again among it, is another run's.
        filter.maxID = try await session.store.lastDeadLetter()
        var requeue = Plan.Requeue(filter: filter)
        requeue.sends = produce || produceTo != nil
        requeue.topic = produceTo
        requeue.maxAttempts = maxAttempts
        let ranges = try await session.store.deadLetterRanges(filter)
        var plan = Plan()
        plan.topic = options.topic
        plan.patterns = patterns.patterns
        plan.requeue = requeue
        plan.spans = ranges.map {
            .init(
                topic: $0.partition.topic, partition: $0.partition.partition, from: $0.offsets.lowerBound,
                to: $0.offsets.upperBound)
        }
        plan.rate = run.rate
        plan.limit = run.limit
        try await session.begin(.deadLetters, plan, run, total: ranges.reduce(0) { $0 + $1.count })
    }
}
