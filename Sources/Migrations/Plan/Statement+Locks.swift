extension Statement {
    /// The locks that it takes on tables, after Postgres 15's manual and sources; those on what it makes itself and on
    /// system catalogues are left out. A test compares them with `pg_locks`.
    public var locks: [TableLock] {
        switch command {
        case .createTable(let table):
            (table.parent.map { [TableLock(table: $0, mode: .accessExclusive, work: .catalogue)] } ?? [])
                + table.references.filter { $0 != table.name }.map {
                    TableLock(table: $0, mode: .shareRowExclusive, work: .catalogue)
                }
        case .createIndex(let index):
            [TableLock(table: index.table, mode: index.isConcurrent ? .shareUpdateExclusive : .share, work: .scan)]
        // The table of an index is known to the database only; the name stands for it.
        case .dropIndex(let names, let isConcurrent):
            names.map {
                TableLock(table: $0, mode: isConcurrent ? .shareUpdateExclusive : .accessExclusive, work: .catalogue)
            }
        case .reindex(_, let name, let isConcurrent):
            name.map { [TableLock(table: $0, mode: isConcurrent ? .shareUpdateExclusive : .share, work: .scan)] } ?? []
        case .alterTable(let name, let actions): Self.locks(of: actions, on: name)
        case .alterIndex(let name): [TableLock(table: name, mode: .shareUpdateExclusive, work: .catalogue)]
        case .rename(let kind, let name) where ["view", "materialized view", "sequence"].contains(kind):
            [TableLock(table: name, mode: .accessExclusive, work: .catalogue)]
        case .drop(let kind, let names) where ["table", "view", "materialized view", "foreign table"].contains(kind):
            names.map { TableLock(table: $0, mode: .accessExclusive, work: .catalogue) }
        case .attach(let kind, let table, _):
            [
                TableLock(
                    table: table, mode: kind == "trigger" && !isDrop ? .shareRowExclusive : .accessExclusive,
                    work: .catalogue)
            ]
        case .update(let table, _), .delete(let table, _), .insert(let table):
            [TableLock(table: table, mode: .rowExclusive, work: .rows)]
        case .truncate(let names): names.map { TableLock(table: $0, mode: .accessExclusive, work: .catalogue) }
        case .lock(let names, let mode): names.map { TableLock(table: $0, mode: mode, work: .catalogue) }
        case .vacuum(let table, let isFull):
            table.map {
                [
                    TableLock(
                        table: $0, mode: isFull ? .accessExclusive : .shareUpdateExclusive,
                        work: isFull ? .rewrite : .scan)
                ]
            } ?? []
        case .cluster(let table): table.map { [TableLock(table: $0, mode: .accessExclusive, work: .rewrite)] } ?? []
        case .analyze(let table): table.map { [TableLock(table: $0, mode: .shareUpdateExclusive, work: .rows)] } ?? []
        case .refresh(let view, let isConcurrent):
            [TableLock(table: view, mode: isConcurrent ? .exclusive : .accessExclusive, work: .rewrite)]
        case .comment(let kind, let name) where ["table", "column", "view"].contains(kind):
            name.map { [TableLock(table: $0, mode: .shareUpdateExclusive, work: .catalogue)] } ?? []
        default: []
        }
    }

    private var isDrop: Bool { tokens.first?.isWord("drop") == true }

    /// One ALTER TABLE takes the strongest lock of its parts.
    private static func locks(of actions: [AlterAction], on table: Name) -> [TableLock] {
        let own = actions.map { $0.lock(on: table) }
        let strongest = own.map(\.mode).max() ?? .accessExclusive
        let works = Set(own.map(\.work))
        let work = [TableLock.Work.rewrite, .scan].first { works.contains($0) } ?? .catalogue
        return [TableLock(table: table, mode: strongest, work: work)]
            + actions.compactMap { action in
                switch action {
                case .addConstraint(let constraint):
                    constraint.references.map { TableLock(table: $0, mode: .shareRowExclusive, work: .catalogue) }
                case .addColumn(let column):
                    column.references.map { TableLock(table: $0, mode: .shareRowExclusive, work: .catalogue) }
                case .attachPartition(let partition):
                    TableLock(table: partition, mode: .accessExclusive, work: .scan)
                case .detachPartition(let partition, let isConcurrent):
                    TableLock(
                        table: partition, mode: isConcurrent ? .shareUpdateExclusive : .accessExclusive,
                        work: .catalogue)
                default: nil
                }
            }
    }
}

extension AlterAction {
    func lock(on table: Name) -> TableLock {
        let (mode, work): (LockMode, TableLock.Work) =
            switch self {
            case .addColumn(let column):
                (
                    .accessExclusive,
                    column.rewritesTable ? .rewrite : column.isChecked || column.isUnique ? .scan : .catalogue
                )
            case .changeType: (.accessExclusive, .rewrite)
            case .setNotNull: (.accessExclusive, .scan)
            case .addConstraint(let constraint):
                switch constraint.kind {
                case .foreignKey: (.shareRowExclusive, constraint.isNotValid ? .catalogue : .scan)
                case .check: (.accessExclusive, constraint.isNotValid ? .catalogue : .scan)
                default: (.accessExclusive, constraint.usesIndex ? .catalogue : .scan)
                }
            case .validate: (.shareUpdateExclusive, .scan)
            case .attachPartition, .options, .columnStatistics: (.shareUpdateExclusive, .catalogue)
            case .detachPartition(_, let isConcurrent):
                (isConcurrent ? .shareUpdateExclusive : .accessExclusive, .catalogue)
            case .triggers: (.shareRowExclusive, .catalogue)
            case .rewrite: (.accessExclusive, .rewrite)
            case .dropColumn, .changeColumn, .dropConstraint, .rename, .other: (.accessExclusive, .catalogue)
            }
        return TableLock(table: table, mode: mode, work: work)
    }
}

extension AlterAction.AddedColumn {
    /// Whether every row needs a value of its own. A default that does not change from row to row is kept in the
    /// catalogue since Postgres 11.
    var rewritesTable: Bool {
        isStoredExpression || isIdentity || hasVolatileDefault
            || ["serial", "bigserial", "smallserial", "serial4", "serial8", "serial2"].contains(type)
    }

    /// Functions whose result does not change within a statement; every other one may.
    private static let steady: Set = [
        "now", "current_timestamp", "current_date", "current_time", "localtime", "localtimestamp",
        "transaction_timestamp",
        "statement_timestamp", "current_user", "session_user", "current_setting", "timezone", "date_trunc", "coalesce",
        "nullif", "greatest", "least", "lower", "upper", "to_timestamp", "make_interval", "make_date",
        "make_timestamptz",
        "jsonb_build_object", "jsonb_build_array", "array_fill", "md5", "encode", "decode", "cast", "concat", "format",
        "length", "round", "floor", "ceil", "abs", "int4range", "int8range", "tstzrange", "daterange", "numrange",
        "row",
        "varchar", "char", "numeric", "decimal", "timestamp", "timestamptz", "time", "interval", "bit", "array", "in",
    ]

    var hasVolatileDefault: Bool {
        guard let value = defaultValue else { return false }
        return value.indices.dropLast().contains { index in
            value[index].isName && value[index + 1].isSign("(") && !Self.steady.contains(value[index].text)
        }
    }
}
