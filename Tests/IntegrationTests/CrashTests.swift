import Foundation
import Kafka
import Testing

extension Integration {
    @Suite struct CrashTests {
        /// `WARTA_TEST_KILLS` sets another number.
        private static let kills =
            ProcessInfo.processInfo.environment["WARTA_TEST_KILLS"].flatMap { Int($0) } ?? 50

        /// The workers have names in the group (`group.instance.id`), as in a Kubernetes StatefulSet: a successor takes
        /// its predecessor's place at once, so that there is work to be cut off by the next kill.
        @Test(.timeLimit(.minutes(5)))
        func `two workers killed fifty times write every message exactly once`() async throws {
            let chance = Chance.fresh()
            let stage = try await Stage.set()
            try await Self.crash(stage, messages: 5_000, kills: Self.kills, areNamed: true, chance)
        }

        /// The group has to notice each death, and deals the partitions out anew.
        @Test(.timeLimit(.minutes(5)))
        func `nor does anything change when dead workers' partitions go to others`() async throws {
            let chance = Chance.fresh()
            let stage = try await Stage.set(broker: .embedded(EmbeddedBroker(topics: [:])))
            try await Self.crash(stage, messages: 1_500, kills: 12, areNamed: false, chance)
        }

        private static func crash(
            _ stage: Stage, messages: Int, kills: Int, areNamed: Bool, _ chance: Chance
        ) async throws {
            let comment = Comment("WARTA_TEST_SEED=\(chance.seed)")
            var chance = chance
            let database = try await stage.database("crashed")
            let publisher = try Publisher(stage, chance: Chance(seed: chance.next()))
            let portion = messages / (kills + 1)
            func start(_ index: Int, _ arguments: [String] = []) async throws -> Daemon {
                let name = areNamed ? ["KAFKA_GROUP_INSTANCE_ID": "worker-\(index)"] : [:]
                return try await stage.worker(on: database, name, arguments: arguments)
            }
            var crew = [try await start(0), try await start(1)]
            var cutOff = 0
            for round in 0..<kills {
                try await publisher.publish(portion)
                let victim = Int.random(in: crew.indices, using: &chance)
                // Half of the kills come while the worker writes, a few milliseconds into it; the others at any moment,
                // while it starts, joins, takes over or waits.
                if round.isMultiple(of: 2) {
                    try await waitForWriting(crew[victim], in: database, fedBy: publisher, &chance)
                } else {
                    try await Task.sleep(for: chance.span(upTo: .milliseconds(1_500)))
                }
                cutOff += try await database.writing.contains(crew[victim].pid) ? 1 : 0
                try #require(crew[victim].isRunning, "a worker ended by itself: \(crew[victim].logTail)")
                await crew[victim].kill()
                crew[victim] = try await start(victim)
                let breaches = try await Ledger(database: database).breaches()
                #expect(breaches.isEmpty, comment)
            }
            // Kills that never meet a transaction would show nothing.
            #expect(cutOff >= kills / 10, comment)
            for worker in crew { await worker.kill() }
            try await publisher.publish(messages - portion * kills)
            for worker in [try await start(0, ["--drain"]), try await start(1, ["--drain"])] {
                try await stage.end(of: worker)
            }
            try await stage.expectAll(publisher, in: database, comment)
        }

        /// Returns a few milliseconds into a transaction of the worker's, or when it has had none for 20 seconds.
        ///
        /// Another worker may have done all there was while this one joined the group: more is published meanwhile.
        private static func waitForWriting(
            _ worker: Daemon, in database: Database, fedBy publisher: Publisher, _ chance: inout Chance
        ) async throws {
            let deadline = ContinuousClock.now + .seconds(20)
            var feeding = ContinuousClock.now + .milliseconds(200)
            while ContinuousClock.now < deadline {
                if try await database.writing.contains(worker.pid) {
                    try await Task.sleep(for: chance.span(upTo: .milliseconds(8)))
                    // A transaction that was over by then is let go: there will be others.
                    if try await database.writing.contains(worker.pid) { return }
                }
                if ContinuousClock.now > feeding {
                    try await publisher.publish(20)
                    feeding = .now + .milliseconds(200)
                }
                try await Task.sleep(for: .milliseconds(1))
            }
        }
    }
}
