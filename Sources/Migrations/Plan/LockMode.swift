/// The locks that Postgres takes on tables, weakest first (13.3.1 of its manual).
public enum LockMode: Int, Sendable, Hashable, Comparable, CaseIterable {
    case accessShare, rowShare, rowExclusive, shareUpdateExclusive, share, shareRowExclusive, exclusive, accessExclusive

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// As the manual writes it: `ACCESS EXCLUSIVE`.
    public var name: String {
        switch self {
        case .accessShare: "ACCESS SHARE"
        case .rowShare: "ROW SHARE"
        case .rowExclusive: "ROW EXCLUSIVE"
        case .shareUpdateExclusive: "SHARE UPDATE EXCLUSIVE"
        case .share: "SHARE"
        case .shareRowExclusive: "SHARE ROW EXCLUSIVE"
        case .exclusive: "EXCLUSIVE"
        case .accessExclusive: "ACCESS EXCLUSIVE"
        }
    }

    /// Whom it holds up.
    public var effect: String {
        switch self {
        case .accessShare, .rowShare, .rowExclusive: "reads and writes go on"
        case .shareUpdateExclusive: "reads and writes go on; VACUUM and other changes of the schema wait"
        case .share, .shareRowExclusive, .exclusive: "reads go on, writes wait"
        case .accessExclusive: "reads and writes wait"
        }
    }

    /// Whether a daemon that writes has to wait for it.
    var blocksWriters: Bool { self >= .share }

    /// What stands behind the names in LOCK TABLE: `in share mode nowait`.
    init(statement words: [String]) {
        let text = words.joined(separator: " ").uppercased()
        self =
            LockMode.allCases.filter { text.contains("IN \($0.name) MODE") }.max { $0.name.count < $1.name.count }
            ?? .accessExclusive
    }
}

/// A lock that a statement takes, and for how long.
public struct TableLock: Sendable, Hashable {
    /// What the statement does with the table while it holds the lock.
    public enum Work: String, Sendable, Hashable {
        /// Changes the catalogue: milliseconds, once it has the lock.
        case catalogue
        /// Reads every row.
        case scan
        /// Writes every row anew, indexes and all.
        case rewrite
        /// Reads and writes the rows that it is about.
        case rows
    }

    public let table: Name
    public let mode: LockMode
    public let work: Work
}
