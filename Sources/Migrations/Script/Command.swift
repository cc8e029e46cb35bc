/// What a statement does, as far as locks, data and those who use the schema are concerned.
enum Command: Sendable, Hashable {
    case createTable(CreatedTable)
    case createIndex(CreatedIndex)
    case dropIndex([Name], isConcurrent: Bool)
    /// `kind` is `index`, `table`, `schema`, `database` or `system`.
    case reindex(kind: String, Name?, isConcurrent: Bool)
    case alterTable(Name, [AlterAction])
    /// `ALTER INDEX … RENAME` and its like, which hold up nobody.
    case alterIndex(Name)
    /// Renaming or moving to another schema of what is no table.
    case rename(kind: String, Name)
    case drop(kind: String, [Name])
    /// A trigger, rule or policy on a table.
    case attach(kind: String, table: Name, references: Name?)
    case create(kind: String, Name?)
    case createExtension(String)
    case addEnumValue(Name, value: String)
    case update(Name, isLimited: Bool)
    case delete(Name, isLimited: Bool)
    case insert(Name)
    case truncate([Name])
    case lock([Name], LockMode)
    case set(String, to: String)
    /// BEGIN, COMMIT and the like.
    case transaction
    case vacuum(Name?, isFull: Bool)
    case cluster(Name?)
    case analyze(Name?)
    case refresh(Name, isConcurrent: Bool)
    case comment(kind: String, Name?)
    case grant
    /// `DO`, `CALL`: code of which nothing is known.
    case code
    case select
    /// Of the server or of databases: `CREATE DATABASE`, `ALTER SYSTEM`.
    case server(String)
    case other(String)

    struct CreatedTable: Sendable, Hashable {
        var name: Name
        var isTemporary = false
        var parent: Name?
        var references: [Name] = []
    }

    struct CreatedIndex: Sendable, Hashable {
        var name: Name?
        var table: Name
        var isUnique = false
        var isConcurrent = false
        var toleratesExisting = false

        /// With the schema of its table, where the index lives.
        var qualifiedName: Name? {
            guard let name else { return nil }
            return table.parts.count > 1 && name.parts.count == 1 ? Name(table.parts.dropLast() + name.parts) : name
        }
    }

    /// Whether Postgres refuses it inside a transaction, so that it has to run alone.
    var runsAlone: Bool {
        switch self {
        case .createIndex(let index): index.isConcurrent
        case .dropIndex(_, let isConcurrent): isConcurrent
        case .reindex(let kind, _, let isConcurrent):
            isConcurrent || ["database", "system", "schema"].contains(kind)
        case .alterTable(_, let actions):
            actions.contains {
                if case .detachPartition(_, let isConcurrent) = $0 { isConcurrent } else { false }
            }
        case .vacuum: true
        case .cluster(let table): table == nil
        case .server: true
        default: false
        }
    }
}

/// One part of an ALTER TABLE.
enum AlterAction: Sendable, Hashable {
    case addColumn(AddedColumn)
    case dropColumn(String)
    case changeType(column: String)
    case setNotNull(column: String)
    /// Defaults, dropped NOT NULL and the like: the catalogue alone.
    case changeColumn(column: String)
    case columnStatistics
    case addConstraint(AddedConstraint)
    case validate(String)
    case dropConstraint(String)
    /// `kind` is `table`, `column`, `constraint` or `schema`.
    case rename(kind: String)
    case attachPartition(Name)
    case detachPartition(Name, isConcurrent: Bool)
    /// LOGGED, TABLESPACE, ACCESS METHOD: the table is written anew.
    case rewrite
    case options
    case triggers
    case other

    struct AddedColumn: Sendable, Hashable {
        var name = ""
        var type = ""
        var isNotNull = false
        var defaultValue: [Token]?
        var isStoredExpression = false
        var isIdentity = false
        var isChecked = false
        var isUnique = false
        var references: Name?

        static func == (left: Self, right: Self) -> Bool { left.name == right.name && left.type == right.type }
        func hash(into hasher: inout Hasher) { hasher.combine(name) }
    }

    struct AddedConstraint: Sendable, Hashable {
        enum Kind: Sendable, Hashable {
            case check, foreignKey, unique, primaryKey, exclusion, unknown
        }

        var name: String?
        var kind = Kind.unknown
        var isNotValid = false
        var usesIndex = false
        var references: Name?
        /// The column that a check demands not to be null, where it demands that alone.
        var notNullColumn: String?
    }
}
