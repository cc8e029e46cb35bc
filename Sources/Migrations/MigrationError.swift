/// Why migrations are refused: the thing, the cause and the remedy.
public enum MigrationError: Error, Sendable, Hashable, CustomStringConvertible {
    /// An applied file was changed afterwards.
    case edited(String)
    /// The schema holds a migration that this build does not know.
    case missing(version: Int, name: String)
    /// A file came in below what is applied.
    case outOfOrder(String)
    /// Another migrator held the lock for too long.
    case locked
    /// A migration was begun in steps, and those that are done are not those of the file any more.
    case editedUnfinished(String)
    /// A way down was begun and not finished.
    case unfinishedDown(String)
    /// A migration was begun and not finished.
    case unfinishedUp(String)
    /// There is no such version.
    case unknownVersion(Int, latest: Int)
    /// There is no way back from it.
    case noWayDown(String)
    /// What going down would take away.
    case wouldLoseData([String])
    /// Migrations are recorded already.
    case notEmpty(version: Int)
    /// The schema is not what the migrations make.
    case differs(version: Int, count: Int)
    /// The database user may not make the schema to compare with.
    case noReference(String)
    /// An index that could not be mended.
    case invalidIndex(String, reason: String)

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
        case .editedUnfinished(let label):
            "migration \(label) was edited in a step that is done already; restore that step: only those after it may change"
        case .unfinishedDown(let label):
            "migration \(label) is half undone; run `wartactl migrate repair`, which undoes the rest of it"
        case .unfinishedUp(let label):
            "migration \(label) is half applied; run `wartactl migrate up`, which goes on where it stopped"
        case .unknownVersion(let version, let latest):
            "there is no version \(version); this build knows 0 to \(latest)"
        case .noWayDown(let label):
            "migration \(label) has no down script; restore a backup, or write a new migration that takes it back"
        case .wouldLoseData(let losses):
            "going down would lose data (\(losses.joined(separator: "; "))); back it up, and say --accept-data-loss"
        case .notEmpty(let version):
            "the schema is at version \(version) by its own records, so there is nothing to baseline; see `wartactl migrate status`"
        case .differs(let version, let count):
            "the schema differs from version \(version) in \(count) places; see `wartactl migrate verify --against \(version)`, mend them, or say --force"
        case .noReference(let reason):
            "the user may not make the schema to compare with, in a transaction that is rolled back (\(reason)); grant it CREATE on the database, or run this as the owner of the schema"
        case .invalidIndex(let name, let reason):
            "the index \(name) is INVALID and could not be rebuilt (\(reason)); mend its rows, then run `wartactl migrate repair` again"
        }
    }
}
