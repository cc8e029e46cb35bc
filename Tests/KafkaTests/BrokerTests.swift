import Kafka
import Sandbox
import Testing

/// What only a broker of its own can show: its death, times, large messages, topics made by request.
@Suite struct BrokerTests {
    @Test func `a consumer and a producer survive the death of the broker`() async throws {
        let broker = try await ThrowawayBroker.start()
        let ground = Ground(servers: broker.bootstrapServers, topic: "deathly")
        let admin = try Admin(ground.client())
        try await admin.createTopic(ground.topic, partitions: 1)
        let quick = ["reconnect.backoff.max.ms": "500"]
        let taker = Taker(try ground.consumer(properties: quick))
        try await ground.fill(partitions: 0..<1, count: 100)
        await taker.take { $0.records.count >= 100 }
        // It writes its data once a second.
        try await Task.sleep(for: .milliseconds(1_300))
        await broker.kill()
        await taker.take { !$0.errors.isEmpty }
        #expect(taker.errors.first?.code == .brokersUnavailable)
        #expect(taker.errors.first?.isTransient == true)
        // Releases of the library word it differently: "Connect to … failed", "Disconnected", "brokers are down".
        #expect(taker.errors.first.map { $0.message.contains("onnect") || $0.message.contains("down") } == true)
        // Handed over while nobody is there to take it; the receipt comes when the broker is back.
        let producer = try Producer(ground.client(quick))
        try await producer.enqueue(OutgoingMessage(topic: ground.topic, partition: 0, value: Array("later".utf8)))
        let error = await #expect(throws: KafkaError.self) { try await producer.flush(timeout: .milliseconds(300)) }
        #expect(error?.code == .timedOut)
        try await broker.restart()
        try await producer.flush(timeout: .seconds(20))
        await producer.close()
        await taker.take { $0.records.count >= 101 }
        #expect(taker.records.last?.value == Array("later".utf8))
        #expect(Set(taker.records.map(\.offset)).count == taker.records.count)
        await admin.close()
        await broker.kill()
        // Nobody is there to say goodbye to, and a question is on its way.
        let asking = Task { [consumer = taker.consumer] in
            _ = try await consumer.watermarks(ground.partition(0), timeout: .seconds(10))
        }
        try await Task.sleep(for: .milliseconds(200))
        let began = ContinuousClock.now
        await taker.consumer.close()
        #expect(began.duration(to: .now) < .seconds(4))
        asking.cancel()
    }

    @Test func `closing ends in time even where the topic went away`() async throws {
        let broker = try await ThrowawayBroker.start()
        let ground = Ground(servers: broker.bootstrapServers, topic: "fleeting")
        let admin = try Admin(ground.client())
        try await admin.createTopic(ground.topic, partitions: 1)
        let taker = Taker(try ground.consumer(properties: ["reconnect.backoff.max.ms": "300"]))
        try await ground.fill(partitions: 0..<1, count: 10)
        await taker.take { $0.records.count >= 10 }
        // Killed before it has written anything, it comes back without the topic.
        await broker.kill()
        try await broker.restart()
        await taker.take(within: .seconds(4)) { $0.errors.contains { $0.code == .unknownTopic } }
        let began = ContinuousClock.now
        await taker.consumer.close(within: .seconds(8))
        #expect(began.duration(to: .now) < .seconds(4))
        await admin.close()
    }

    @Test func `a message of 20 MB goes through, and its neighbours`() async throws {
        let ground = try await Place.throwaway.topic(
            partitions: 1, configuration: ["max.message.bytes": "33554432"])
        let large = [UInt8](repeating: 120, count: 20 << 20)
        let producer = try Producer(ground.client())
        for value in [[1], large, [2]] {
            try await producer.send(OutgoingMessage(topic: ground.topic, partition: 0, value: value))
        }
        await producer.close()
        let taker = Taker(try ground.consumer())
        await taker.take { $0.records.count >= 3 }
        await taker.consumer.close()
        #expect(taker.records.map { $0.value?.count } == [1, 20 << 20, 1])
        #expect(taker.records.count == 3 && taker.records[1].value == large)
    }

    @Test func `a message that is too large for us is refused with the remedy`() async throws {
        let ground = try await Place.embedded.topic(partitions: 1)
        let producer = try Producer(ground.client(["message.max.bytes": "2000"]))
        let message = OutgoingMessage(topic: ground.topic, value: [UInt8](repeating: 0, count: 4_000))
        let error = await #expect(throws: KafkaError.self) { try await producer.send(message) }
        #expect(error?.code == .messageTooLarge)
        #expect(error?.message.contains("message.max.bytes") == true)
        await producer.close()
    }

    @Test func `offsets are found by time`() async throws {
        let ground = try await Place.throwaway.topic(partitions: 2)
        let producer = try Producer(ground.client())
        let start = Ground.aMinuteAgo
        for number in 0..<10 {
            try await producer.send(
                OutgoingMessage(
                    topic: ground.topic, partition: 0, value: [0],
                    millisecondsSinceEpoch: start + Int64(number) * 1_000))
        }
        await producer.close()
        let admin = try Admin(ground.client())
        let offsets = try await admin.offsets(for: [
            ground.partition(0): start + 4_500, ground.partition(1): start,
        ])
        #expect(offsets == [ground.partition(0): 5, ground.partition(1): nil])
        await admin.close()
    }

    @Test func `topics are made, listed and missed by name`() async throws {
        let ground = try await Place.throwaway.topic(partitions: 3)
        let admin = try Admin(ground.client())
        #expect(try await admin.partitions(of: ground.topic) == (0..<3).map { ground.partition($0) })
        let again = await #expect(throws: KafkaError.self) { try await admin.createTopic(ground.topic, partitions: 3) }
        #expect(again?.code == .topicExists)
        let missing = await #expect(throws: KafkaError.self) { try await admin.partitions(of: "missing") }
        #expect(missing?.code == .unknownTopic)
        #expect(missing?.message.contains("missing") == true)
        let metadata = try await admin.metadata()
        #expect(metadata.brokers.count == 1)
        #expect(metadata.topics.contains { $0.name == ground.topic && $0.partitions == [0, 1, 2] })
        await admin.close()
        let closed = await #expect(throws: KafkaError.self) { try await admin.metadata() }
        #expect(closed?.code == .closed)
    }

    @Test func `a topic that does not exist is an error that names it`() async throws {
        let ground = Ground(servers: try await Place.throwaway.topic(partitions: 1).servers, topic: "nowhere")
        let taker = Taker(try ground.consumer())
        await taker.take(within: .seconds(6)) { !$0.errors.isEmpty }
        #expect(taker.errors.first?.code == .unknownTopic)
        #expect(taker.errors.first?.message.contains("nowhere") == true)
        await taker.consumer.close()
    }

    @Test(arguments: [
        ["security.protocol": "ssl"],
        [
            "security.protocol": "sasl_plaintext", "sasl.mechanisms": "PLAIN", "sasl.username": "u",
            "sasl.password": "hunter2",
        ],
    ])
    func `security that the broker does not speak is an event that says where to look`(
        _ properties: [String: String]
    ) async throws {
        let ground = try await Place.embedded.topic(partitions: 1)
        let taker = Taker(try ground.consumer(properties: properties))
        await taker.take(within: .seconds(10)) { !$0.errors.isEmpty }
        let error = try #require(taker.errors.first)
        #expect(error.code == .authenticationFailed || error.code == .brokersUnavailable)
        #expect(error.message.contains("security.protocol") || error.message.contains("sasl.*"))
        #expect(!error.message.contains("hunter2"))
        await taker.consumer.close()
    }

    @Test func `a cluster that is not there is an error in time with its cause`() async throws {
        let admin = try Admin(ClientSettings(bootstrapServers: "127.0.0.1:1"))
        let began = ContinuousClock.now
        let error = await #expect(throws: KafkaError.self) { try await admin.metadata(timeout: .seconds(1)) }
        #expect(began.duration(to: .now) < .seconds(5))
        #expect(error?.isTransient == true)
        #expect(error?.message.contains("refused") == true)
        await admin.close()
    }
}
