import Postgres
import Testing

extension Integration {
    @Suite struct FenceTests {
        @Test(.timeLimit(.minutes(2)))
        func `offsets that are moved by hand are noticed though no message comes`() async throws {
            let chance = Chance.fresh()
            let stage = try await Stage.set()
            let database = try await stage.database("moved")
            let publisher = try Publisher(stage, chance: chance)
            try await publisher.publish(200)
            let worker = try await stage.worker(on: database)
            try await stage.waitForAll(publisher, in: database)
            let before = try await Tables(of: database)

            _ = try await database.query(
                """
                UPDATE warta.consumer_offsets SET owner_epoch = owner_epoch + 1, owner = 'an administrator',
                    next_offset = first_offset
                """)
            try await stage.waitForAll(publisher, in: database)
            #expect(try await database.owners == [worker.pid], "the worker claimed its partitions anew")
            // A message that was refused is refused again, and its dead letter counts that.
            let after = try await Tables(of: database).digests
            for (table, digest) in before.digests where table != "dead_letters" {
                #expect(after[table] == digest, "\(table)")
            }

            worker.terminate()
            #expect(await worker.wait(atMost: .seconds(10)) == 0, "\(worker.logTail)")
            let breaches = try await Ledger(database: database).breaches()
            #expect(breaches.isEmpty, "WARTA_TEST_SEED=\(chance.seed)")
            await database.close()
            await publisher.close()
        }
    }
}
