import Kafka
import Testing

extension Integration {
    @Suite struct ZombieTests {
        @Test(.timeLimit(.minutes(2)))
        func `a worker that wakes up after another took over writes nothing, and is of use again`() async throws {
            let chance = Chance.fresh()
            let comment = Comment("WARTA_TEST_SEED=\(chance.seed)")
            let stage = try await Stage.set(broker: .embedded(EmbeddedBroker(topics: [:])))
            let database = try await stage.database("zombie")
            let publisher = try Publisher(stage, chance: chance)
            try await publisher.publish(1_500)
            let zombie = try await stage.worker(on: database, ["BATCH_MESSAGES": "10"])
            try await wait(for: "work", every: .milliseconds(2)) { try await database.consumed > 100 }
            try await Self.freezeWhileWriting(zombie, in: database)
            try #require(try await database.consumed < 1_400, "too late: there must be work left to take over")

            let successor = try await stage.worker(on: database)
            try await stage.waitForAll(publisher, in: database)
            #expect(try await database.owners == [successor.pid])
            let before = try await Tables(of: database)

            zombie.thaw()
            try await wait(for: "fence") { await zombie.metric("warta_fenced_total") > 0 }
            try await wait(for: "place in the group") {
                try await database.owners == [zombie.pid, successor.pid]
            }
            #expect(try await Tables(of: database).differences(from: before).isEmpty)

            try await publisher.publish(500)
            try await stage.waitForAll(publisher, in: database)
            #expect(try await database.owners == [zombie.pid, successor.pid], "both work")
            for worker in [zombie, successor] {
                worker.terminate()
                #expect(await worker.wait(atMost: .seconds(10)) == 0, "\(worker.logTail)")
            }
            try await stage.expectAll(publisher, in: database, comment)
        }

        /// Stops the process where it has a transaction open, so that it wakes up with a batch in its hands.
        private static func freezeWhileWriting(_ worker: Daemon, in database: Database) async throws {
            try await wait(for: "transaction to freeze in", every: .milliseconds(3)) {
                guard try await database.writing.contains(worker.pid) else { return false }
                worker.freeze()
                // What the server was already told to do it does.
                try await Task.sleep(for: .milliseconds(100))
                if try await database.writing.contains(worker.pid) { return true }
                worker.thaw()
                return false
            }
        }
    }
}
