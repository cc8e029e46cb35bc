import ArticleStore
import Kafka
import Postgres
import Replay
import Testing

@Suite(.serialized)
struct ConcurrencyTests {
    /// The daemon meets articles that the replay takes away, and the replay articles that the daemon has just written.
    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func `a replay by a new pipeline beside a daemon ends in the tables of a fresh ingest`(_ seed: UInt64) async throws
    {
        var stories = Stories("t", seed: seed)
        let records = stories.tell(110)
        let old = OldPipeline(seed: seed &+ 40)
        let ground = try await Server.database()
        try await ground.ingest(Array(records.prefix(70)), with: { await old.process($0) })
        let reference = try await Server.database()
        try await reference.ingest(records, with: fresh)
        let (plan, total) = try await ground.storedPlan("t")
        // Two replays of the same at once, and the daemon.
        let rows = [
            try await ground.begin(.stored, plan, total: total), try await ground.begin(.stored, plan, total: total),
        ]
        // What is processed already is not waited for, so that the writers are close together.
        _ = await fresh(records)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (index, row) in rows.enumerated() {
                let runner = try ground.runner(row, batch: 3 + index * 4, process: fresh)
                group.addTask {
                    let ending = try await runner.run()
                    #expect(ending == .done)
                }
            }
            group.addTask { try await ground.ingest(Array(records.dropFirst(70)), size: 2, with: fresh) }
            try await group.waitForAll()
        }
        #expect(differences(try await ground.contents(), try await reference.contents()) == "")
    }
}
