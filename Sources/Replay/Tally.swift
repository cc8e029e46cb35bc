public import ArticleStore

/// What came of a replay so far.
public struct Tally: Sendable, Hashable {
    /// Messages looked at, those that were left out among them.
    public var seen: Int64 = 0
    public var unchanged: Int64 = 0
    public var updated: Int64 = 0
    public var created: Int64 = 0
    public var deadLettered: Int64 = 0

    public init() {}

    public init(_ row: ReplayRow) {
        seen = row.seen
        unchanged = row.unchanged
        updated = row.updated
        created = row.created
        deadLettered = row.deadLettered
    }

    /// Messages that were processed again.
    public var taken: Int64 { unchanged + updated + created + deadLettered }

    mutating func add(_ written: Written, seen: Int) {
        self.seen += Int64(seen)
        unchanged += Int64(written.unchanged)
        updated += Int64(written.updated)
        created += Int64(written.created)
        deadLettered += Int64(written.deadLetters)
    }
}
