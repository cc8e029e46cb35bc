import Postgres

/// What must be true of the tables, whatever was done to the workers.
struct Ledger {
    let database: Database

    /// The conservation law: what the offsets say was consumed is in the tables, once each. True after every
    /// transaction. Returns what breaks it, for a reader; empty where nothing does.
    func breaches() async throws -> String {
        let rows = try await database.query(
            """
            WITH landed AS (
                SELECT topic, partition, "offset" FROM warta.sightings
                UNION ALL SELECT topic, partition, "offset" FROM warta.dead_letters
            )
            SELECT o.partition, o.first_offset, o.next_offset, count(l."offset") AS rows,
                count(DISTINCT l."offset") AS offsets, coalesce(min(l."offset"), o.first_offset) AS low,
                coalesce(max(l."offset"), o.next_offset - 1) AS high,
                (SELECT count(*) FROM warta.raw_messages r WHERE r.topic = o.topic AND r.partition = o.partition)
                    AS stored
            FROM warta.consumer_offsets o
            LEFT JOIN landed l ON l.topic = o.topic AND l.partition = o.partition
            WHERE o.consumer_group = \(database.group)
            GROUP BY o.topic, o.partition, o.first_offset, o.next_offset ORDER BY o.partition
            """)
        var text = ""
        for row in rows {
            let first = try row.int("first_offset")
            let next = try row.int("next_offset")
            let counts = try [row.int("rows"), row.int("offsets"), row.int("stored")]
            let low = try row.int("low")
            let high = try row.int("high")
            if counts == [next - first, next - first, next - first], low == first, high == next - 1 { continue }
            text += """
                partition \(try row.int("partition")): offsets \(first)..<\(next), but \(counts[0]) rows for \
                \(counts[1]) offsets from \(low) to \(high), and \(counts[2]) raw messages\n
                """
        }
        return text
    }

    /// Whether every story that was told is in the tables, exactly once, as what it is. Returns what is not so.
    func accounts(for stories: [Story]) async throws -> String {
        var text = try await breaches()
        func expect(_ what: String, _ expected: Int, _ query: SQL) async throws {
            let found = try await database.query(query).one().int("n")
            if found != expected { text += "\(what): \(found), not \(expected)\n" }
        }
        let bad = stories.count { $0.nature == .bad }
        let duplicates = stories.count { $0.nature == .duplicate }
        for partition in Set(stories.map(\.partition)).sorted() {
            let count = stories.count { $0.partition == partition }
            try await expect(
                "next offset of partition \(partition)", count,
                "SELECT coalesce(max(next_offset), -1) AS n FROM warta.consumer_offsets WHERE partition = \(partition)")
        }
        try await expect("dead letters", bad, "SELECT count(*) AS n FROM warta.dead_letters")
        try await expect(
            "dead letters tried twice", 0, "SELECT count(*) AS n FROM warta.dead_letters WHERE attempts > 1")
        try await expect("sightings", stories.count - bad, "SELECT count(*) AS n FROM warta.sightings")
        try await expect("articles", stories.count - bad - duplicates, "SELECT count(*) AS n FROM warta.articles")
        try await expect(
            "exact duplicates", duplicates,
            "SELECT count(*) AS n FROM warta.sightings WHERE kind = 'exact_duplicate'")
        try await expect(
            "sightings without article", 0,
            """
            SELECT count(*) AS n FROM warta.sightings s
            WHERE NOT EXISTS (SELECT FROM warta.articles a WHERE a.id = s.article_id)
            """)
        return text
    }
}
