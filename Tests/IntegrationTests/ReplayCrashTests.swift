import Foundation
import Postgres
import Sandbox
import Testing

extension Integration {
    /// Replays beside a daemon, while either is killed.
    @Suite struct ReplayCrashTests {
        @Test(.timeLimit(.minutes(4)))
        func `a daemon and replays killed thirty times leave the tables as if there had been no replay`() async throws {
            let chance = Chance.fresh()
            let stage = try await Stage.set()
            try await Self.crash(stage, kills: 30, chance)
        }

        private static func crash(_ stage: Stage, kills: Int, _ given: Chance) async throws {
            let comment = Comment("WARTA_TEST_SEED=\(given.seed)")
            var chance = given
            let database = try await stage.database("replayed")
            let publisher = try Publisher(stage, chance: Chance(seed: chance.next()))
            let name = ["KAFKA_GROUP_INSTANCE_ID": "worker"]
            try await publisher.publish(400)
            var daemon = try await stage.worker(on: database, name)
            // Where the group stands nowhere yet, a replay takes everything.
            try await wait(for: "claim") { try await !database.query("SELECT FROM warta.consumer_offsets").isEmpty }
            var replay = try await stage.replay(on: database, ["kafka"])
            var killed = (daemon: 0, replay: 0)
            for round in 0..<kills {
                try await publisher.publish(15)
                // In the second half replays also write what the daemon has not come to yet.
                let isAhead = round >= kills / 2
                if replay.isRunning, chance.happens(70) {
                    try await Task.sleep(for: chance.span(upTo: .milliseconds(500)))
                    killed.replay += replay.isRunning ? 1 : 0
                    replay.signal(SIGKILL)
                } else {
                    try await Task.sleep(for: chance.span(upTo: .milliseconds(300)))
                    try #require(daemon.isRunning, "the daemon ended by itself: \(daemon.logTail)")
                    await daemon.kill()
                    killed.daemon += 1
                    daemon = try await stage.worker(on: database, name)
                }
                if !isAhead {
                    let breaches = try await Ledger(database: database).breaches()
                    #expect(breaches.isEmpty, comment)
                }
                if !replay.isRunning {
                    let selection = chance.happens(30) ? ["stored"] : isAhead ? ["kafka", "--ahead"] : ["kafka"]
                    replay = try await stage.replay(
                        on: database, try await database.unfinishedReplay().map { ["resume", "\($0)"] } ?? selection)
                }
            }
            #expect(killed.daemon > 3 && killed.replay > 3, comment)
            // What is left to do is done by somebody who is not killed.
            while true {
                let status = await replay.wait(atMost: .seconds(60))
                #expect(status == 0 || status == 128 + SIGKILL, "\(replay.logTail(lines: 8))")
                guard let id = try await database.unfinishedReplay() else { break }
                replay = try await stage.replay(on: database, ["resume", "\(id)"])
            }
            await daemon.kill()
            try await stage.end(of: try await stage.worker(on: database, name, arguments: ["--drain"]))
            let whole = try await stage.replay(on: database, ["stored"])
            #expect(await whole.wait(atMost: .seconds(60)) == 0, "\(whole.logTail(lines: 8))")
            try await expectAccounts(of: database, kills: killed.replay, comment)
            try await stage.expectAll(publisher, in: database, comment)
        }

        /// Every replay has come to its end, and its counts add up however often it was killed.
        private static func expectAccounts(of database: Database, kills: Int, _ comment: Comment) async throws {
            let row = try await database.query(
                """
                SELECT count(*) AS replays, count(*) FILTER (WHERE outcome = 'done') AS done,
                    count(*) FILTER (WHERE seen = unchanged + updated + created + dead_lettered AND seen = total) AS even,
                    coalesce(sum(updated), 0)::bigint AS updated
                FROM warta.replays
                """
            ).one()
            let count = try row.int("replays")
            #expect(count > 1, comment)
            #expect(try row.int("done") == count && row.int("even") == count, comment)
            // The pipeline has not changed, so there was nothing to make anew.
            #expect(try row.int("updated") == 0, comment)
        }
    }
}

extension Stage {
    /// Starts a replay beside the worker.
    fileprivate func replay(on database: Database, _ arguments: [String]) async throws -> ChildProcess {
        try await ChildProcess.start(
            Programs.path("wartactl"), arguments: ["replay"] + arguments,
            environment: [
                "WARTA_KAFKA_BOOTSTRAP_SERVERS": broker.bootstrapServers, "WARTA_TOPIC": topic,
                "WARTA_GROUP": database.group, "WARTA_POSTGRES_URL": database.url, "WARTA_BATCH_MESSAGES": "20",
                "WARTA_KAFKA_FETCH_WAIT_MAX_MS": "20",
            ], logPath: "\(NSTemporaryDirectory())/warta-\(topic)-replay.log")
    }
}

extension Database {
    /// The number of a replay that was killed.
    fileprivate func unfinishedReplay() async throws -> Int64? {
        try await query("SELECT id FROM warta.replays WHERE outcome <> 'done' ORDER BY id LIMIT 1").first?.int64("id")
    }
}
