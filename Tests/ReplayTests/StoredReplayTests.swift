import ArticleStore
import Kafka
import Pipeline
import Postgres
import Replay
import Testing

@Suite(.serialized)
struct StoredReplayTests {
    @Test func `what is right already is not touched, not even its row versions`() async throws {
        let ground = try await Server.database()
        var stories = Stories("t", seed: 1)
        let records = stories.tell(90)
        try await ground.ingest(records, with: fresh)
        let contents = try await ground.contents()
        let versions = try await ground.versions()
        let (plan, total) = try await ground.storedPlan("t")
        #expect(total == 90)
        for _ in 0..<2 {
            let row = try await ground.begin(.stored, plan, total: total)
            #expect(try await ground.runner(row, batch: 32, process: fresh).run() == .done)
            let done = try #require(try await ground.store.replay(row.id))
            #expect(done.outcome == .done && done.seen == 90)
            #expect(done.updated == 0 && done.created == 0)
            #expect(Int(done.deadLettered) == (try await ground.count("dead_letters")))
            #expect(done.unchanged + done.deadLettered == 90)
        }
        #expect(try await ground.contents() == contents)
        #expect(try await ground.versions() == versions)
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func `a replay by a new pipeline ends in the tables of a fresh ingest`(_ seed: UInt64) async throws {
        var stories = Stories("t", seed: seed)
        let records = stories.tell(110)
        let old = OldPipeline(seed: seed)
        let ground = try await Server.database()
        try await ground.ingest(records, size: 30, with: { await old.process($0) })
        // A rejection says nothing of who made it, so the store enters its own version.
        try await ground.connection.simple("UPDATE warta.dead_letters SET pipeline_version = '0.9.0'")
        let reference = try await Server.database()
        try await reference.ingest(records, with: fresh)
        let expected = try await reference.contents()
        #expect(try await ground.contents() != expected)

        let (plan, total) = try await ground.storedPlan("t", onlyOutdated: true)
        let row = try await ground.begin(.stored, plan, total: total)
        #expect(try await ground.runner(row, batch: Int(seed) * 9, process: fresh).run() == .done)
        #expect(differences(try await ground.contents(), expected) == "")
        let done = try #require(try await ground.store.replay(row.id))
        #expect(done.updated > 30 && done.created == 0)

        // Nothing is left to do.
        #expect(try await ground.storedPlan("t", onlyOutdated: true).total == 0)
        let again = try await ground.begin(.stored, try await ground.storedPlan("t").plan)
        #expect(try await ground.runner(again, process: fresh).run() == .done)
        #expect(try #require(try await ground.store.replay(again.id)).updated == 0)
        #expect(differences(try await ground.contents(), expected) == "")
        // What was refused and is an article now is recorded as dealt with.
        let mended = try await ground.count("dead_letters", where: "resolved_at IS NOT NULL")
        #expect(mended > 0)
        #expect(
            try await ground.count(
                "dead_letters", where: "resolution = 'requeued' AND resolved_by = 'replay \(row.id)'") == mended)
    }

    @Test func `a replay that is stopped again and again goes on where it was`() async throws {
        var stories = Stories("t", seed: 1)
        let records = stories.tell(110)
        let old = OldPipeline(seed: 1)
        let ground = try await Server.database()
        try await ground.ingest(records, size: 30, with: { await old.process($0) })
        let reference = try await Server.database()
        try await reference.ingest(records, with: fresh)
        let (plan, total) = try await ground.storedPlan("t")
        var row = try await ground.begin(.stored, plan, total: total)
        var chance = Chance(77)
        var stops = 0
        while true {
            let running = row
            let runner = try ground.runner(running, batch: 5, process: fresh)
            let task = Task { try await runner.run() }
            if stops < 10 {
                try await Task.sleep(for: .milliseconds(Int.random(in: 1...150, using: &chance)))
                task.cancel()
            }
            let ending = try await task.value
            if ending == .done { break }
            #expect(ending == .stopped)
            #expect(try #require(try await ground.store.replay(row.id)).outcome == .stopped)
            stops += 1
            row = try await ground.resume(row.id)
        }
        #expect(stops > 3)
        let done = try #require(try await ground.store.replay(row.id))
        #expect(done.outcome == .done && done.seen == total)
        #expect(done.unchanged + done.updated + done.created + done.deadLettered == total)
        #expect(differences(try await ground.contents(), try await reference.contents()) == "")
        #expect(try await ground.store.resumeReplay(row.id, pipelineVersion: "x") == nil)
    }

    @Test func `who resumes a replay takes it over, and who cancels it ends it`() async throws {
        var stories = Stories("t", seed: 1)
        let ground = try await Server.database()
        try await ground.ingest(stories.tell(40), with: fresh)
        let (plan, total) = try await ground.storedPlan("t")
        let first = try await ground.begin(.stored, plan, total: total)
        let second = try await ground.resume(first.id)
        #expect(try await ground.runner(first, process: fresh).run() == .overtaken)
        #expect(try #require(try await ground.store.replay(first.id)).outcome == .running)
        #expect(try await ground.store.cancelReplay(first.id))
        #expect(try await ground.runner(second, process: fresh).run() == .overtaken)
        let row = try #require(try await ground.store.replay(first.id))
        #expect(row.outcome == .cancelled && row.seen == 0)
        #expect(try await !ground.store.cancelReplay(first.id))
        #expect(try await ground.store.resumeReplay(first.id, pipelineVersion: "x") == nil)
    }

    @Test func `limit and pattern leave out the rest`() async throws {
        var stories = Stories("t", seed: 1)
        let records = stories.tell(90)
        let old = OldPipeline(seed: 1)
        let ground = try await Server.database()
        try await ground.ingest(records, with: { await old.process($0) })
        var (plan, total) = try await ground.storedPlan("t")
        plan.patterns.outlet = Glob("lensa.*")
        let selected = records.filter { plan.patterns.match($0) }
        #expect(selected.count > 8)
        var row = try await ground.begin(.stored, plan, total: total)
        #expect(try await ground.runner(row, batch: 10, process: fresh).run() == .done)
        var done = try #require(try await ground.store.replay(row.id))
        #expect(done.seen == 90 && Tally(done).taken == Int64(selected.count))
        plan.patterns = Patterns()
        plan.limit = 25
        row = try await ground.begin(.stored, plan, total: total)
        #expect(try await ground.runner(row, batch: 10, process: fresh).run() == .done)
        done = try #require(try await ground.store.replay(row.id))
        #expect(done.seen == 25 && Tally(done).taken == 25)
    }

    @Test func `an article that loses its first sighting is made again of the next`() async throws {
        @Sendable func record(_ partition: Int32, _ url: String, _ lines: String, at milliseconds: Int64) -> Record {
            let text = "Pasar Ikan Ambon Dibuka\\n\\nAMBON - Pedagang menyambut pasar baru itu pada 3 Mei 2025.\(lines)"
            return Record(
                topicPartition: TopicPartition(topic: "t", partition: partition), offset: 0, key: Array(url.utf8),
                value: Array(#"{"url":"\#(url)","text":"\#(text)"}"#.utf8),
                timestamp: Timestamp(millisecondsSinceEpoch: milliseconds))
        }
        let more = "\\n\\nWali Kota Rahmat Sanusi memotong pita di depan dua ratus warga, lalu mencicipi ikan bakar."
        let first = record(1, "https://kabar.example/1", more, at: 1_000)
        let second = record(0, "https://lensa.example/2", "", at: 2_000)
        // The old build took both for one article: it lost the end of the first.
        let old: Processing = { records in
            var short = records
            for index in short.indices where short[index].topicPartition.partition == 1 {
                short[index].value = record(1, "https://kabar.example/1", "", at: 1_000).value
            }
            var messages = await fresh(short)
            for index in messages.indices { messages[index].value = records[index].value }
            return messages
        }
        let ground = try await Server.database()
        try await ground.ingest([first, second], with: old)
        #expect(try await ground.count("articles", where: "url LIKE '%kabar%'") == 1)
        #expect(try await ground.count("articles") == 1)
        var (plan, total) = try await ground.storedPlan("t")
        plan.patterns.key = Glob("https://kabar.example/*")
        let row = try await ground.begin(.stored, plan, total: total)
        #expect(try await ground.runner(row, process: fresh).run() == .done)
        let reference = try await Server.database()
        try await reference.ingest([first, second], with: fresh)
        #expect(try await reference.count("articles") == 2)
        #expect(differences(try await ground.contents(), try await reference.contents()) == "")
        let done = try #require(try await ground.store.replay(row.id))
        #expect(done.updated == 1 && done.seen == 2)
    }
}
