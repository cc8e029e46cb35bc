import Testing

@testable import Kafka

@Suite struct BacklogTests {
    let now = ContinuousClock.now

    @Test func `records and events keep their order`() {
        var backlog = Backlog()
        backlog.append(record(0, 1), at: now)
        backlog.append(.error(KafkaError(.timedOut, "late")), at: now)
        backlog.append(record(0, 2), at: now)
        backlog.append(record(1, 1), at: now)
        let batch = backlog.take(maxRecords: 10, maxBytes: 10_000)
        #expect(shapes(batch) == ["0@1", "error", "0@2,1@1"])
        #expect(batch.recordCount == 3)
        #expect(backlog.isEmpty && backlog.recordCount == 0 && backlog.byteCount == 0 && !backlog.isUrgent)
    }

    @Test(arguments: [(1, 10_000, 1), (2, 10_000, 2), (10, 300, 2), (10, 1, 1), (10, 10_000, 5)])
    func `a batch stays within its limits but is never empty`(_ row: (records: Int, bytes: Int, expected: Int)) {
        var backlog = Backlog()
        for offset in 1...5 { backlog.append(record(0, Int64(offset)), at: now) }
        let batch = backlog.take(maxRecords: row.records, maxBytes: row.bytes)
        #expect(batch.recordCount == row.expected)
        #expect(backlog.recordCount == 5 - row.expected)
        let rest = backlog.take(maxRecords: 10, maxBytes: 10_000)
        #expect(batch.byteCount + rest.byteCount == 5 * record(0, 1).byteCount)
    }

    @Test func `dropping a partition leaves the others and what was told`() {
        var backlog = Backlog()
        backlog.append(.assigned([partition(0), partition(1)], generation: 1), at: now)
        backlog.append(record(0, 1), at: now)
        backlog.append(record(1, 1), at: now)
        backlog.append(.endOfPartition(partition(0), offset: 2), at: now)
        #expect(backlog.drop([partition(0)]) == 1)
        #expect(shapes(backlog.take(maxRecords: 10, maxBytes: 10_000)) == ["assigned", "1@1"])
    }

    @Test func `an error that waits is not repeated`() {
        var backlog = Backlog()
        let down = KafkaError(.brokersUnavailable, libraryCode: -187, "down")
        backlog.append(.error(down), at: now)
        backlog.append(.error(down), at: now)
        backlog.append(.error(KafkaError(.timedOut, libraryCode: -185, "late")), at: now)
        #expect(shapes(backlog.take(maxRecords: 10, maxBytes: 10_000)) == ["error", "error"])
        #expect(backlog.append(.error(down), at: now) == true)
    }

    @Test func `the end of a partition is no reason to hurry`() {
        var backlog = Backlog()
        backlog.append(.endOfPartition(partition(0), offset: 2), at: now)
        #expect(!backlog.isUrgent)
        backlog.append(.revoked([], generation: 1), at: now)
        #expect(backlog.isUrgent)
    }

    private func partition(_ number: Int32) -> TopicPartition { TopicPartition(topic: "t", partition: number) }

    private func record(_ number: Int32, _ offset: Int64) -> Record {
        Record(topicPartition: partition(number), offset: offset, value: [1, 2])
    }

    private func shapes(_ batch: Consumer.Batch) -> [String] {
        batch.events.map { event in
            switch event {
            case .assigned: "assigned"
            case .revoked: "revoked"
            case .records(let records):
                records.map { "\($0.topicPartition.partition)@\($0.offset)" }.joined(separator: ",")
            case .endOfPartition: "end"
            case .error: "error"
            }
        }
    }
}
