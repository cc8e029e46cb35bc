/// What lies between the poll thread and the taker: records and events in the order in which they came.
///
/// A value without clock or lock; times come in.
struct Backlog {
    private enum Item {
        case record(Record, byteCount: Int)
        case event(Consumer.Event)
    }

    private struct Entry {
        var item: Item
        var arrival: ContinuousClock.Instant
    }

    private var entries: [Entry] = []
    private(set) var recordCount = 0
    private(set) var byteCount = 0
    /// Events that the taker should hear of at once: all but the end of a partition.
    private var urgentCount = 0

    var isEmpty: Bool { entries.isEmpty }
    var isUrgent: Bool { urgentCount > 0 }
    /// When the oldest entry came.
    var oldestArrival: ContinuousClock.Instant? { entries.first?.arrival }

    mutating func append(_ record: Record, at now: ContinuousClock.Instant) {
        let bytes = record.byteCount
        entries.append(Entry(item: .record(record, byteCount: bytes), arrival: now))
        recordCount += 1
        byteCount += bytes
    }

    /// Appends an event; an error that already waits to be taken is not repeated, so that a storm of them stays small.
    /// - Returns: Whether it was appended.
    @discardableResult
    mutating func append(_ event: Consumer.Event, at now: ContinuousClock.Instant) -> Bool {
        if case .error(let error) = event, holds(error) { return false }
        entries.append(Entry(item: .event(event), arrival: now))
        if Self.isUrgent(event) { urgentCount += 1 }
        return true
    }

    /// Drops records and ends of the partitions named.
    /// - Returns: How many records were dropped.
    mutating func drop(_ partitions: Set<TopicPartition>) -> Int {
        let before = recordCount
        entries.removeAll { entry in
            switch entry.item {
            case .record(let record, let bytes) where partitions.contains(record.topicPartition):
                recordCount -= 1
                byteCount -= bytes
                return true
            case .event(.endOfPartition(let partition, offset: _)):
                return partitions.contains(partition)
            default:
                return false
            }
        }
        return before - recordCount
    }

    /// Takes from the front, at least one entry where there is one and otherwise within the limits.
    mutating func take(maxRecords: Int, maxBytes: Int) -> Consumer.Batch {
        var batch = Consumer.Batch()
        var run: [Record] = []
        var taken = 0
        scan: for entry in entries {
            switch entry.item {
            case .record(let record, let bytes):
                let isOver = batch.recordCount + 1 > maxRecords || batch.byteCount + bytes > maxBytes
                if isOver && taken > 0 { break scan }
                run.append(record)
                batch.recordCount += 1
                batch.byteCount += bytes
            case .event(let event):
                if !run.isEmpty { batch.events.append(.records(run)) }
                run = []
                batch.events.append(event)
                if Self.isUrgent(event) { urgentCount -= 1 }
            }
            taken += 1
        }
        if !run.isEmpty { batch.events.append(.records(run)) }
        entries.removeFirst(taken)
        recordCount -= batch.recordCount
        byteCount -= batch.byteCount
        return batch
    }

    private func holds(_ error: KafkaError) -> Bool {
        entries.contains { entry in
            if case .event(.error(let waiting)) = entry.item {
                return waiting.libraryCode == error.libraryCode && waiting.topicPartition == error.topicPartition
                    && waiting.code == error.code
            }
            return false
        }
    }

    private static func isUrgent(_ event: Consumer.Event) -> Bool {
        if case .endOfPartition = event { return false }
        return true
    }
}
