import Postgres

/// What the seal says of one sighting.
struct KindVerdict {
    let place: Coordinates
    let article: UUID
    private let kind: String

    init(_ row: Row) throws(PostgresError) {
        place = try Coordinates(row)
        article = try row.uuid("article_id")
        kind = try row.string("verdict")
    }

    /// Whether it is its article's first.
    var isFirst: Bool { kind != "exact_duplicate" }

    func add(to written: inout Written) {
        switch kind {
        case "exact_duplicate": written.exactDuplicates += 1
        case "revision": written.revisions += 1
        case "near_duplicate": written.nearDuplicates += 1
        default: written.new += 1
        }
    }
}
