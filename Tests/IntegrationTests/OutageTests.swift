import Sandbox
import Testing

extension Integration {
    /// A server goes away in the middle of the work and comes back: the worker goes on by itself, holds little memory
    /// all the time, and says how it is.
    @Suite struct OutageTests {
        /// What a worker may hold at most, whatever happens.
        private static let memoryLimit = 200 << 20

        @Test(.timeLimit(.minutes(3)))
        func `Postgres may be away for twenty seconds`() async throws {
            let chance = Chance.fresh()
            let stage = try await Stage.set(postgres: ThrowawayPostgres.start())
            let database = try await stage.database("outage")
            let publisher = try Publisher(stage, chance: chance)
            // A watchdog that took an outage for a stuck worker would end it within that time.
            let worker = try await stage.worker(on: database, ["WATCHDOG_SECONDS": "10"])
            let vitals = Vitals(of: worker)
            let publishing = Task { try await publisher.publish(3_000, over: .seconds(26)) }
            try await wait(for: "work") { try await database.consumed > 200 }
            #expect(await worker.get("/readyz")?.status == 200)

            await stage.postgres.stop()
            try await wait(for: "503", atMost: .seconds(5)) { await worker.get("/readyz")?.status == 503 }
            #expect(await worker.get("/readyz")?.body.contains("Postgres") == true)
            try await Task.sleep(for: .seconds(20))
            #expect(await worker.get("/readyz")?.status == 503)
            try await stage.postgres.restart()
            try await wait(for: "200", atMost: .seconds(10)) { await worker.get("/readyz")?.status == 200 }

            try await publishing.value
            try await stage.waitForAll(publisher, in: database)
            try await end(worker, vitals)
            try await stage.expectAll(publisher, in: database, "WARTA_TEST_SEED=\(chance.seed)")
        }

        @Test(.timeLimit(.minutes(3)))
        func `the broker may be killed and started again`() async throws {
            let chance = Chance.fresh()
            let broker = try await ThrowawayBroker.start()
            let stage = try await Stage.set(broker: .throwaway(broker))
            let database = try await stage.database("outage")
            let publisher = try Publisher(stage, chance: chance)
            try await publisher.publish(1_500)
            // This broker writes to disk once a second; what it lost would be its own fault.
            try await Task.sleep(for: .seconds(2))
            let worker = try await stage.worker(on: database, ["BATCH_MESSAGES": "10"])
            let vitals = Vitals(of: worker)
            try await wait(for: "work", every: .milliseconds(3)) { try await database.consumed > 200 }
            await broker.kill()
            try await Task.sleep(for: .seconds(4))
            #expect(worker.isRunning)
            try await broker.restart()
            // Nor does it remember the sequence numbers of idempotent producers.
            try await publisher.beginAgain()
            try await publisher.publish(1_500)
            try await stage.waitForAll(publisher, in: database)
            #expect(await worker.get("/readyz")?.status == 200)
            try await end(worker, vitals)
            try await stage.expectAll(publisher, in: database, "WARTA_TEST_SEED=\(chance.seed)")
        }

        @Test(.timeLimit(.minutes(3)))
        func `every session may be ended again and again in the middle of a batch`() async throws {
            var chance = Chance.fresh()
            let stage = try await Stage.set()
            let database = try await stage.database("outage")
            let publisher = try Publisher(stage, chance: Chance(seed: chance.next()))
            let worker = try await stage.worker(on: database)
            let vitals = Vitals(of: worker)
            let publishing = Task { try await publisher.publish(3_000, over: .seconds(12), portion: 50) }
            var ended = 0
            var strikes = 0
            for _ in 0..<25 {
                // One strike for each batch: a worker that meets the same trouble again and again waits ever longer.
                let before = try await database.consumed
                try await Task.sleep(for: chance.span(upTo: .milliseconds(10)))
                try await wait(for: "session to end", every: .milliseconds(1)) {
                    ended += try await database.endWritingSessions()
                    return ended > strikes
                }
                strikes = ended
                try await wait(for: "work", every: .milliseconds(5)) { try await database.consumed > before }
            }
            try await publishing.value
            try await stage.waitForAll(publisher, in: database)
            #expect(await worker.metric("warta_postgres_errors_total") >= 20)
            try await end(worker, vitals)
            try await stage.expectAll(publisher, in: database, "WARTA_TEST_SEED=\(chance.seed)")
        }

        @Test(.timeLimit(.minutes(3)), arguments: [CommitThief.Fate.answerLost, .requestLost])
        func `a COMMIT may be lost, before it was done or after`(_ fate: CommitThief.Fate) async throws {
            let chance = Chance.fresh()
            let stage = try await Stage.set()
            let database = try await stage.database("outage")
            let publisher = try Publisher(stage, chance: chance)
            let proxy = try CommitThief(to: stage.postgres.port)
            let detour = database.url.replacing(":\(stage.postgres.port)/", with: ":\(proxy.port)/")
            let worker = try await stage.worker(on: database, ["POSTGRES_URL": detour])
            let vitals = Vitals(of: worker)
            let publishing = Task { try await publisher.publish(2_000, over: .seconds(5), portion: 50) }
            for round in 1...10 {
                let before = try await database.consumed
                proxy.decide(fate)
                try await wait(for: "lost COMMIT", every: .milliseconds(5)) { proxy.lost == round }
                try await wait(for: "work", every: .milliseconds(5)) { try await database.consumed > before }
            }
            try await publishing.value
            try await stage.waitForAll(publisher, in: database)
            #expect(await worker.metric("warta_fenced_total") == 0, "nobody else was there")
            try await end(worker, vitals)
            try await stage.expectAll(publisher, in: database, "WARTA_TEST_SEED=\(chance.seed)")
        }

        /// The worker has lived through it, and stops in order.
        private func end(
            _ worker: Daemon, _ vitals: Vitals, sourceLocation: SourceLocation = #_sourceLocation
        ) async throws {
            let finding = vitals.end()
            #expect(finding.looks > 10 && finding.failures == 0, "\(finding)", sourceLocation: sourceLocation)
            #expect(finding.mostResidentBytes < Self.memoryLimit, "\(finding)", sourceLocation: sourceLocation)
            worker.terminate()
            #expect(await worker.wait(atMost: .seconds(10)) == 0, "\(worker.logTail)", sourceLocation: sourceLocation)
        }
    }
}
