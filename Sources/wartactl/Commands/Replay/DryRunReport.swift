import Foundation
import Kafka
import Replay

/// What a dry run shows.
struct DryRunReport: Encodable {
    struct Partition: Encodable {
        let topic: String
        let partition: Int32
        let messages: Int
    }

    struct Sample: Encodable {
        let topic: String
        let partition: Int32
        let offset: Int64
        let timestamp: String?
        let key: String?
        let bytes: Int?
        let url: String?
    }

    let dryRun = true
    let looked: Int
    let messages: Int
    let partitions: [Partition]
    let samples: [Sample]

    enum CodingKeys: String, CodingKey {
        case messages, partitions, samples
        case dryRun = "dry_run"
        case looked = "looked_at"
    }

    /// Goes over the source and prints what a replay would take.
    static func show(_ plan: Plan, source: any Source, _ run: RunOptions) async throws {
        let total = plan.spans.reduce(0) { $0 + ($1.to - $1.from) }
        let line = ProgressLine(["event": "dry_run"])
        let result: DryRun
        do {
            result = try await DryRun(of: source, limit: run.limit, samples: run.samples) { seen, taken in
                line.show(.init(done: Int64(seen), total: total, counts: [("selected", Int64(taken))]))
            }
        } catch {
            await source.close()
            throw error
        }
        await source.close()
        if errorIsTerminal { line.finish() }
        let report = DryRunReport(result)
        try sayReport(report, as: run.output) { report.print() }
    }

    private init(_ run: DryRun) {
        looked = run.seen
        messages = run.taken
        partitions = run.byPartition.sorted { $0.key < $1.key }.map {
            Partition(topic: $0.key.topic, partition: $0.key.partition, messages: $0.value)
        }
        samples = run.samples.map { record in
            Sample(
                topic: record.topicPartition.topic, partition: record.topicPartition.partition, offset: record.offset,
                timestamp: record.timestamp.map { readable(microseconds: $0.millisecondsSinceEpoch &* 1_000) },
                key: record.key.map { shown($0) ?? hexadecimal($0) }, bytes: record.value?.count,
                url: Patterns.url(of: record))
        }
    }

    private func print() {
        say(
            "Dry run: \(grouped(messages)) of \(grouped(looked)) messages would be processed again; nothing was changed."
        )
        guard messages > 0 else { return }
        say("")
        var counts = Table("topic", "partition#", "messages#")
        for row in partitions { counts.add([row.topic, String(row.partition), grouped(row.messages)]) }
        counts.print()
        guard !samples.isEmpty else { return }
        say("")
        var table = Table("topic[partition]@offset", "timestamp", "bytes#", "key", "url")
        for sample in samples {
            table.add([
                "\(sample.topic)[\(sample.partition)]@\(sample.offset)", sample.timestamp ?? "none",
                sample.bytes.map { grouped($0) } ?? "null", sample.key ?? "none", sample.url ?? "none",
            ])
        }
        table.print()
    }
}
