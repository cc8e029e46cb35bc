/// A row of `schema_migrations`.
public struct AppliedMigration: Sendable, Hashable {
    public let version: Int
    public let name: String
    public let checksum: String
    /// Microseconds since 1970-01-01T00:00:00Z.
    public let appliedAtMicroseconds: Int64
    public let milliseconds: Int

    var label: String { Migration(version: version, name: name, up: "", down: nil).label }
}

/// A migration that began and did not end: one of several steps, not all of which could be undone together.
public struct UnfinishedMigration: Sendable, Hashable {
    public let version: Int
    public let name: String
    public let direction: Direction
    /// The checksums of the steps that are done.
    public let steps: [String]
    /// The step that was begun last, from 0; it may be done, half done or not done.
    public let begunStep: Int
    /// Why it stopped; nil where its migrator was killed, or is still at work.
    public let error: String?

    public var label: String { Migration(version: version, name: name, up: "", down: nil).label }
}

/// Where a schema stands against the migrations of this build.
public struct MigrationStatus: Sendable {
    public let known: [Migration]
    public let applied: [AppliedMigration]
    public let unfinished: [UnfinishedMigration]

    init(known: [Migration], applied: [AppliedMigration], unfinished: [UnfinishedMigration] = []) {
        self.known = known
        self.applied = applied
        self.unfinished = unfinished
    }

    /// The schema's version: that of the last migration applied, 0 for none.
    public var version: Int { applied.last?.version ?? 0 }

    /// What this build knows and the schema lacks, in order.
    public var pending: [Migration] {
        let done = Set(applied.map(\.version))
        return known.filter { !done.contains($0.version) }
    }

    /// What the schema lacks for a daemon of this build. A schema of a newer build serves it too: migrations that take
    /// away what the build before them used are refused by `Lint`.
    public var missingForDaemon: [Migration] { pending.filter(\.isNeededByDaemon) }

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
