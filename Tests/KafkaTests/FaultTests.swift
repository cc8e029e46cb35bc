import Kafka
import Synchronization
import Testing

/// Faults that the broker in this process plays.
@Suite struct FaultTests {
    @Test func `requests that fail for a while cost nothing but time`() async throws {
        let broker = try EmbeddedBroker(topics: ["t": 1])
        let ground = Ground(servers: broker.bootstrapServers, topic: "t")
        broker.fail(.joinGroup, with: [.notCoordinator, .disconnect])
        broker.fail(.produce, with: [.notLeader, .disconnect, .requestTimedOut])
        try await ground.fill(partitions: 0..<1, count: 200)
        broker.fail(.fetch, with: [.notLeader, .disconnect, .storageError])
        let taker = Taker(try ground.consumer())
        await taker.take(within: .seconds(30)) { $0.records.count >= 200 }
        #expect(taker.offsets(of: ground.partition(0)) == Array(0..<200))
        await taker.consumer.close()
        broker.close()
    }

    @Test func `a broker that is away and comes back goes on where it was`() async throws {
        let broker = try EmbeddedBroker(topics: ["t": 1])
        let ground = Ground(servers: broker.bootstrapServers, topic: "t")
        try await ground.fill(partitions: 0..<1, count: 50)
        let taker = Taker(try ground.consumer(properties: ["reconnect.backoff.max.ms": "300"]))
        await taker.take { $0.records.count >= 50 }
        broker.setDown()
        await taker.take { !$0.errors.isEmpty }
        #expect(taker.errors.map(\.code) == [.brokersUnavailable])
        broker.setUp()
        try await ground.fill(partitions: 0..<1, count: 50, from: 50)
        await taker.take { $0.records.count >= 100 }
        #expect(taker.offsets(of: ground.partition(0)) == Array(0..<100))
        await taker.consumer.close()
        broker.close()
    }

    @Test func `logs come through the client's own function`() async throws {
        let box = LogBox()
        let settings = ClientSettings(bootstrapServers: "127.0.0.1:1", log: { line in box.add(line) })
        let consumer = try Consumer(.init(client: settings, group: "g", topics: ["t"]))
        let deadline = ContinuousClock.now + .seconds(5)
        while ContinuousClock.now < deadline, box.lines.isEmpty { try await Task.sleep(for: .milliseconds(20)) }
        await consumer.close()
        #expect(box.lines.contains { $0.facility == "FAIL" && $0.level <= 4 && $0.text.contains("127.0.0.1:1") })
    }

    @Test func `closing is quick and can be repeated, even without a broker`() async throws {
        let settings = ClientSettings(bootstrapServers: "127.0.0.1:1")
        let consumer = try Consumer(.init(client: settings, group: "g", topics: ["t"]))
        let producer = try Producer(settings)
        try await producer.enqueue(OutgoingMessage(topic: "t", partition: 0, value: [0]))
        let sending = Task {
            _ = try await producer.send(OutgoingMessage(topic: "t", partition: 0, value: [1]))
        }
        try await Task.sleep(for: .milliseconds(100))
        let began = ContinuousClock.now
        await consumer.close()
        await consumer.close()
        await producer.close()
        await producer.close()
        #expect(began.duration(to: .now) < .seconds(3))
        #expect(await consumer.next(maxRecords: 1, maxBytes: 1, linger: .zero) == nil)
        await #expect(throws: KafkaError.self) { try await sending.value }
        let error = await #expect(throws: KafkaError.self) {
            try await producer.enqueue(OutgoingMessage(topic: "t", value: nil))
        }
        #expect(error?.code == .closed)
    }

    @Test func `a full queue makes the sender wait and loses nothing`() async throws {
        let ground = try await Place.embedded.topic(partitions: 1)
        let producer = try Producer(ground.client(["queue.buffering.max.messages": "10"]))
        for number in 0..<500 {
            try await producer.enqueue(
                OutgoingMessage(topic: ground.topic, partition: 0, value: Array("\(number)".utf8)))
        }
        try await producer.flush(timeout: .seconds(10))
        await producer.close()
        let admin = try Admin(ground.client())
        #expect(try await admin.watermarks(ground.partition(0)) == (0, 500))
        await admin.close()
    }

    private final class LogBox: Sendable {
        private let kept = Mutex<[LogLine]>([])
        var lines: [LogLine] { kept.withLock { $0 } }
        func add(_ line: LogLine) { kept.withLock { $0.append(line) } }
    }
}
