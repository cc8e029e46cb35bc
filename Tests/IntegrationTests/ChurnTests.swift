import Testing

extension Integration {
    @Suite struct ChurnTests {
        @Test(.timeLimit(.minutes(3)))
        func `a third worker that comes and goes costs nothing but time`() async throws {
            var chance = Chance.fresh()
            let comment = Comment("WARTA_TEST_SEED=\(chance.seed)")
            let stage = try await Stage.set(partitions: 6)
            let database = try await stage.database("churned")
            let publisher = try Publisher(stage, chance: Chance(seed: chance.next()))
            let crew = [try await stage.worker(on: database), try await stage.worker(on: database)]
            let publishing = Task { try await publisher.publish(3_000, over: .seconds(20)) }
            var visits = 0
            for _ in 0..<5 {
                let guest = try await stage.worker(on: database)
                try await wait(for: "partition for the third worker") {
                    try await database.owners.contains(guest.pid)
                }
                visits += 1
                try await Task.sleep(for: chance.span(upTo: .seconds(1)))
                guest.terminate()
                #expect(await guest.wait(atMost: .seconds(10)) == 0, "\(guest.logTail)")
                let breaches = try await Ledger(database: database).breaches()
                #expect(breaches.isEmpty, comment)
            }
            #expect(visits == 5)
            try await publishing.value
            try await stage.waitForAll(publisher, in: database)
            for worker in crew {
                worker.terminate()
                #expect(await worker.wait(atMost: .seconds(10)) == 0, "\(worker.logTail)")
            }
            try await stage.expectAll(publisher, in: database, comment)
        }
    }
}
