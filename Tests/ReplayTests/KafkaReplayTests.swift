import ArticleStore
import Kafka
import Replay
import Sandbox
import Testing

@Suite(.serialized)
struct KafkaReplayTests {
    enum Kind: CaseIterable {
        /// A server that looks up times.
        case server
        /// librdkafka's mock cluster, which does not.
        case mock
    }

    /// A topic that holds the records, in a broker that lives as long as the result.
    private func topic(
        _ kind: Kind, _ records: [Record], partitions: Int
    ) async throws -> (name: String, settings: ClientSettings, mock: EmbeddedBroker?) {
        let name = "replay-\(Server.number())"
        let mock = kind == .mock ? try EmbeddedBroker(topics: [name: partitions]) : nil
        let servers = if let mock { mock.bootstrapServers } else { try await Server.broker.bootstrapServers }
        var settings = ClientSettings(bootstrapServers: servers)
        settings.properties["fetch.wait.max.ms"] = "20"
        if mock == nil {
            let admin = try Admin(settings)
            // The messages bear old dates, which retention counts from.
            try await admin.createTopic(name, partitions: partitions, configuration: ["retention.ms": "-1"])
            await admin.close()
        }
        let producer = try Producer(settings)
        for record in records {
            try await producer.enqueue(
                OutgoingMessage(
                    topic: name, partition: record.topicPartition.partition, key: record.key, value: record.value,
                    headers: record.headers, millisecondsSinceEpoch: record.timestamp?.millisecondsSinceEpoch))
        }
        try await producer.flush(timeout: .seconds(30))
        await producer.close()
        return (name, settings, mock)
    }

    @Test(arguments: Kind.allCases)
    func `a selection by time is what a scan of all messages finds`(_ kind: Kind) async throws {
        var chance = Chance(9)
        // Half of the messages follow the clock, the others lag behind it by up to an hour.
        let records = (0..<600).map { index in
            let late = chance.happens(50) ? Int64.random(in: 0..<3_600_000, using: &chance) : 0
            return Record(
                topicPartition: TopicPartition(topic: "t", partition: Int32(index % 3)), offset: Int64(index / 3),
                value: Array("{\"text\": \"\(index)\"}".utf8),
                timestamp: Timestamp(millisecondsSinceEpoch: 1_750_000_000_000 + Int64(index) * 20_000 - late))
        }
        let (name, settings, mock) = try await topic(kind, records, partitions: 3)
        defer { mock?.close() }
        let admin = try Admin(settings)
        for round in 0..<12 {
            let from = 1_750_000_000_000 + Int64.random(in: -4_000_000..<13_000_000, using: &chance)
            let to = from + Int64.random(in: 1..<6_000_000, using: &chance)
            var request = KafkaPlanner.Request(topic: name)
            request.fromTime = from
            let answer = try await KafkaPlanner(admin).ranges(request)
            #expect(answer.knowsTimes == (kind == .server) || answer.spans.isEmpty)
            var plan = Plan()
            plan.spans = answer.spans
            plan.fromTime = from
            // Without an end every third time.
            plan.toTime = round % 3 == 0 ? nil : to
            let source = try KafkaSource(plan, from: nil, settings: settings, stored: nil)
            let run = try await DryRun(of: source, limit: nil, samples: .max)
            await source.close()
            let found = Set(
                run.samples.map { Coordinates(topic: "t", partition: $0.topicPartition.partition, offset: $0.offset) })
            let expected = Set(
                records.filter { record in
                    let time = record.timestamp?.millisecondsSinceEpoch ?? 0
                    return time >= from && (plan.toTime.map { time < $0 } ?? true)
                }.map { Coordinates(topic: "t", partition: $0.topicPartition.partition, offset: $0.offset) })
            #expect(found == expected && run.taken == expected.count, "from \(from) to \(to)")
        }
        await admin.close()
    }

    @Test func `the same range twice changes no row the second time`() async throws {
        var stories = Stories("t", seed: 1)
        let told = stories.tell(90)
        let (name, settings, _) = try await topic(.server, told, partitions: 3)
        let ground = try await Server.database()
        let admin = try Admin(settings)
        var plan = Plan()
        plan.topic = name
        plan.spans = try await KafkaPlanner(admin).ranges(.init(topic: name)).spans
        await admin.close()
        // The cache of processed records knows them by their first topic.
        let process: Processing = { records in
            let known = records.map { record in
                var record = record
                record.topicPartition = TopicPartition(topic: "t", partition: record.topicPartition.partition)
                return record
            }
            return await fresh(known)
        }
        let first = try await ground.begin(.kafka, plan, total: 90)
        #expect(try await ground.runner(first, kafka: settings, batch: 17, process: process).run() == .done)
        let created = try #require(try await ground.store.replay(first.id))
        #expect(created.created + created.deadLettered == 90 && created.updated == 0)
        let contents = try await ground.contents()
        let versions = try await ground.versions()
        let reference = try await Server.database()
        try await reference.ingest(told, with: fresh)
        #expect(differences(contents, try await reference.contents()) == "")
        let second = try await ground.begin(.kafka, plan, total: 90)
        #expect(try await ground.runner(second, kafka: settings, process: process).run() == .done)
        let done = try #require(try await ground.store.replay(second.id))
        #expect(done.unchanged == created.created && done.created == 0 && done.updated == 0)
        #expect(try await ground.versions() == versions)
        #expect(try await ground.count("consumer_offsets") == 0)
    }
}
