import ArticleStore
import Postgres
import Testing

/// What each message was news of follows from the order of sightings alone, whoever wrote them and when.
@Suite(.serialized)
struct KindTests {
    private func kinds(_ ground: Ground) async throws -> [String] {
        try await ground.connection.query(
            "SELECT partition || ':' || kind AS line FROM warta.sightings ORDER BY partition, \"offset\""
        ).map { try $0.string("line") }
    }

    /// Twelve sightings of five articles at three URLs, each in a partition of its own, so that every order of
    /// arrival is possible; with equal and missing timestamps.
    private var messages: [Consumed] {
        let (a, b, c) = ("https://a.example/1", "https://b.example/2", "https://c.example/3")
        return [
            message(0, 0, text: text(1), url: a, stamped: 1_000, fetched: "2024-03-04T01:00:00Z"),
            message(1, 0, text: text(1), url: b, stamped: 2_000, metadata: #"{"late":true}"#),
            message(2, 0, text: text(2), url: a, stamped: 3_000),
            message(3, 0, text: text(2), url: c, stamped: 2_500),
            message(4, 0, text: text(3), url: nil, stamped: 1_000),
            message(5, 0, text: text(3), url: b, stamped: 1_000),
            message(6, 0, text: text(4), url: b, fetched: "1970-01-01T00:00:01.500Z"),
            message(7, 0, text: text(4), url: c, stamped: 9_000),
            message(8, 0, text: text(1), url: a, stamped: 9_000),
            message(9, 0, text: text(5), url: c, stamped: 1),
            message(10, 0, text: text(5), url: a, stamped: 99_000),
            message(11, 0, text: text(2), url: a + "?utm_medium=rss", stamped: 100_000),
        ]
    }

    private let expected = [
        "0:new", "1:exact_duplicate", "2:exact_duplicate", "3:revision", "4:new", "5:exact_duplicate", "6:revision",
        "7:exact_duplicate", "8:exact_duplicate", "9:new", "10:exact_duplicate", "11:exact_duplicate",
    ]

    @Test func `the first sighting is new, or a revision where its URL showed another article before`() async throws {
        let ground = try await Server.database()
        let written = try await ground.write(messages, with: ground.store())
        #expect(try await kinds(ground) == expected)
        #expect(written.new == 3 && written.revisions == 2 && written.exactDuplicates == 7)
    }

    @Test func `the tables are the same for every order of arrival and every batching`() async throws {
        let ground = try await Server.database()
        let store = ground.store()
        try await ground.write(messages, with: store)
        let wanted = try await ground.contents()
        var generator = Chance(state: 42)
        for round in 0..<12 {
            try await ground.empty()
            var rest = round == 0 ? messages.reversed() : messages.shuffled(using: &generator)
            while !rest.isEmpty {
                let count = round < 2 ? 1 : Int.random(in: 1...5, using: &generator)
                try await ground.write(Array(rest.prefix(count)), with: store)
                rest = Array(rest.dropFirst(count))
            }
            #expect(try await ground.contents() == wanted, "round \(round)")
        }
    }

    @Test func `the tables are the same when several workers write at once`() async throws {
        let ground = try await Server.database()
        try await ground.write(messages, with: ground.store())
        let wanted = try await ground.contents()
        var generator = Chance(state: 7)
        for round in 0..<6 {
            try await ground.empty()
            let shuffled = messages.shuffled(using: &generator)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for worker in 0..<3 {
                    group.addTask {
                        let store = ground.store()
                        for (number, message) in shuffled.enumerated() where number % 3 == worker {
                            try await write(message, with: store, on: ground)
                        }
                        await store.close()
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await ground.contents() == wanted, "round \(round)")
        }
    }

    /// As a worker does it: what is transient is tried again.
    private func write(_ message: Consumed, with store: Store, on ground: Ground) async throws {
        var pending = PendingWrite(try await ground.batch([message], with: store))
        while true {
            do { return try await store.write(&pending) } catch let error as PostgresError where error.isTransient {}
        }
    }

    @Test func `revisions of a URL stand in order`() async throws {
        let ground = try await Server.database()
        try await ground.write(messages, with: ground.store())
        let rows = try await ground.connection.query(
            """
            SELECT r.revision, a.title FROM warta.article_revisions r JOIN warta.articles a ON a.id = r.article_id
            WHERE r.canonical_url = 'https://a.example/1' ORDER BY r.revision
            """)
        #expect(try rows.map { try $0.int64("revision") } == [1, 2, 3])
        #expect(
            try rows.map { try $0.string("title").split(separator: " ")[1] } == ["1", "2", "5"])
    }
}

/// A generator that gives the same numbers in every run (SplitMix64).
struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
