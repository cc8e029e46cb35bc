public import ArticleStore
public import Kafka

/// Dead letters, partition by partition in the order of their offsets.
public actor LetterSource: Source {
    private let store: Store
    private let filter: DeadLetterFilter
    private let patterns: Patterns
    private let epoch: Int64
    private var spans: [Plan.Span]

    /// `store` is used for reading alone, beside the one that writes.
    public init(_ plan: Plan, filter: DeadLetterFilter, from row: ReplayRow?, store: Store) {
        self.store = store
        self.filter = filter
        patterns = plan.patterns
        epoch = row?.epoch ?? 0
        spans = plan.rest(after: row?.position ?? [:])
    }

    public func next(limit: Int, bytes: Int) async throws -> Portion? {
        guard let (letters, step) = try await nextLetters(limit: limit, bytes: bytes) else { return nil }
        var portion = Portion()
        portion.records = letters.map { Record($0) }
        if !patterns.isEmpty { portion.records.removeAll { !patterns.match($0) } }
        portion.seen = letters.count
        portion.steps = [step]
        return portion
    }

    /// The next letters themselves, whatever the patterns say, and the step that they make.
    func nextLetters(limit: Int, bytes: Int) async throws -> (letters: [DeadLetter], step: Batch.Step)? {
        guard let span = spans.first else { return nil }
        let letters = try await store.wholeDeadLetters(
            filter, in: span.place, offsets: span.from..<span.to, limit: limit, bytes: bytes)
        let end = letters.last.map { $0.coordinates.offset + 1 } ?? span.to
        if end < span.to { spans[0].from = end } else { spans.removeFirst() }
        return (
            letters,
            Batch.Step(topic: span.topic, partition: span.partition, epoch: epoch, from: span.from, to: end)
        )
    }

    public func records(at places: [Coordinates]) async throws -> [Record] {
        try await store.storedMessages(at: places).map { Record($0) }
    }

    public func close() async { await store.close() }
}
