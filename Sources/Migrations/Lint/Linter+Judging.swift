/// The verdicts that need no memory but that of the script.
extension Linter {
    static func judge(_ index: Command.CreatedIndex, _ state: inout Script) -> [(LintRule, String)] {
        if let name = index.qualifiedName { state.newIndexes.append(name) }
        let subject = "\(index.name?.description ?? "the index") on \(index.table)"
        guard index.isConcurrent else {
            return state.made(index.table) ? [] : [(.indexNotConcurrent, subject)]
        }
        var found: [(LintRule, String)] = []
        if index.toleratesExisting { found.append((.indexIfNotExists, subject)) }
        if index.name == nil { found.append((.indexUnnamed, subject)) }
        return found
    }

    static func judge(_ constraint: AlterAction.AddedConstraint, of table: Name) -> [(LintRule, String)] {
        let subject = constraint.name.map { "\(table) \($0)" } ?? table.description
        switch constraint.kind {
        case .check, .foreignKey: return constraint.isNotValid ? [] : [(.constraintNotValid, subject)]
        case .unique, .primaryKey: return constraint.usesIndex ? [] : [(.uniqueConstraint, subject)]
        // There is no other way to add one.
        case .exclusion: return [(.uniqueConstraint, subject)]
        case .unknown: return []
        }
    }

    static func judge(_ column: AlterAction.AddedColumn, of table: Name) -> [(LintRule, String)] {
        let subject = "\(table).\(column.name)"
        var found: [(LintRule, String)] = []
        if column.rewritesTable { found.append((.volatileDefault, subject)) }
        if column.isNotNull, column.defaultValue == nil, !column.rewritesTable {
            found.append((.addColumnNotNull, subject))
        }
        if column.isChecked { found.append((.constraintNotValid, subject)) }
        if column.isUnique { found.append((.uniqueConstraint, subject)) }
        return found
    }

    static func judge(_ action: AlterAction, of table: Name) -> [(LintRule, String)] {
        switch action {
        case .changeType(let column): [(.changeType, "\(table).\(column)")]
        case .rename(let kind): kind == "constraint" ? [] : [(.rename, "a \(kind): \(table)")]
        case .rewrite: [(.tableRewrite, table.description)]
        case .attachPartition(let partition): [(.partitionLock, partition.description)]
        case .detachPartition(let partition, let isConcurrent):
            isConcurrent ? [] : [(.partitionLock, partition.description)]
        default: []
        }
    }

    static func judge(_ command: Command, _ state: inout Script) -> [(LintRule, String)] {
        switch command {
        case .dropIndex(let names, let isConcurrent):
            isConcurrent
                ? []
                : names.filter { name in !state.newIndexes.contains { $0.matches(name) } }.map {
                    (.dropIndexNotConcurrent, $0.description)
                }
        case .reindex(let kind, let name, let isConcurrent):
            isConcurrent ? [] : [(.reindexNotConcurrent, "\(kind) \(name?.description ?? "")")]
        case .rename(let kind, let name): state.made(name) ? [] : [(.rename, "a \(kind): \(name)")]
        case .drop(let kind, let names):
            kind == "extension"
                ? names.map { (.dropInUse, "extension \($0)") }
                : names.filter { !state.made($0) }.map { (.dropInUse, "\(kind) \($0)") }
        case .server(let what) where what.hasPrefix("drop"): [(.dropInUse, what)]
        case .vacuum(let table, let isFull) where isFull:
            [(.tableRewrite, table?.description ?? "every table")]
        case .cluster(let table): [(.tableRewrite, table?.description ?? "every table")]
        case .refresh(let view, let isConcurrent) where !isConcurrent && !state.made(view):
            [(.tableRewrite, view.description)]
        case .lock(let names, let mode) where mode.blocksWriters:
            names.filter { !state.made($0) }.map { (.longLock, "\($0) in \(mode.name) mode") }
        case .update(let table, let isLimited) where !isLimited && !state.made(table),
            .delete(let table, let isLimited) where !isLimited && !state.made(table):
            [(.rowsWithoutLimit, table.description)]
        case .truncate(let names): names.filter { !state.made($0) }.map { (.truncate, $0.description) }
        default: []
        }
    }

    /// A lock that keeps writers waiting must itself not wait for long. What runs alone waits in front of nobody.
    static func judgeLocks(of statement: Statement, _ state: Script) -> [(LintRule, String)] {
        guard !state.hasLockTimeout, !statement.command.runsAlone else { return [] }
        let locks = statement.locks.filter { lock in
            lock.mode.blocksWriters && !state.made(lock.table)
                && !state.newIndexes.contains { $0.matches(lock.table) }
        }
        return locks.prefix(1).map { (.missingTimeout, "\($0.table), \($0.mode.name)") }
    }

    static func judgeEnumValues(in statement: Statement, _ state: Script) -> [(LintRule, String)] {
        if case .addEnumValue = statement.command { return [] }
        guard
            let used = state.newEnumValues.first(where: { value in
                statement.tokens.contains { $0.kind == .string && $0.text == value }
            })
        else { return [] }
        return [(.enumValueUsed, used)]
    }
}
