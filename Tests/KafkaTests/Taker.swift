import Kafka

/// Plays the daemon: answers assignments from positions that it keeps itself, as the database will.
final class Taker {
    let consumer: Consumer
    /// The next offset of each partition.
    var positions: [TopicPartition: Int64]
    var records: [Record] = []
    var generations: [Int] = []
    var revocations: [Int] = []
    var errors: [KafkaError] = []
    var ends: [TopicPartition: Int64] = [:]
    /// Whether assignments are answered.
    var answers = true

    init(_ consumer: Consumer, from positions: [TopicPartition: Int64] = [:]) {
        self.consumer = consumer
        self.positions = positions
    }

    /// Takes until `isDone`, or until the limit.
    @discardableResult
    func take(
        within limit: Duration = .seconds(20), atOnce maxRecords: Int = 500, until isDone: (Taker) -> Bool
    ) async -> Bool {
        let deadline = ContinuousClock.now + limit
        while !isDone(self) {
            let remaining = ContinuousClock.now.duration(to: deadline)
            guard remaining > .zero else { return false }
            guard let batch = await next(within: remaining, maxRecords) else { continue }
            for event in batch.events { digest(event) }
        }
        return true
    }

    /// Takes whatever comes for this long.
    func take(for span: Duration) async { await take(within: span) { _ in false } }

    private func digest(_ event: Consumer.Event) {
        switch event {
        case .assigned(let partitions, let generation):
            generations.append(generation)
            if answers { answer(partitions, generation) }
        case .revoked(_, let generation): revocations.append(generation)
        case .records(let taken):
            for record in taken { positions[record.topicPartition] = record.offset + 1 }
            records += taken
        case .endOfPartition(let partition, let offset): ends[partition] = offset
        case .error(let error): errors.append(error)
        }
    }

    func answer(_ partitions: [TopicPartition], _ generation: Int) {
        let offsets = partitions.map { ($0, positions[$0] ?? 0) }
        consumer.start(Dictionary(offsets) { first, _ in first }, generation: generation)
    }

    private func next(within limit: Duration, _ maxRecords: Int) async -> Consumer.Batch? {
        await withTaskGroup(of: Consumer.Batch?.self) { [consumer] group in
            group.addTask { await consumer.next(maxRecords: maxRecords, maxBytes: 8 << 20, linger: .milliseconds(5)) }
            group.addTask {
                try? await Task.sleep(for: limit)
                return nil
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            // What was taken in the instant of the cancellation must not get lost.
            for await late in group { if let late { return first ?? late } }
            return first
        }
    }

    /// The offsets taken of one partition, in order.
    func offsets(of partition: TopicPartition) -> [Int64] {
        records.filter { $0.topicPartition == partition }.map(\.offset)
    }
}
