/// A row of `schema_migrations`.
public struct AppliedMigration: Sendable, Hashable {
    public let version: Int
    public let name: String
    public let checksum: String
    /// Microseconds since 1970-01-01T00:00:00Z.
    public let appliedAtMicroseconds: Int64
    public let milliseconds: Int
}

/// Where a schema stands against the migrations of this build.
public struct MigrationStatus: Sendable {
    public let known: [Migration]
    public let applied: [AppliedMigration]

    /// The schema's version: that of the last migration applied, 0 for none.
    public var version: Int { applied.last?.version ?? 0 }

    /// What this build knows and the schema lacks, in order.
    public var pending: [Migration] {
        let done = Set(applied.map(\.version))
        return known.filter { !done.contains($0.version) }
    }

    /// Everything in which the schema differs from the files, in words; empty where nothing does.
    public var problems: [MigrationError] {
        let files = Dictionary(known.map { ($0.version, $0) }, uniquingKeysWith: { first, _ in first })
        var problems: [MigrationError] = []
        for row in applied {
            guard let file = files[row.version] else {
                // A newer build has been here: its schema serves this one too.
                if row.version <= known.last?.version ?? 0 {
                    problems.append(.missing(version: row.version, name: row.name))
                }
                continue
            }
            if file.checksum != row.checksum { problems.append(.edited(file.label)) }
        }
        if let gap = pending.first(where: { $0.version < version }) { problems.append(.outOfOrder(gap.label)) }
        return problems
    }

    func check() throws(MigrationError) {
        if let problem = problems.first { throw problem }
    }
}

/// Why migrations are refused.
public enum MigrationError: Error, Sendable, Hashable, CustomStringConvertible {
    /// An applied file was changed afterwards.
    case edited(String)
    /// The schema holds a migration that this build does not know.
    case missing(version: Int, name: String)
    /// A file came in below what is applied.
    case outOfOrder(String)
    /// Another migrator held the lock for too long.
    case locked

    public var description: String {
        switch self {
        case .edited(let label):
            "migration \(label) was edited after it was applied; restore the file and put the change into a new migration"
        case .missing(let version, let name):
            "the schema holds migration \(version) (\(name)), which this build does not know; use the build that applied it"
        case .outOfOrder(let label):
            "migration \(label) is not applied although later ones are; number it after the last one"
        case .locked:
            "another migrator holds the lock; wait for it, or end its session in pg_stat_activity"
        }
    }
}
