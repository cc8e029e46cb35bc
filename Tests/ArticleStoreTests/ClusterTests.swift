import Postgres
import Testing

@testable import ArticleStore

/// Articles that repeat each other become clusters, whatever the order and however many workers.
@Suite(.serialized)
struct ClusterTests {
    /// Sentences `range` of an endless story; no other story has them.
    static func tale(_ story: Int, _ range: Range<Int>) -> String {
        let words = [
            "jembatan", "pasar", "sungai", "petani", "nelayan", "sekolah", "kapal", "beras", "hutan",
            "listrik", "kopi",
            "terminal", "panen", "lada", "garam", "pupuk", "waduk", "irigasi", "tambak", "koperasi",
            "pelabuhan",
        ]
        let sentences = range.map { number in
            var chance = Chance(state: UInt64(story * 1000 + number))
            return "Warga menilai "
                + (0..<12).compactMap { _ in words.randomElement(using: &chance) }
                .joined(separator: " ") + "."
        }
        return "Cerita \(story) tentang kampung\n\n" + sentences.joined(separator: "\n\n")
    }

    /// Cluster, kind and neighbour of each article by its message's timestamp.
    static func places(_ ground: Ground) async throws -> [String] {
        try await ground.connection.query(
            """
            SELECT concat_ws(' ', extract(epoch FROM a.first_seen_at)::int,
                (SELECT extract(epoch FROM c.first_seen_at)::int FROM warta.articles c WHERE c.id = a.cluster_id),
                s.kind, (a.near_duplicate_of = a.cluster_id)::text, round(a.similarity::numeric, 4)) AS line
            FROM warta.articles a JOIN warta.sightings s ON s.article_id = a.id ORDER BY 1
            """
        ).map { try $0.string("line") }
    }

    /// Two texts that share a third, and one that holds both.
    static func bridged(_ order: [Int]) -> [Consumed] {
        let parts = [0..<10, 5..<15, 0..<15]
        return order.enumerated().map { offset, part in
            message(0, Int64(offset), text: tale(1, parts[part]), stamped: Int64(part + 1) * 1000)
        }
    }

    @Test(arguments: [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
    func `an article that repeats two clusters joins them in every order`(order: [Int]) async throws {
        let ground = try await Server.database()
        let store = ground.store()
        var written = Written()
        for (offset, message) in Self.bridged(order).enumerated() {
            var alone = message
            alone.coordinates.offset = Int64(offset)
            let batch = try await store.claim([(topic: "t", partition: 0, low: 0)], owner: "tests")
            var pending = PendingWrite(
                Batch(
                    messages: [alone],
                    steps: [
                        Batch.Step(
                            topic: "t", partition: 0, epoch: batch[0].epoch, from: Int64(offset),
                            to: Int64(offset) + 1)
                    ]))
            try await store.write(&pending)
            written = written + pending.written
        }
        let places = try await Self.places(ground)
        #expect(places.count == 3)
        #expect(places[0] == "1 1 new")
        #expect(places[1].hasPrefix("2 1 near_duplicate true 0."))
        #expect(places[2].hasPrefix("3 1 near_duplicate true 0."))
        #expect(try await ground.count("clusters") == 1)
        #expect(written.messages == 3)
    }

    @Test func `keys travel as the text of an array`() {
        #expect(ClusterStatements.arrayText([.max, 0, -1, .min]) == "{\(Int64.max),0,-1,\(Int64.min)}")
        #expect(ClusterStatements.arrayText([]) == "{}")
    }

    @Test func `a batch that holds the whole cluster counts its near duplicates`() async throws {
        let ground = try await Server.database()
        let written = try await ground.write(Self.bridged([2, 1, 0]), with: ground.store())
        #expect(written.new == 1 && written.nearDuplicates == 2)
        let again = try await ground.contents()
        let replayed = try await ground.write(
            Self.bridged([2, 1, 0]).map { message in
                var later = message
                later.coordinates.offset += 3
                later.timestampMilliseconds = 9_000_000
                return later
            }, with: ground.store())
        #expect(replayed.exactDuplicates == 3)
        let articles = again.filter { $0.hasPrefix("articles ") }
        #expect(try await ground.contents().filter { $0.hasPrefix("articles ") } == articles)
    }

    @Test func `an earlier sighting that comes late takes its cluster along`() async throws {
        let ground = try await Server.database()
        let store = ground.store()
        try await ground.write(
            [
                message(0, 0, text: Self.tale(4, 0..<10), stamped: 5_000),
                message(0, 1, text: Self.tale(4, 0..<11), stamped: 6_000),
            ], with: store)
        #expect(try await Self.places(ground)[0] == "5 5 new")
        try await ground.write([message(1, 0, text: Self.tale(4, 0..<11), stamped: 1_000)], with: store)
        let places = try await Self.places(ground)
        #expect(places.contains("1 1 new"))
        #expect(places.contains { $0.hasPrefix("5 1 near_duplicate ") })
    }

    @Test(arguments: [(30, 1), (60, 0), (nil, 0)] as [(Int?, Int)])
    func `articles published further apart than the window stay apart`(window: Int?, apart: Int)
        async throws
    {
        let ground = try await Server.database()
        let store = Store(
            ConnectionSettings(url: ground.url, applicationName: "store"), group: "g", windowDays: window)
        let story = Self.tale(6, 0..<10)
        try await ground.write(
            [
                message(
                    0, 0, text: story + "\n\nPenutup pertama dari kampung.",
                    url: "https://a.example/2024/03/01/satu"),
                message(
                    0, 1, text: story + "\n\nPenutup kedua dari kampung.",
                    url: "https://a.example/2024/04/15/dua"),
            ], with: store)
        let dated = try await ground.connection.query(
            "SELECT count(published) AS n FROM warta.anchors"
        ).one().int64("n")
        #expect(dated == 2)
        #expect(try await ground.count("clusters") == 1 + Int64(apart))
    }

    @Test func `trimming anchors touches no article, and keeps what is young`() async throws {
        let ground = try await Server.database()
        let store = ground.store()
        try await ground.write(Self.bridged([0, 1, 2]), with: store)
        let before = try await ground.contents()
        #expect(try await store.trimAnchors(olderThanDays: 40_000) == 0)
        #expect(try await ground.count("anchors") == 3)
        #expect(try await store.trimAnchors(olderThanDays: 30) == 3)
        #expect(try await ground.count("anchors") == 0)
        #expect(try await ground.contents() == before)
    }

    /// A series of one outlet that fills the same text anew, and, last, the first half of the first of it, copied. The
    /// parts of the series share more anchors with each other than with the copy.
    static func series(_ count: Int) -> [Consumed] {
        let frame = tale(9, 0..<24).split(separator: "\n\n").dropFirst()
        func part(_ number: Int, sentences: Int) -> String {
            "Harga pangan kampung\n\n"
                + frame.prefix(sentences).enumerated().map { i, sentence in
                    i % 4 == 0 ? "Harganya \(number * 97 + i) rupiah per kilogram. \(sentence)" : "\(sentence)"
                }.joined(separator: "\n\n")
        }
        return (0..<count).map { message(0, Int64($0), text: part($0, sentences: 24), stamped: Int64($0 + 1) * 1000) }
            + [message(1, 0, text: part(0, sentences: 12), stamped: Int64(count + 1) * 1000)]
    }

    @Test func `a copy is found among any number of articles of a series, whichever comes first`() async throws {
        let messages = Self.series(80)
        var places: [[String]] = []
        for reversed in [false, true] {
            let ground = try await Server.database()
            let store = ground.store()
            for batch in reversed
                ? [messages.suffix(1), messages.dropLast()] : [messages.dropLast(), messages.suffix(1)]
            {
                try await ground.write(Array(batch), with: store)
            }
            places.append(try await Self.places(ground))
        }
        #expect(places[0] == places[1])
        #expect(places[0].filter { $0.contains("near_duplicate") }.count == 1)
        #expect(places[0].contains { $0.hasPrefix("81 1 near_duplicate true") })
    }

    @Test func `what is sealed between the search and the lock is looked at`() async throws {
        let ground = try await Server.database()
        let waiting = message(1, 0, text: Self.tale(3, 0..<11), stamped: 2_000)
        // Another transaction holds the lock, so that the search is over when the first article is sealed.
        let holder = try await Connection.connect(ConnectionSettings(url: ground.url))
        try await holder.simple("BEGIN")
        try await holder.execute(Seal.lock)
        async let written: Written = ground.write([waiting], with: ground.store(group: "late"))
        try await Self.untilWaiting(1, on: ground)
        let store = ground.store(group: "early")
        async let other: Written = ground.write(
            [message(0, 0, text: Self.tale(3, 0..<10), stamped: 1_000)], with: store)
        try await Self.untilWaiting(2, on: ground)
        try await holder.simple("COMMIT")
        let sum = try await written + other
        #expect(sum.new + sum.nearDuplicates == 2)
        let places = try await Self.places(ground)
        #expect(places[0] == "1 1 new")
        #expect(places[1].hasPrefix("2 1 near_duplicate true"))
        #expect(try await ground.count("seals") == 2)
    }

    /// Until so many transactions wait for the lock.
    private static func untilWaiting(_ count: Int, on ground: Ground) async throws {
        let clock = ContinuousClock()
        let deadline = clock.now + .seconds(20)
        while clock.now < deadline {
            let waiting = try await ground.connection.query(
                """
                SELECT count(*) AS n FROM pg_locks l JOIN pg_stat_activity a USING (pid)
                WHERE l.locktype = 'advisory' AND NOT l.granted AND a.datname = current_database()
                """
            ).one().int64("n")
            if waiting >= count { return }
            try await Task.sleep(for: .milliseconds(5))
        }
        Issue.record("\(count) transactions should wait for the lock")
    }

    @Test func `an earlier sighting under another URL and day lets its cluster be judged anew`() async throws {
        let story = Self.tale(6, 0..<10)
        let (late, early) = ("https://a.example/2024/03/02/satu", "https://a.example/2023/01/15/satu")
        let messages = [
            message(0, 0, text: story, url: late, stamped: 5_000),
            message(
                1, 0, text: story + "\n\nPenutup kedua dari kampung.", url: "https://a.example/2024/03/01/dua",
                stamped: 6_000),
            message(
                2, 0, text: story + "\n\nPenutup ketiga dari kampung.", url: "https://a.example/2024/03/03/tiga",
                stamped: 7_000),
            message(3, 0, text: story, url: early, stamped: 1_000),
        ]
        var contents: [[String]] = []
        for order in [[0, 1, 2, 3], [3, 2, 1, 0], [1, 0, 3, 2], [0, 3, 1, 2]] {
            let ground = try await Server.database()
            let store = ground.store()
            for i in order { try await ground.write([messages[i]], with: store) }
            contents.append(try await ground.contents())
            #expect(try await ground.count("clusters") == 2)
        }
        #expect(contents.allSatisfy { $0 == contents[0] })
    }
}
