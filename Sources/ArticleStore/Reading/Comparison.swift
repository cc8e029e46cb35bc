public import Deduplication
public import Postgres

/// Two stored articles, and whether they tell the same text.
public struct Comparison: Sendable {
    public struct Side: Sendable {
        public let id: UUID
        public let title: String
        public let source: String?
        public let canonicalURL: String?
        /// Microseconds since 1970; nil where unknown.
        public let publishedAt: Int64?
        public let clusterID: UUID
        public let nearDuplicateOf: UUID?
        /// What it tells that the other does not.
        public internal(set) var own: OwnFacts?
    }

    public let first: Side
    public let second: Side
    public let verdict: Verdict
    /// The keys that both have: without one the two are never compared on their own.
    public let sharedAnchors: Int

    /// Whether both stand in one cluster, be it through others.
    public var isOneCluster: Bool { first.clusterID == second.clusterID }
}

extension Store {
    /// Judges two stored articles as the worker does; nil where either is not there. Throws `PostgresError`.
    public func compare(_ first: UUID, _ second: UUID) async throws -> Comparison? {
        let rows = try await session.with { connection in
            try await connection.query(
                """
                SELECT id, title, body, source, canonical_url, published_at, published_zone, cluster_id,
                    near_duplicate_of
                FROM warta.articles WHERE id = \(first) OR id = \(second)
                """)
        }
        var sides: [UUID: (side: Comparison.Side, body: String, story: Story, anchors: Set<Int64>)] = [:]
        for row in rows {
            let side = try Comparison.Side(row)
            let body = try row.string("body")
            let print = Fingerprinter().fingerprint(title: side.title, body: body)
            sides[side.id] = (side, body, try Story(row), Set(print.anchors))
        }
        guard var a = sides[first], var b = sides[second] else { return nil }
        a.side.own = OwnFacts(of: a.body, besides: b.story)
        b.side.own = OwnFacts(of: b.body, besides: a.story)
        return Comparison(
            first: a.side, second: b.side, verdict: Verdict(a.story, b.story, windowDays: windowDays),
            sharedAnchors: a.anchors.intersection(b.anchors).count)
    }
}

extension Comparison.Side {
    fileprivate init(_ row: Row) throws(PostgresError) {
        let published: Timestamp? = try row["published_at"]
        self.init(
            id: try row.uuid("id"), title: try row.string("title"), source: try row["source"],
            canonicalURL: try row["canonical_url"], publishedAt: published?.microsecondsSinceUnixEpoch,
            clusterID: try row.uuid("cluster_id"), nearDuplicateOf: try row["near_duplicate_of"])
    }
}
