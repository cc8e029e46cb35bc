public import ArticleStore
public import Kafka
public import Pipeline
import Wire

/// What a message becomes: decoded, then through the pipeline. Pure, on as many cores as there are.
public struct Processor: Sendable {
    let decoder = MessageDecoder()
    let pipeline: Pipeline

    public init(pipeline: Pipeline) { self.pipeline = pipeline }

    /// A part of a batch that one core takes at a time: small enough that the cores end together, large enough that
    /// handing it over (about 1 µs) does not count.
    private static let share = 24

    /// Processes messages on all cores; the results stand in the order of the messages.
    public func process(_ records: [Record]) async -> [Consumed] {
        guard records.count > Self.share else { return records.map(process) }
        return await withTaskGroup(of: (Int, [Consumed]).self) { group in
            for start in stride(from: 0, to: records.count, by: Self.share) {
                group.addTask { [self] in
                    (start, records[start..<min(start + Self.share, records.count)].map(process))
                }
            }
            var parts: [(Int, [Consumed])] = []
            for await part in group { parts.append(part) }
            return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
        }
    }

    func process(_ record: Record) -> Consumed {
        let headers = record.headers.map { (key: $0.key, value: $0.value) }
        let verdict: Consumed.Verdict
        do throws(Rejection) {
            verdict = .article(try pipeline.process(try decoder.decode(value: record.value, headers: headers)))
        } catch {
            verdict = .rejected(error)
        }
        return Consumed(
            coordinates: Coordinates(
                topic: record.topicPartition.topic, partition: record.topicPartition.partition, offset: record.offset),
            key: record.key, value: record.value, headers: headers,
            timestampMilliseconds: record.timestamp?.millisecondsSinceEpoch, verdict: verdict)
    }
}
