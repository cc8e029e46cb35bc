import ArgumentParser

/// Which stretch of the topic a replay takes: partitions, offsets and times.
struct RangeOptions: ParsableArguments {
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

    /// Throws where the range is empty whatever it holds.
    func validate() throws {
        if let from = fromOffset, from < 0 { throw ValidationError("--from-offset is at least 0.") }
        if let from = fromOffset, let to = toOffset, from >= to {
            throw ValidationError("--from-offset \(from) is not before --to-offset \(to).")
        }
        if let from = fromTime, let to = toTime, from.millisecondsSinceEpoch >= to.millisecondsSinceEpoch {
            throw ValidationError("--from-time is not before --to-time.")
        }
    }
}
