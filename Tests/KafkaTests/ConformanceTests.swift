import Kafka
import Testing

/// What a consumer promises, on the broker in this process and on one over TCP.
@Suite struct ConformanceTests {
    @Test(arguments: Place.allCases)
    func `a message comes back as it was sent`(_ place: Place) async throws {
        let ground = try await place.topic(partitions: 1)
        let sent = Ground.aMinuteAgo + 123
        let headers = [
            Header(key: "kind", value: Array("first".utf8)), Header(key: "kind", value: [0, 255]),
            Header(key: "none", value: nil), Header(key: "empty", value: []),
        ]
        let messages = [
            OutgoingMessage(
                topic: ground.topic, partition: 0, key: [1, 0, 2], value: Array("isi".utf8), headers: headers,
                millisecondsSinceEpoch: sent),
            OutgoingMessage(topic: ground.topic, partition: 0, key: Array("k".utf8), value: nil),
            OutgoingMessage(topic: ground.topic, partition: 0, value: []),
        ]
        let producer = try Producer(ground.client())
        for (number, message) in messages.enumerated() {
            let (partition, offset) = try await producer.send(message)
            #expect(partition == ground.partition(0) && offset == Int64(number))
        }
        await producer.close()
        let taker = Taker(try ground.consumer())
        await taker.take { $0.records.count >= 3 }
        await taker.consumer.close()
        try #require(taker.records.count == 3)
        #expect(taker.records.map(\.key) == [[1, 0, 2], Array("k".utf8), nil])
        #expect(taker.records.map(\.value) == [Array("isi".utf8), nil, []])
        #expect(taker.records[0].headers == headers)
        #expect(taker.records[0].timestamp == Timestamp(kind: .createTime, millisecondsSinceEpoch: sent))
    }

    @Test(arguments: Place.allCases)
    func `each partition is read in order from where the taker says`(_ place: Place) async throws {
        let ground = try await place.topic(partitions: 3)
        try await ground.fill(partitions: 0..<3, count: 400)
        let first: [TopicPartition: Int64] = [
            ground.partition(0): 0, ground.partition(1): 150, ground.partition(2): 400,
        ]
        let taker = Taker(try ground.consumer(ends: true), from: first)
        await taker.take { $0.ends.count == 3 }
        #expect(taker.consumer.assignment == (0..<3).map { ground.partition($0) })
        #expect(taker.offsets(of: ground.partition(0)) == Array(0..<400))
        #expect(taker.offsets(of: ground.partition(1)) == Array(150..<400))
        #expect(taker.offsets(of: ground.partition(2)) == [])
        #expect(Set(taker.ends.values) == [400])
        let range = try await taker.consumer.watermarks(ground.partition(1), timeout: .seconds(5))
        #expect(range == (0, 400))
        await taker.consumer.close()
    }

    @Test(arguments: Place.allCases)
    func `the group is steady and nothing comes until the taker answers`(_ place: Place) async throws {
        let ground = try await place.topic(partitions: 2)
        try await ground.fill(partitions: 0..<2, count: 50)
        let taker = Taker(try ground.consumer())
        taker.answers = false
        await taker.take { !$0.generations.isEmpty }
        // Longer than the session of six seconds.
        await taker.take(for: .milliseconds(6_500))
        #expect(taker.records.isEmpty && taker.revocations.isEmpty && taker.generations == [1])
        #expect(taker.errors == [])
        // One partition first, the other later: the first goes on.
        taker.consumer.start([ground.partition(1): 10], generation: 1)
        await taker.take { $0.records.count >= 40 }
        taker.consumer.start([ground.partition(0): 20], generation: 1)
        await taker.take { $0.records.count >= 70 }
        await taker.take(for: .milliseconds(200))
        #expect(taker.offsets(of: ground.partition(1)) == Array(10..<50))
        #expect(taker.offsets(of: ground.partition(0)) == Array(20..<50))
        await taker.consumer.close()
    }

    @Test(arguments: Place.allCases)
    func `after a rewind nothing stale is delivered`(_ place: Place) async throws {
        let ground = try await place.topic(partitions: 2)
        try await ground.fill(partitions: 0..<2, count: 2_000, padding: 200)
        let taker = Taker(try ground.consumer(maxQueuedRecords: 700))
        var random = SystemRandomNumberGenerator()
        for _ in 0..<40 {
            let before = taker.records.count
            await taker.take(atOnce: 100) { $0.records.count > before }
            let partition = ground.partition(Int32.random(in: 0...1, using: &random))
            let target = Int64.random(in: 0..<1_900, using: &random)
            taker.records = []
            taker.consumer.start([partition: target], generation: 1)
            await taker.take(atOnce: 50) { $0.offsets(of: partition).count >= 20 }
            #expect(taker.offsets(of: partition) == Array(target..<target + Int64(taker.offsets(of: partition).count)))
        }
        #expect(taker.errors.isEmpty)
        await taker.consumer.close()
    }

    @Test(arguments: Place.allCases)
    func `a pause stops the flow and its end leaves no gap`(_ place: Place) async throws {
        let ground = try await place.topic(partitions: 2)
        try await ground.fill(partitions: 0..<2, count: 300)
        let taker = Taker(try ground.consumer(), from: [:])
        await taker.take { $0.records.count >= 600 }
        for round in 1...3 {
            taker.consumer.pause()
            try await ground.fill(partitions: 0..<2, count: 100, from: 200 + round * 100)
            let before = taker.records.count
            await taker.take(for: .milliseconds(300))
            #expect(taker.records.count == before)
            #expect(taker.consumer.statistics.isPaused)
            taker.consumer.resume()
            await taker.take { $0.records.count >= 600 + round * 200 }
        }
        await taker.take(for: .milliseconds(200))
        #expect(taker.offsets(of: ground.partition(0)) == Array(0..<600))
        #expect(taker.offsets(of: ground.partition(1)) == Array(0..<600))
        await taker.consumer.close()
    }

    @Test(arguments: Place.allCases)
    func `a taker that is slow makes the consumer pause, and loses nothing`(_ place: Place) async throws {
        let ground = try await place.topic(partitions: 2)
        try await ground.fill(partitions: 0..<2, count: 1_000)
        let taker = Taker(try ground.consumer(maxQueuedRecords: 100))
        await taker.take { $0.records.count >= 50 }
        try await Task.sleep(for: .milliseconds(1_600))
        let statistics = taker.consumer.statistics
        #expect(statistics.isPaused && !statistics.isPausedByTaker)
        #expect(statistics.queuedRecords >= 100 && statistics.queuedRecords < 100 + 256)
        #expect(taker.consumer.lastPoll.duration(to: .now) < .milliseconds(500))
        await taker.take { $0.records.count >= 2_000 }
        #expect(taker.offsets(of: ground.partition(0)) == Array(0..<1_000))
        #expect(taker.offsets(of: ground.partition(1)) == Array(0..<1_000))
        await taker.consumer.close()
    }

    @Test(arguments: Place.allCases)
    func `an offset that is gone is an error that says what to do`(_ place: Place) async throws {
        let ground = try await place.topic(partitions: 1)
        try await ground.fill(partitions: 0..<1, count: 10)
        let taker = Taker(try ground.consumer(), from: [ground.partition(0): 5_000])
        await taker.take { !$0.errors.isEmpty }
        let error = try #require(taker.errors.first)
        #expect(error.code == .offsetOutOfRange && !error.isTransient)
        #expect(error.topicPartition == ground.partition(0))
        #expect(error.message.contains("\(ground.topic)[0]"))
        #expect(taker.records.isEmpty)
        // The taker decides, and it goes on.
        taker.consumer.start([ground.partition(0): 4], generation: 1)
        await taker.take { $0.records.count >= 6 }
        #expect(taker.offsets(of: ground.partition(0)) == Array(4..<10))
        await taker.consumer.close()
    }

    @Test(arguments: Place.allCases)
    func `a reader reads a range and ends`(_ place: Place) async throws {
        let ground = try await place.topic(partitions: 3)
        try await ground.fill(partitions: 0..<2, count: 100)
        let reader = try Reader(ground.client(["fetch.wait.max.ms": "20"]))
        try await reader.read([
            ground.partition(0): 10..<20, ground.partition(1): LogicalOffset.beginning..<Int64.max,
            ground.partition(2): 0..<50,
        ])
        var records: [Record] = []
        while let some = try await reader.next(maxRecords: 7, timeout: .seconds(10)) { records += some }
        await reader.close()
        #expect(records.filter { $0.topicPartition.partition == 0 }.map(\.offset) == Array(10..<20))
        #expect(records.filter { $0.topicPartition.partition == 1 }.map(\.offset) == Array(0..<100))
        #expect(records.count == 110)
    }
}
