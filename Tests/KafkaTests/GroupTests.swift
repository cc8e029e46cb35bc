import Kafka
import Synchronization
import Testing

/// Several consumers of one group, each with a taker that keeps positions as the database will: a batch counts only
/// where it begins at the position kept.
@Suite struct GroupTests {
    /// The offset row and the sightings of the database.
    final class Ledger: Sendable {
        struct State {
            var positions: [TopicPartition: Int64] = [:]
            var sightings: [TopicPartition: [Int64]] = [:]
        }

        let state = Mutex(State())

        var count: Int { state.withLock { $0.sightings.values.map(\.count).reduce(0, +) } }

        /// Writes what follows the position; a record of before it is a zombie's and is refused.
        func write(_ records: [Record]) {
            state.withLock { state in
                for record in records where record.offset == state.positions[record.topicPartition] ?? 0 {
                    state.positions[record.topicPartition] = record.offset + 1
                    state.sightings[record.topicPartition, default: []].append(record.offset)
                }
            }
        }

        func positions(of partitions: [TopicPartition]) -> [TopicPartition: Int64] {
            state.withLock { state in
                Dictionary(partitions.map { ($0, state.positions[$0] ?? 0) }, uniquingKeysWith: { first, _ in first })
            }
        }
    }

    /// Works until the consumer is closed.
    private func work(_ consumer: Consumer, _ ledger: Ledger) -> Task<(assigned: Int, revoked: Int), Never> {
        Task {
            var counts = (assigned: 0, revoked: 0)
            while let batch = await consumer.next(maxRecords: 50, maxBytes: 1 << 20, linger: .milliseconds(5)) {
                for event in batch.events {
                    switch event {
                    case .assigned(let partitions, let generation):
                        counts.assigned += 1
                        consumer.start(ledger.positions(of: partitions), generation: generation)
                    case .revoked: counts.revoked += 1
                    case .records(let records):
                        ledger.write(records)
                        // So slow that there is work left when the group changes.
                        try? await Task.sleep(for: .milliseconds(30))
                    case .endOfPartition, .error: break
                    }
                }
            }
            return counts
        }
    }

    @Test(arguments: Place.allCases)
    func `a second member takes over half and a leaving one gives all back`(_ place: Place) async throws {
        let ground = try await place.topic(partitions: 4)
        let ledger = Ledger()
        let first = try ground.consumer()
        let firstWork = work(first, ledger)
        try await ground.fill(partitions: 0..<4, count: 1_500)
        try await wait { ledger.count > 200 }
        let second = try ground.consumer()
        let secondWork = work(second, ledger)
        try await wait { first.assignment.count == 2 && second.assignment.count == 2 }
        #expect(Set(first.assignment).isDisjoint(with: second.assignment))
        try await wait { ledger.count > 1_500 }
        await first.close()
        #expect(await firstWork.value.revoked >= 1)
        try await wait { ledger.count >= 6_000 }
        await second.close()
        #expect(await secondWork.value.assigned >= 2)
        for partition in 0..<4 as Range<Int32> {
            let sightings = ledger.state.withLock { $0.sightings[ground.partition(partition)] }
            #expect(sightings == Array(0..<1_500))
        }
    }

    @Test(arguments: Place.allCases)
    func `an answer that comes after the next rebalance is ignored`(_ place: Place) async throws {
        let ground = try await place.topic(partitions: 2)
        try await ground.fill(partitions: 0..<2, count: 20)
        let taker = Taker(try ground.consumer())
        taker.answers = false
        await taker.take { !$0.generations.isEmpty }
        let second = try ground.consumer()
        let other = work(second, Ledger())
        await taker.take { $0.generations.count == 2 }
        #expect(taker.revocations == [1] && taker.generations == [1, 2])
        taker.consumer.start([ground.partition(0): 0, ground.partition(1): 0], generation: 1)
        await taker.take(for: .milliseconds(300))
        #expect(taker.records.isEmpty)
        taker.answer(taker.consumer.assignment, 2)
        await taker.take { $0.records.count >= 20 }
        #expect(Set(taker.records.map(\.topicPartition)) == Set(taker.consumer.assignment))
        await taker.consumer.close()
        await second.close()
        _ = await other.value
    }

    @Test func `what is committed can be seen by tools`() async throws {
        let ground = try await Place.throwaway.topic(partitions: 2)
        try await ground.fill(partitions: 0..<2, count: 10)
        let group = "group-of-\(ground.topic)"
        let taker = Taker(try ground.consumer())
        await taker.take { $0.records.count >= 20 }
        taker.consumer.commit([ground.partition(0): 7])
        let admin = try Admin(ground.client())
        var committed: [TopicPartition: Int64?] = [:]
        let deadline = ContinuousClock.now + .seconds(10)
        while ContinuousClock.now < deadline, committed[ground.partition(0)] != 7 {
            committed = try await admin.committed(
                group: group, partitions: [ground.partition(0), ground.partition(1)])
        }
        #expect(committed == [ground.partition(0): 7, ground.partition(1): nil])
        let groups = try await admin.groups()
        #expect(groups.first { $0.name == group }?.memberCount == 1)
        #expect(taker.consumer.statistics.commitFailures == 0)
        // The last word before closing counts too.
        taker.consumer.commit([ground.partition(0): 10])
        await taker.consumer.close()
        committed = try await admin.committed(group: group, partitions: [ground.partition(0)])
        #expect(committed == [ground.partition(0): 10])
        await admin.close()
    }

    private func wait(within limit: Duration = .seconds(30), _ condition: () -> Bool) async throws {
        let deadline = ContinuousClock.now + limit
        while !condition() {
            try #require(ContinuousClock.now < deadline)
            try await Task.sleep(for: .milliseconds(20))
        }
    }
}
