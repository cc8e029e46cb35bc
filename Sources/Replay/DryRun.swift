public import Kafka

/// What a replay would take: counted by going over all of it, and a few of the messages.
public struct DryRun: Sendable {
    public private(set) var seen = 0
    public private(set) var taken = 0
    /// By topic and partition.
    public private(set) var byPartition: [TopicPartition: Int] = [:]
    public private(set) var samples: [Record] = []

    /// Goes over a source to its end, or to `limit` messages. Throws what the source throws.
    public init(
        of source: some Source, limit: Int?, samples wanted: Int,
        report: (_ seen: Int, _ taken: Int) -> Void = { _, _ in }
    ) async throws {
        while taken < limit ?? .max,
            let portion = try await source.next(limit: min(5_000, (limit ?? .max) - taken), bytes: 64 << 20)
        {
            try Task.checkCancellation()
            seen += portion.seen
            taken += portion.records.count
            for record in portion.records { byPartition[record.topicPartition, default: 0] += 1 }
            samples += portion.records.prefix(max(0, wanted - samples.count))
            report(seen, taken)
        }
    }
}
