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
    /// the steps' tables stay in the core's cache from one message to the next.
    private static let share = 24

    /// Processes messages on all cores; the results stand in the order of the messages.
    public func process(_ records: [Record]) async -> [Consumed] {
        guard records.count > Self.share else { return process(records[...]) }
        return await withTaskGroup(of: (Int, [Consumed]).self) { group in
            for start in stride(from: 0, to: records.count, by: Self.share) {
                group.addTask { [self] in
                    (start, process(records[start..<min(start + Self.share, records.count)]))
                }
            }
            var parts: [(Int, [Consumed])] = []
            for await part in group { parts.append(part) }
            return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
        }
    }

    private func process(_ records: ArraySlice<Record>) -> [Consumed] {
        let decoded = records.map { record in
            Result { () throws(Rejection) in
                try decoder.decode(value: record.value, headers: record.headers.map { ($0.key, $0.value) })
            }
        }
        return zip(records, pipeline.process(decoded)).map(Consumed.init)
    }
}

extension Consumed {
    fileprivate init(_ record: Record, _ result: Result<Article, Rejection>) {
        self.init(
            coordinates: Coordinates(
                topic: record.topicPartition.topic, partition: record.topicPartition.partition, offset: record.offset),
            key: record.key, value: record.value, headers: record.headers.map { ($0.key, $0.value) },
            timestampMilliseconds: record.timestamp?.millisecondsSinceEpoch,
            verdict: Verdict(result))
    }
}

extension Consumed.Verdict {
    fileprivate init(_ result: Result<Article, Rejection>) {
        switch result {
        case .success(let article): self = .article(article)
        case .failure(let rejection): self = .rejected(rejection)
        }
    }
}
