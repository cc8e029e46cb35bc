import Kafka
import Testing

@testable import ArticleStore
@testable import Ingestion

private func partition(_ number: Int32) -> TopicPartition { TopicPartition(topic: "t", partition: number) }

private func record(_ number: Int32, _ offset: Int64) -> Record {
    Record(topicPartition: partition(number), offset: offset, key: nil, value: [], headers: [], timestamp: nil)
}

private func step(_ number: Int32, _ from: Int64, _ to: Int64, epoch: Int64 = 1) -> Batch.Step {
    Batch.Step(topic: "t", partition: number, epoch: epoch, from: from, to: to)
}

private func holding(_ next: [Int32: Int64], epoch: Int64 = 1, generation: Int = 1) -> OffsetLedger {
    var ledger = OffsetLedger()
    ledger.hold(
        next.map { Claim(topic: "t", partition: $0.key, epoch: epoch, nextOffset: $0.value) }, generation: generation)
    return ledger
}

struct OffsetLedgerTests {
    @Test func `records of a batch make one step a partition`() {
        var ledger = holding([0: 10, 1: 0], epoch: 7)
        let (records, steps) = ledger.take([record(1, 0), record(0, 10), record(1, 1), record(0, 11)])
        #expect(records.map(\.offset) == [0, 10, 1, 11])
        #expect(steps == [step(0, 10, 12, epoch: 7), step(1, 0, 2, epoch: 7)])
    }

    @Test func `the next batch begins where the last one ended`() {
        var ledger = holding([0: 10])
        _ = ledger.take([record(0, 10), record(0, 11)])
        #expect(ledger.take([record(0, 12)]).steps == [step(0, 12, 13)])
    }

    @Test func `what was taken already is left out`() {
        var ledger = holding([0: 10])
        let (records, steps) = ledger.take([record(0, 8), record(0, 9), record(0, 10), record(0, 10)])
        #expect(records.map(\.offset) == [10])
        #expect(steps == [step(0, 10, 11)])
    }

    @Test func `what is not held is left out`() {
        var ledger = holding([0: 10])
        let (records, steps) = ledger.take([record(1, 3)])
        #expect(records.isEmpty)
        #expect(steps.isEmpty)
    }

    @Test func `gaps in the offsets are stepped over`() {
        var ledger = holding([0: 10])
        #expect(ledger.take([record(0, 15), record(0, 19)]).steps == [step(0, 10, 20)])
    }

    @Test func `the end of a partition without a message is a step`() {
        var ledger = holding([0: 10])
        let (records, steps) = ledger.take([], ends: [partition(0): 12])
        #expect(records.isEmpty)
        #expect(steps == [step(0, 10, 12)])
        #expect(ledger.take([record(0, 11)]).records.isEmpty)
        #expect(ledger.take([record(0, 12)]).steps == [step(0, 12, 13)])
    }

    @Test func `an end that was reached already is no step`() {
        var ledger = holding([0: 10])
        #expect(ledger.take([], ends: [partition(0): 10, partition(5): 99]).steps.isEmpty)
        #expect(ledger.take([record(0, 10)], ends: [partition(0): 11]).steps == [step(0, 10, 11)])
    }

    @Test func `a new assignment begins where Postgres says, under its own epoch`() {
        var ledger = holding([0: 10], epoch: 1, generation: 1)
        _ = ledger.take([record(0, 10)])
        ledger.hold([Claim(topic: "t", partition: 0, epoch: 2, nextOffset: 5)], generation: 2)
        #expect(ledger.take([record(0, 5)]).steps == [step(0, 5, 6, epoch: 2)])
        #expect(ledger.generation == 2)
    }

    @Test func `a revoked assignment takes nothing more`() {
        var ledger = holding([0: 10], generation: 3)
        ledger.release(generation: 3)
        #expect(ledger.take([record(0, 10)]).records.isEmpty)
    }

    @Test func `a late revocation leaves the newer assignment alone`() {
        var ledger = holding([0: 10], generation: 3)
        ledger.release(generation: 2)
        #expect(ledger.take([record(0, 10)]).records.count == 1)
    }
}

struct DrainGoalTests {
    private func stored(_ number: Int32, _ next: Int64) -> StoredOffset? {
        StoredOffset(
            group: "g", topic: "t", partition: number, firstOffset: 0, nextOffset: next, epoch: 1, owner: "o",
            updatedAt: 0)
    }

    private func isReached(_ ends: [Int32: Int64], by next: [Int32: Int64]) -> Bool {
        DrainGoal(ends: Dictionary(uniqueKeysWithValues: ends.map { (partition($0.key), $0.value) }))
            .isReached(by: next.compactMap { stored($0.key, $0.value) })
    }

    @Test(
        arguments: [
            ([0: 5, 1: 3], [0: 5, 1: 3], true), ([0: 5, 1: 3], [0: 9, 1: 3, 2: 0], true),
            ([0: 5, 1: 3], [0: 5], false),
            ([0: 5, 1: 3], [0: 4, 1: 3], false), ([0: 0], [0: 0], true), ([0: 0], [:], false), ([:], [:], true),
        ] as [([Int32: Int64], [Int32: Int64], Bool)])
    func `a goal is reached when every partition is`(
        _ ends: [Int32: Int64], _ next: [Int32: Int64], _ reached: Bool
    ) {
        #expect(isReached(ends, by: next) == reached)
    }
}
