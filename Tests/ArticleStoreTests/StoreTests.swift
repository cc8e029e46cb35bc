import ArticleStore
import Pipeline
import Postgres
import Testing

@Suite(.serialized)
struct StoreTests {
    @Test func `a batch becomes rows of every table`() async throws {
        let ground = try await Server.database()
        let store = ground.store()
        let written = try await ground.write(
            [
                message(
                    0, 0, text: text(1), url: "https://a.example/1?utm_source=x", stamped: 1_000, metadata: #"{"a":1}"#),
                refused(0, 1), refused(0, 2, value: nil), message(1, 0, text: text(2), stamped: 2_000),
            ], with: store)
        #expect(written.new == 2 && written.deadLetters == 2 && written.refusals == 0 && written.messages == 4)
        #expect(try await ground.count("articles") == 2)
        #expect(try await ground.count("sightings") == 2)
        #expect(try await ground.count("dead_letters") == 2)
        #expect(try await ground.count("raw_messages") == 4)
        #expect(try await ground.count("clusters") == 2)
        #expect(try await ground.count("date_mentions") > 0)
        #expect(try await ground.broken() == [])
        let row = try await ground.connection.query(
            """
            SELECT a.title, a.metadata::text AS metadata, a.first_seen_at, s.url, s.canonical_url
            FROM warta.articles a JOIN warta.sightings s ON s.article_id = a.id WHERE s.partition = 0
            """
        ).one()
        #expect(try row.string("title") == "Jembatan 1 di Palu Dibuka Lagi")
        #expect(try row.string("metadata") == #"{"a": 1}"#)
        #expect(try row.string("url") == "https://a.example/1?utm_source=x")
        #expect(try row.string("canonical_url") == "https://a.example/1")
        #expect(try row.timestamp("first_seen_at").microsecondsSinceUnixEpoch == 1_000_000)
    }

    @Test func `mentions cut their text out of the field in SQL`() async throws {
        let ground = try await Server.database()
        let store = ground.store()
        try await ground.write((0..<8).map { message(0, Int64($0), text: text($0)) }, with: store)
        let wrong = try await ground.connection.query(
            """
            SELECT m.text FROM (
                SELECT article_id, text, field, start_offset, end_offset FROM warta.entity_mentions
                UNION ALL SELECT article_id, text, field, start_offset, end_offset FROM warta.date_mentions
            ) m JOIN warta.articles a ON a.id = m.article_id
            WHERE m.text <> substring(CASE m.field WHEN 'title' THEN a.title WHEN 'subtitle' THEN a.subtitle
                ELSE a.body END FROM m.start_offset + 1 FOR m.end_offset - m.start_offset)
            """)
        #expect(wrong.isEmpty)
        #expect(try await ground.count("entity_mentions") > 0)
    }

    @Test func `a dead letter keeps key, headers and payload byte for byte`() async throws {
        let ground = try await Server.database()
        let store = ground.store()
        try await ground.write([refused(0, 0)], with: store)
        let listed = try #require(try await store.deadLetters(limit: 10).first)
        let letter = try #require(try await store.deadLetter(listed.id))
        #expect(letter.key == [0x00, 0xFF])
        #expect(letter.payload == [0xFF, 0x00])
        #expect(letter.code == "invalid_utf8" && letter.stage == "decode" && letter.attempts == 1)
        #expect(letter.error == "byte 0 is wrong")
        #expect(
            letter.headers
                == #"[{"key": "a", "value": "text"}, {"key": "b", "base64": "/w=="}, {"key": "c"}, {"key": "a", "base64": "YWdhaW4A"}]"#
        )
        var filter = DeadLetterFilter()
        filter.code = "invalid_json"
        #expect(try await store.deadLetters(filter, limit: 10).isEmpty)
        filter.code = nil
        filter.stage = "decode"
        filter.text = "BYTE 0"
        #expect(try await store.deadLetters(filter, limit: 10).count == 1)
        #expect(try await store.deadLetter(listed.id + 1) == nil)
    }

    @Test func `raw messages are kept only where they are wanted, and trimmed by age`() async throws {
        let ground = try await Server.database()
        try await ground.write([message(0, 0, text: text(1))], with: ground.store(keepsRawMessages: false))
        #expect(try await ground.count("raw_messages") == 0)
        let store = ground.store()
        try await ground.write([message(1, 0, text: text(1)), refused(1, 1)], with: store)
        #expect(try await ground.count("raw_messages") == 2)
        #expect(try await store.trimRawMessages(olderThanDays: 1) == 0)
        try await ground.connection.simple("UPDATE warta.raw_messages SET stored_at = now() - interval '2 days'")
        #expect(try await store.trimRawMessages(olderThanDays: 1) == 2)
        #expect(try await ground.count("raw_messages") == 0)
    }

    @Test func `two groups read the same topic without each other`() async throws {
        let ground = try await Server.database()
        try await ground.write([message(0, 0, text: text(1)), refused(0, 1)], with: ground.store(group: "one"))
        try await ground.write([message(0, 0, text: text(1)), refused(0, 1)], with: ground.store(group: "two"))
        #expect(try await ground.count("sightings") == 1)
        #expect(try await ground.count("dead_letters") == 1)
        #expect(try await ground.store().offsets().map(\.nextOffset) == [2, 2])
        #expect(try await ground.broken() == [])
    }

    @Test(arguments: [true, false])
    func `a row that Postgres refuses costs that one message`(_ isFirst: Bool) async throws {
        let ground = try await Server.database()
        var bad = message(0, isFirst ? 0 : 5, text: text(99))
        // Longer than a third of a page, and no compressor makes it shorter: more than an index holds.
        var generator = SystemRandomNumberGenerator()
        let noise = (0..<10_000).map { _ in Character(Unicode.Scalar(UInt8.random(in: 0x21...0x7E, using: &generator)))
        }
        guard case .article(var article) = bad.verdict else { throw PostgresError(.misuse, "no article") }
        article.source = String(noise)
        bad.verdict = .article(article)
        var messages = (0..<12).map { message(0, Int64($0), text: text($0)) }
        messages[Int(bad.coordinates.offset)] = bad
        messages[7] = refused(0, 7)
        let written = try await ground.write(messages, with: ground.store())
        #expect(written.new == 10 && written.deadLetters == 2 && written.refusals == 1)
        #expect(try await ground.count("articles") == 10)
        #expect(try await ground.count("sightings") == 10)
        #expect(try await ground.count("raw_messages") == 12)
        #expect(try await ground.broken() == [])
        let letter = try await ground.connection.query(
            "SELECT \"offset\", stage, error_code, error FROM warta.dead_letters WHERE stage = 'store'"
        ).one()
        #expect(try letter.int64("offset") == bad.coordinates.offset)
        #expect(try letter.string("error_code") == "refused_by_postgres")
        #expect(try letter.string("error").contains("54000"))
    }

    @Test func `trouble that is no message's is thrown, and the rest can be written later`() async throws {
        let ground = try await Server.database()
        let store = ground.store()
        var pending = PendingWrite(try await ground.batch([message(0, 0, text: text(1))], with: store))
        try await ground.connection.simple("ALTER TABLE warta.sightings RENAME TO away")
        #expect(await failure { try await store.write(&pending) }?.sqlState == "42P01")
        #expect(try await ground.count("articles") == 0)
        try await ground.connection.simple("ALTER TABLE warta.away RENAME TO sightings")
        try await store.write(&pending)
        #expect(pending.written.new == 1)
        #expect(try await ground.broken() == [])
    }
}

@Suite(.serialized)
struct FenceTests {
    private func lost(_ body: () async throws -> Void) async -> [Batch.Step]? {
        do {
            try await body()
            return nil
        } catch {
            return (error as? FenceLost)?.steps
        }
    }

    @Test func `whoever claims a partition takes it from who held it`() async throws {
        let ground = try await Server.database()
        let (first, second) = (ground.store(), ground.store())
        let messages = [message(0, 0, text: text(1)), refused(0, 1)]
        let old = try await ground.batch(messages, with: first)
        let new = try await ground.batch(messages, with: second)
        #expect(new.steps[0].epoch == old.steps[0].epoch + 1)
        var pending = PendingWrite(old)
        #expect(await lost { try await first.write(&pending) } == old.steps)
        #expect(try await ground.contents().filter { !$0.hasPrefix("consumer_offsets") } == [])
        pending.drop(old.steps)
        try await first.write(&pending)
        #expect(pending.written.messages == 0)
        pending = PendingWrite(new)
        try await second.write(&pending)
        #expect(pending.written.new == 1 && pending.written.deadLetters == 1)
        #expect(try await ground.broken() == [])
    }

    @Test func `a batch of which one partition is lost writes the others after a drop`() async throws {
        let ground = try await Server.database()
        let (first, second) = (ground.store(), ground.store())
        let batch = try await ground.batch([message(0, 0, text: text(1)), message(1, 0, text: text(2))], with: first)
        _ = try await second.claim([(topic: "t", partition: 1, low: 0)], owner: "other")
        var pending = PendingWrite(batch)
        let steps = try #require(await lost { try await first.write(&pending) })
        #expect(steps.map(\.partition) == [1])
        #expect(try await ground.count("sightings") == 0)
        pending.drop(steps)
        try await first.write(&pending)
        #expect(try await ground.count("sightings") == 1)
        #expect(try await ground.store().offsets().map(\.nextOffset) == [1, 0])
    }

    @Test func `a claim begins where the last one ended`() async throws {
        let ground = try await Server.database()
        let store = ground.store()
        try await ground.write([refused(0, 0), refused(0, 1)], with: store)
        let claims = try await store.claim(
            [(topic: "t", partition: 1, low: 7), (topic: "t", partition: 0, low: 0)], owner: "x")
        let next = Dictionary(uniqueKeysWithValues: claims.map { ($0.partition, $0.nextOffset) })
        #expect(next == [0: 2, 1: 7])
        let stored = try await store.offsets(of: "g")
        #expect(stored.map(\.firstOffset) == [0, 7])
        #expect(stored.allSatisfy { $0.owner == "x" })
    }

    @Test func `a batch that is written twice is there once`() async throws {
        let ground = try await Server.database()
        let store = ground.store()
        let batch = try await ground.batch([message(0, 0, text: text(1)), refused(0, 1)], with: store)
        #expect(try await !store.hasWritten(batch))
        var pending = PendingWrite(batch)
        try await store.write(&pending)
        #expect(try await store.hasWritten(batch))
        let before = try await ground.contents()
        pending = PendingWrite(batch)
        try await store.write(&pending)
        #expect(pending.written.messages == 2)
        #expect(try await ground.contents() == before)
        // Of another epoch nothing is known.
        _ = try await ground.store().claim([(topic: "t", partition: 0, low: 0)], owner: "other")
        #expect(try await !store.hasWritten(batch))
    }

    @Test func `a batch that begins elsewhere than where the offset stands is refused`() async throws {
        let ground = try await Server.database()
        let store = ground.store()
        var batch = try await ground.batch([refused(0, 5)], with: store)
        batch.steps[0].from = 5
        var pending = PendingWrite(batch)
        #expect(await lost { try await store.write(&pending) } == batch.steps)
        #expect(try await ground.count("dead_letters") == 0)
    }
}
