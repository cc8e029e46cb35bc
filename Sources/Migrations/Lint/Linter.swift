/// Judges the statements of migrations by what they do to a system that is live and has large tables.
///
/// A table that the same script makes is empty and known to nobody: anything may be done to it. Every other table counts
/// as large, since migrations outlive the day on which it was small. `-- warta-lint: ignore rule: reason` before a
/// statement or in it allows what is meant. Keep one linter for the scripts of a sequence, in order: what one of them
/// validated the next may rely on.
public struct Linter {
    /// Whether the migrator runs the script, which sets `lock_timeout` itself.
    private let isRunByMigrator: Bool
    /// Columns that a validated check keeps from being null, by table.
    private var checkedColumns: Set<Column> = []
    /// Checks of that kind that are not validated yet, by name.
    private var uncheckedColumns: [String: Column] = [:]

    struct Column: Hashable {
        let table: String
        let name: String
    }

    public init(isRunByMigrator: Bool = true) { self.isRunByMigrator = isRunByMigrator }

    /// What one script knows of itself so far.
    struct Script {
        var newTables: [Name] = []
        var newIndexes: [Name] = []
        var newColumns: Set<Column> = []
        /// Constraints that this script adds.
        var newConstraints: Set<String> = []
        var newEnumValues: [String] = []
        var hasLockTimeout: Bool
        var isInTransaction = false

        func made(_ table: Name) -> Bool { newTables.contains { $0.matches(table) } }
    }

    /// What is dangerous in a script, in order; empty where nothing is.
    public mutating func check(_ script: String) -> [LintFinding] {
        var state = Script(hasLockTimeout: isRunByMigrator)
        var findings: [LintFinding] = []
        for statement in Statement.all(in: script) {
            let found = judge(statement, &state)
            findings += LintIgnore.apply(to: found, of: statement)
        }
        return findings
    }

    private mutating func judge(_ statement: Statement, _ state: inout Script) -> [LintFinding] {
        var found: [(LintRule, String)] = []
        switch statement.command {
        case .alterTable(let table, let actions):
            for action in actions { found += judge(action, of: table, &state) }
        case .createTable(let table): state.newTables.append(table.name)
        case .create(let kind, let name?)
        where ["view", "materialized view", "type", "function", "sequence"].contains(kind):
            state.newTables.append(name)
        case .createIndex(let index): found += Self.judge(index, &state)
        case .addEnumValue(_, let value): state.newEnumValues.append(value)
        case .set(let name, let value):
            if name == "lock_timeout" {
                let isNone = value.contains(where: \.isNumber) && !value.contains { ("1"..."9").contains($0) }
                state.hasLockTimeout = !isNone && (isRunByMigrator || value != "default")
            }
        case .transaction:
            state.isInTransaction = !["commit", "rollback", "end", "abort"].contains(statement.tokens.first?.text)
            if isRunByMigrator { found.append((.transactionControl, statement.text)) }
        default: found += Self.judge(statement.command, &state)
        }
        if statement.command.runsAlone, state.isInTransaction {
            found.append((.concurrentlyInTransaction, String(statement.text.prefix(40))))
        }
        found += Self.judgeLocks(of: statement, state)
        found += Self.judgeEnumValues(in: statement, state)
        return found.map { LintFinding(rule: $0.0, line: statement.line, subject: $0.1) }
    }

    private mutating func judge(
        _ action: AlterAction, of table: Name, _ state: inout Script
    ) -> [(LintRule, String)] {
        let isNew = state.made(table)
        switch action {
        case .addConstraint(let constraint):
            let name = constraint.name ?? ""
            state.newConstraints.insert(name)
            if let column = constraint.notNullColumn {
                let place = Column(table: table.last, name: column)
                if constraint.isNotValid { uncheckedColumns[name] = place } else { checkedColumns.insert(place) }
            }
            return isNew ? [] : Self.judge(constraint, of: table)
        case .validate(let name):
            if let column = uncheckedColumns[name] { checkedColumns.insert(column) }
            return state.newConstraints.contains(name) && !isNew
                ? [(.validateSameTransaction, "\(table) \(name)")] : []
        case .setNotNull(let column):
            let place = Column(table: table.last, name: column)
            return isNew || checkedColumns.contains(place) ? [] : [(.setNotNull, "\(table).\(column)")]
        case .addColumn(let column):
            state.newColumns.insert(Column(table: table.last, name: column.name))
            return isNew ? [] : Self.judge(column, of: table)
        case .dropColumn(let column):
            let isOwn = state.newColumns.contains(Column(table: table.last, name: column))
            return isNew || isOwn ? [] : [(.dropInUse, "\(table).\(column)")]
        default: return isNew ? [] : Self.judge(action, of: table)
        }
    }
}
