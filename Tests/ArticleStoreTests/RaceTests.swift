import Foundation
import Pipeline
import Postgres
import Testing

@testable import ArticleStore

/// Several workers meet the members of one cluster at the same instant: the grouping is that of one worker.
@Suite(.serialized)
struct RaceTests {
    /// How many seeds are run: `WARTA_RACE_SEEDS=1000` for more than a test has time for.
    static let seeds = ProcessInfo.processInfo.environment["WARTA_RACE_SEEDS"].flatMap(Int.init) ?? 40

    /// Eight articles of two stories that overlap, and one that holds parts of both; two of them are seen twice.
    static func messages(_ seed: Int) -> [[Consumed]] {
        var chance = Chance(state: UInt64(seed))
        var parts: [(story: Int, range: Range<Int>)] = (0..<8).map { _ in
            let start = Int.random(in: 0..<6, using: &chance)
            return (Int.random(in: 0..<2, using: &chance), start..<(start + Int.random(in: 6...9, using: &chance)))
        }
        parts += [parts[0], parts[3]]
        let order = Array(parts.indices).shuffled(using: &chance)
        return (0..<4).map { worker in
            order.filter { $0 % 4 == worker }.enumerated().map { offset, i in
                message(
                    Int32(worker), Int64(offset), text: ClusterTests.tale(parts[i].story, parts[i].range),
                    stamped: Int64(Int.random(in: 1...20, using: &chance)) * 1000)
            }
        }
    }

    @Test(.timeLimit(.minutes(20)))
    func `members of one cluster at one instant are grouped as by one worker`() async throws {
        let ground = try await Server.database()
        let stores = (0..<4).map { ground.store(group: "g\($0)", keepsRawMessages: false) }
        let alone = ground.store(group: "alone", keepsRawMessages: false)
        var retries = 0
        for seed in 0..<Self.seeds {
            let messages = Self.messages(seed)
            try await ground.forget()
            try await ground.write(messages.flatMap(\.self), with: alone)
            let wanted = try await ground.grouping()
            try await ground.forget()
            retries += try await withThrowingTaskGroup(of: Int.self) { group in
                for (store, mine) in zip(stores, messages) {
                    let batch = try await ground.batch(mine, with: store)
                    group.addTask { try await Self.write(batch, with: store) }
                }
                return try await group.reduce(0, +)
            }
            #expect(try await ground.grouping() == wanted, "seed \(seed)")
        }
        print("\(Self.seeds) races, \(retries) transactions tried again")
    }

    /// As a worker does it: what is transient is tried again. Returns how often that was.
    private static func write(_ batch: Batch, with store: Store) async throws -> Int {
        var pending = PendingWrite(batch)
        var retries = 0
        while true {
            do {
                try await store.write(&pending)
                return retries
            } catch let error as PostgresError where error.isTransient {
                retries += 1
            }
        }
    }
}

extension Ground {
    /// Empties what a race writes; quicker than to truncate.
    func forget() async throws {
        for table in [
            "articles", "anchors", "seals", "sightings", "entities", "entity_mentions", "date_mentions",
            "consumer_offsets",
        ] {
            try await connection.execute("DELETE FROM \(unescaped: "warta." + table)")
        }
    }

    /// Every article's place, and every sighting's kind.
    func grouping() async throws -> [String] {
        try await connection.query(
            """
            SELECT concat_ws(' ', a.id, a.cluster_id, a.near_duplicate_of, a.similarity, a.first_seen_at,
                (SELECT string_agg(s.kind || s.partition || s."offset", ',' ORDER BY s.partition, s."offset")
                    FROM warta.sightings s WHERE s.article_id = a.id)) AS line
            FROM warta.articles a ORDER BY 1
            """
        ).map { try $0.string("line") }
    }
}
