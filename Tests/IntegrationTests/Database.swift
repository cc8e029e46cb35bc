import Postgres

/// One database with our tables, and the consumer group that reads into it.
struct Database: Sendable {
    let url: String
    let group: String
    private let session: Session

    init(url: String, group: String) {
        self.url = url
        self.group = group
        session = Session(ConnectionSettings(url: url, applicationName: "integration tests"))
    }

    func query(_ sql: SQL) async throws -> Rows { try await session.with { try await $0.query(sql) } }

    /// How many messages of the topic are in the tables, as the group's offsets say.
    var consumed: Int {
        get async throws {
            try await query(
                "SELECT coalesce(sum(next_offset - first_offset), 0)::bigint AS n FROM warta.consumer_offsets"
            )
            .one().int("n")
        }
    }

    /// The workers' sessions that are inside of a transaction now, by the workers' process ids.
    var writing: Set<Int32> {
        get async throws {
            let rows = try await query(
                """
                SELECT split_part(application_name, ':', 2) AS pid FROM pg_stat_activity
                WHERE datname = current_database() AND application_name LIKE 'wartad %:%' AND xact_start IS NOT NULL
                """)
            return Set(try rows.compactMap { Int32(try $0.string("pid")) })
        }
    }

    /// Ends the workers' sessions that are inside of a transaction now; returns how many.
    func endWritingSessions() async throws -> Int {
        try await query(
            """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND application_name LIKE 'wartad %:%' AND xact_start IS NOT NULL
            """
        ).count
    }

    /// The process ids of the workers that hold partitions, as the offsets say.
    var owners: Set<Int32> {
        get async throws {
            let rows = try await query("SELECT split_part(owner, ':', 2) AS pid FROM warta.consumer_offsets")
            return Set(try rows.compactMap { Int32(try $0.string("pid")) })
        }
    }

    func close() async { await session.close() }
}

/// Asks until the answer is yes; throws at the deadline, naming what was waited for.
func wait(
    for what: String, atMost limit: Duration = .seconds(30), every pause: Duration = .milliseconds(50),
    _ condition: () async throws -> Bool
) async throws {
    let deadline = ContinuousClock.now + limit
    while !(try await condition()) {
        guard ContinuousClock.now < deadline else { throw IntegrationError("no \(what) within \(limit)") }
        try await Task.sleep(for: pause)
    }
}
