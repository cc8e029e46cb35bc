import Sandbox
import Testing

extension Integration {
    @Suite struct StopTests {
        @Test(.timeLimit(.minutes(2)))
        func `a stop in the middle of work ends well within ten seconds, and the next start goes on`() async throws {
            var chance = Chance.fresh()
            let comment = Comment("WARTA_TEST_SEED=\(chance.seed)")
            let stage = try await Stage.set()
            let database = try await stage.database("stopped")
            let publisher = try Publisher(stage, chance: Chance(seed: chance.next()))
            try await publisher.publish(2_000)
            for _ in 0..<3 {
                let worker = try await stage.worker(on: database, ["BATCH_MESSAGES": "20"])
                let before = try await database.consumed
                try await wait(for: "work", every: .milliseconds(3)) { try await database.consumed > before + 100 }
                try await Task.sleep(for: chance.span(upTo: .milliseconds(30)))
                worker.terminate()
                #expect(await worker.wait(atMost: .seconds(10)) == 0, "\(worker.logTail)")
                let breaches = try await Ledger(database: database).breaches()
                #expect(breaches.isEmpty, comment)
            }
            #expect(try await database.consumed < 2_000, "every stop must come before the end of the work")
            try await stage.drain(into: database)
            try await stage.expectAll(publisher, in: database, comment)
        }

        @Test(.timeLimit(.minutes(2)))
        func `so does a stop while Postgres is away and a batch is in hand`() async throws {
            let chance = Chance.fresh()
            let stage = try await Stage.set(postgres: ThrowawayPostgres.start())
            let database = try await stage.database("stopped")
            let publisher = try Publisher(stage, chance: chance)
            try await publisher.publish(1_000)
            let worker = try await stage.worker(on: database, ["BATCH_MESSAGES": "20"])
            try await wait(for: "work", every: .milliseconds(3)) { try await database.consumed > 100 }
            await stage.postgres.stop()
            try await wait(for: "failure") { await worker.metric("warta_postgres_errors_total") > 0 }
            worker.terminate()
            #expect(await worker.wait(atMost: .seconds(10)) == 0, "\(worker.logTail)")
            try await stage.postgres.restart()
            #expect(try await database.consumed < 1_000, "the stop must come before the end of the work")
            try await stage.drain(into: database)
            try await stage.expectAll(publisher, in: database, "WARTA_TEST_SEED=\(chance.seed)")
        }
    }
}
