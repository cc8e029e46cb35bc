import Postgres

/// What the tables of a database hold, so that two can be compared: every row as JSON, in order, without what depends on
/// the clock, on numbers drawn or on who the worker was.
struct Tables {
    /// Digests by table.
    let digests: [String: String]
    private let database: Database

    private static let ignored = [
        "updated_at", "stored_at", "first_failed_at", "owner", "owner_epoch", "consumer_group",
    ]
    /// About the database and its writers, not about the messages.
    private static let others = ["schema_migrations", "replays", "seals"]

    init(of database: Database) async throws {
        self.database = database
        let names = try await database.query(
            """
            SELECT table_name::text AS name FROM information_schema.tables
            WHERE table_schema = 'warta' AND table_type = 'BASE TABLE' ORDER BY 1
            """
        ).map { try $0.string("name") }
        var digests: [String: String] = [:]
        for name in names where !Self.others.contains(name) {
            digests[name] = try await database.query(
                """
                SELECT count(*)::text || ' rows, ' || md5(coalesce(string_agg(md5(row), '' ORDER BY row), '')) AS digest
                FROM (\(unescaped: Self.rows(of: name))) AS rows
                """
            ).one().string("digest")
        }
        self.digests = digests
    }

    private static func rows(of table: String) -> String {
        var ignored = ignored
        // Identity columns count attempts, those of transactions that were rolled back among them.
        if table == "dead_letters" { ignored.append("id") }
        return """
            SELECT (to_jsonb(t) - ARRAY['\(ignored.joined(separator: "', '"))'])::text COLLATE "C" AS row
            FROM warta.\(table) AS t
            """
    }

    /// The first differences from other tables, for a reader; empty where they hold the same.
    func differences(from other: Tables) async throws -> String {
        var text = ""
        for (name, digest) in digests.sorted(by: { $0.key < $1.key }) where other.digests[name] != digest {
            text += "\(name): \(digest) against \(other.digests[name] ?? "no table")\n"
            let mine = try await read(name)
            let theirs = try await other.read(name)
            for row in mine.subtracting(theirs).sorted().prefix(3) { text += "  only here:  \(row.prefix(600))\n" }
            for row in theirs.subtracting(mine).sorted().prefix(3) { text += "  only there: \(row.prefix(600))\n" }
        }
        return text
    }

    private func read(_ table: String) async throws -> Set<String> {
        Set(try await database.query("\(unescaped: Self.rows(of: table))").map { try $0.string("row") })
    }
}
