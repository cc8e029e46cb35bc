import ArticleStore
import Kafka
import Pipeline
import Postgres
import Replay
import Synchronization
import Testing

/// A build that refuses every message, for five reasons; half of them say that they are about a date.
private let strict: Processing = { records in
    await fresh(records.map { Record(topicPartition: $0.topicPartition, offset: $0.offset) }).enumerated().map {
        (index, message) in
        var message = message
        let record = records[index]
        let codes: [Rejection.Code] = [.invalidJSON, .wrongShape, .missingText, .nestingTooDeep, .textTooLong]
        let isAboutDate = Int(record.offset / 5) % 2 == 0
        message.value = record.value
        message.verdict = .rejected(
            Rejection(
                codes[Int(record.offset) % 5], stage: record.offset % 5 == 4 ? .process : .decode,
                message: isAboutDate ? "the Tanggal of the page is none" : "the page has no end"))
        return message
    }
}

/// A build that takes them all. Messages with the same value give the same article, so that this costs little.
private let mended: Processing = { records in
    let samples = await fresh(
        records.map {
            Record(
                topicPartition: TopicPartition(topic: "sample", partition: 0), offset: 0, value: $0.value)
        })
    return zip(records, samples).map { record, sample in
        var message = sample
        message.coordinates = Coordinates(
            topic: record.topicPartition.topic, partition: record.topicPartition.partition, offset: record.offset)
        message.timestampMilliseconds = record.timestamp?.millisecondsSinceEpoch
        return message
    }
}

@Suite(.serialized)
struct LetterReplayTests {
    private func letters(_ count: Int, texts: Int) -> [Record] {
        var stories = Stories("t", seed: 1)
        let values = stories.tell(texts * 3).compactMap { record in record.key == nil ? nil : record.value }
        return (0..<count).map { index in
            Record(
                topicPartition: TopicPartition(topic: "t", partition: Int32(index % 4)), offset: Int64(index / 4),
                value: values[index % min(texts, values.count)],
                timestamp: Timestamp(millisecondsSinceEpoch: 1_750_000_000_000 + Int64(index)))
        }
    }

    @Test func `of ten thousand one filtered requeue resolves exactly those that were mended`() async throws {
        let count = 10_000
        let ground = try await Server.database()
        try await ground.ingest(letters(count, texts: 25), size: 500, with: strict)
        #expect(try await ground.count("dead_letters") == count)
        var filter = DeadLetterFilter()
        filter.text = "tanggal"
        let (plan, total) = try await ground.letterPlan(filter)
        #expect(total == Int64(count / 2))
        var row = try await ground.begin(.deadLetters, plan, total: total)
        var stops = 0
        let seen = Mutex<[Int64]>([])
        while true {
            let progressed = AsyncStream<Void>.makeStream()
            let runner = try ground.runner(row, batch: 250, process: mended) { event in
                guard case .progress(let tally) = event else { return }
                seen.withLock { $0.append(tally.seen) }
                progressed.continuation.yield()
            }
            let task = Task { try await runner.run() }
            if stops < 4 {
                // Stopped after its second batch.
                var batches = progressed.stream.makeAsyncIterator()
                for _ in 0..<2 { await batches.next() }
                task.cancel()
            }
            let ending = try await task.value
            if ending == .done { break }
            stops += 1
            let left = try await ground.count("dead_letters", where: "resolved_at IS NULL")
            #expect(left > count / 2 && left < count)
            row = try await ground.resume(row.id)
        }
        #expect(stops == 4)
        let done = try #require(try await ground.store.replay(row.id))
        #expect(done.seen == total && done.updated == total && done.deadLettered == 0)
        let reports = seen.withLock { $0 }
        #expect(reports == reports.sorted() && reports.last == total && reports.count > 15)
        let open = "resolved_at IS NULL AND resolution IS NULL AND attempts = 1 AND error NOT LIKE '%Tanggal%'"
        let closed = "resolution = 'requeued' AND resolved_by = 'replay \(row.id)' AND error LIKE '%Tanggal%'"
        #expect(try await ground.count("dead_letters", where: open) == count / 2)
        #expect(try await ground.count("dead_letters", where: closed) == count / 2)
        #expect(try await ground.count("sightings") == count / 2)
        let unsighted = "NOT EXISTS (SELECT FROM warta.sightings s WHERE s.article_id = articles.id)"
        #expect(try await ground.count("articles", where: unsighted) == 0)
        #expect(
            try await ground.count(
                "sightings s",
                where: """
                    NOT EXISTS (SELECT FROM warta.dead_letters d WHERE d.topic = s.topic AND d.partition = s.partition
                        AND d."offset" = s."offset" AND d.resolution = 'requeued')
                    """) == 0)
    }

    @Test func `what fails again stays open, with its new reason and one attempt more`() async throws {
        let ground = try await Server.database()
        try await ground.ingest(letters(40, texts: 5), with: strict)
        var filter = DeadLetterFilter()
        filter.code = "missing_text"
        let (plan, total) = try await ground.letterPlan(filter)
        let row = try await ground.begin(.deadLetters, plan, total: total)
        let other: Processing = { records in
            var messages = await strict(records)
            for index in messages.indices {
                messages[index].verdict = .rejected(
                    Rejection(.wrongShape, stage: .process, message: "neither here nor there"))
            }
            return messages
        }
        #expect(try await ground.runner(row, batch: 3, process: other).run() == .done)
        let done = try #require(try await ground.store.replay(row.id))
        #expect(done.deadLettered == total && done.updated == 0 && total > 0)
        let changed = "attempts = 2 AND error_code = 'wrong_shape' AND error = 'neither here nor there'"
        #expect(try await ground.count("dead_letters", where: changed) == Int(total))
        #expect(try await ground.count("dead_letters", where: "attempts = 1") == 40 - Int(total))
        #expect(try await ground.count("dead_letters", where: "resolved_at IS NOT NULL") == 0)
    }
}
