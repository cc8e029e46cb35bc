/// What makes a migration dangerous for a system that is live.
public enum LintRule: String, Sendable, Hashable, CaseIterable {
    case indexNotConcurrent = "index-not-concurrent"
    case dropIndexNotConcurrent = "drop-index-not-concurrent"
    case reindexNotConcurrent = "reindex-not-concurrent"
    case indexIfNotExists = "index-if-not-exists"
    case indexUnnamed = "index-unnamed"
    case concurrentlyInTransaction = "concurrently-in-transaction"
    case constraintNotValid = "constraint-not-valid"
    case uniqueConstraint = "unique-constraint"
    case validateSameTransaction = "validate-same-transaction"
    case setNotNull = "set-not-null"
    case addColumnNotNull = "add-column-not-null"
    case volatileDefault = "volatile-default"
    case changeType = "change-type"
    case rename
    case dropInUse = "drop-in-use"
    case tableRewrite = "table-rewrite"
    case longLock = "long-lock"
    case partitionLock = "partition-lock"
    case rowsWithoutLimit = "rows-without-limit"
    case truncate
    case enumValueUsed = "enum-value-used"
    case transactionControl = "transaction-control"
    case missingTimeout = "missing-timeout"
    case badIgnore = "bad-ignore"

    /// What is wrong with it.
    public var danger: String {
        switch self {
        case .indexNotConcurrent: "writes to the table wait until the index is built"
        case .dropIndexNotConcurrent: "reads and writes of the table wait for the lock, behind every query that runs"
        case .reindexNotConcurrent: "writes wait until the index is built, and so do reads that would use it"
        case .indexIfNotExists: "where an earlier build broke off, the INVALID index exists already and stays"
        case .indexUnnamed: "an index without a name cannot be found again after its build broke off"
        case .concurrentlyInTransaction: "Postgres refuses it between BEGIN and COMMIT"
        case .constraintNotValid: "every row is checked while writes wait"
        case .uniqueConstraint: "an index is built while reads and writes wait"
        case .validateSameTransaction: "the lock of ADD CONSTRAINT is held while every row is checked"
        case .setNotNull: "every row is read while reads and writes wait"
        case .addColumnNotNull: "it fails where the table has rows, and the build before this one cannot insert"
        case .volatileDefault:
            "the table is written anew, as every row needs a value of its own, while reads and writes wait"
        case .changeType: "the table and its indexes are written anew while reads and writes wait"
        case .rename: "the build before this one still uses the old name"
        case .dropInUse: "the build before this one may still use it, and what it held is gone"
        case .tableRewrite: "the table is written anew while reads and writes wait"
        case .longLock: "the lock is held until the transaction ends"
        case .partitionLock: "queries of the whole table wait, or every row of the partition is checked under a lock"
        case .rowsWithoutLimit: "every row is changed in one transaction: locks, bloat and a long replay on standbys"
        case .truncate: "the rows are gone, and reads and writes wait for the lock"
        case .enumValueUsed: "a new value of an enum cannot be used in the transaction that adds it"
        case .transactionControl: "the migrator has a transaction for each file; another one breaks its record"
        case .missingTimeout:
            "it may wait behind a long query for a lock on the table, and everybody else waits behind it"
        case .badIgnore: "nobody can tell later why it was allowed"
        }
    }

    /// The safe way to the same end.
    public var remedy: String {
        switch self {
        case .indexNotConcurrent: "CREATE INDEX CONCURRENTLY, which runs alone"
        case .dropIndexNotConcurrent: "DROP INDEX CONCURRENTLY, which runs alone"
        case .reindexNotConcurrent: "REINDEX … CONCURRENTLY"
        case .indexIfNotExists:
            "leave IF NOT EXISTS out: `wartactl migrate up` drops what a broken build left and begins again"
        case .indexUnnamed: "name the index"
        case .concurrentlyInTransaction: "leave BEGIN and COMMIT out"
        case .constraintNotValid: "ADD CONSTRAINT … NOT VALID here, and VALIDATE CONSTRAINT in the next migration"
        case .uniqueConstraint: "CREATE UNIQUE INDEX CONCURRENTLY first, then ADD CONSTRAINT … USING INDEX"
        case .validateSameTransaction: "VALIDATE CONSTRAINT in the next migration"
        case .setNotNull:
            "ADD CONSTRAINT … CHECK (… IS NOT NULL) NOT VALID, VALIDATE it in the next migration, then SET NOT NULL"
        case .addColumnNotNull:
            "give it a DEFAULT that does not change from row to row, or add it without NOT NULL first"
        case .volatileDefault:
            "add the column without it, SET DEFAULT for new rows, and fill the old ones in small steps"
        case .changeType:
            "add a column of the new type, write both, fill the old rows in small steps, and drop the old one a release later"
        case .rename: "add the new name beside the old one (a column, or a view), and drop the old one a release later"
        case .dropInUse: "drop it a release after the last build that uses it, and say so in an ignore comment"
        case .tableRewrite: "leave it to a maintenance window, or copy in small steps"
        case .longLock: "take no more than the statements themselves need"
        case .partitionLock:
            "DETACH PARTITION … CONCURRENTLY; before ATTACH add a validated CHECK of the bounds to the partition"
        case .rowsWithoutLimit: "change the rows in small steps, outside of migrations"
        case .truncate: "delete in small steps, outside of migrations"
        case .enumValueUsed: "use it in the next migration"
        case .transactionControl: "leave it out"
        case .missingTimeout: "SET LOCAL lock_timeout = '5s' before it, and try again when it strikes"
        case .badIgnore: "-- warta-lint: ignore rule-name: the reason"
        }
    }
}

/// One finding in a script.
public struct LintFinding: Sendable, Hashable {
    public let rule: LintRule
    /// From 1.
    public let line: Int
    /// What it is about, such as a table; and what is special about this case.
    public let subject: String

    /// `line 3: index-not-concurrent: warta.articles: writes to the table wait …; the safe way: …`.
    public var description: String {
        "line \(line): \(rule.rawValue): \(subject): \(rule.danger); the safe way: \(rule.remedy)"
    }
}
