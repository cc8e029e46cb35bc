public import ArticleStore
public import Kafka

/// Stored messages, partition by partition in the order of their offsets.
public actor StoredSource: Source {
    private let store: Store
    private let selection: StoredSelection
    private let patterns: Patterns
    private let epoch: Int64
    private var spans: [Plan.Span]

    /// `store` is used for reading alone, beside the one that writes.
    public init(_ plan: Plan, selection: StoredSelection, from row: ReplayRow?, store: Store) {
        self.store = store
        self.selection = selection
        patterns = plan.patterns
        epoch = row?.epoch ?? 0
        spans = plan.rest(after: row?.position ?? [:])
    }

    public func next(limit: Int, bytes: Int) async throws -> Portion? {
        guard let span = spans.first else { return nil }
        let messages = try await store.storedMessages(
            selection, in: span.partition, offsets: span.from..<span.to, limit: limit, bytes: bytes)
        let end = messages.last.map { $0.coordinates.offset + 1 } ?? span.to
        var portion = Portion()
        portion.records = messages.map { Record($0) }
        if !patterns.isEmpty { portion.records.removeAll { !patterns.match($0) } }
        portion.seen = messages.count
        portion.steps = [
            Batch.Step(topic: span.topic, partition: span.partition, epoch: epoch, from: span.from, to: end)
        ]
        if end < span.to { spans[0].from = end } else { spans.removeFirst() }
        return portion
    }

    public func records(at places: [Coordinates]) async throws -> [Record] {
        try await store.storedMessages(at: places).map { Record($0) }
    }

    public func close() async { await store.close() }
}
