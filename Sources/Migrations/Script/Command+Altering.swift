extension Command {
    static func alter(_ reader: inout TokenReader) -> Command {
        _ = reader.take("foreign")
        if reader.take("table") { return alterTable(&reader) }
        if reader.take("index") {
            _ = reader.take("if", "exists")
            return reader.name().map { .alterIndex($0) } ?? .other("alter index")
        }
        if reader.take("system") { return .server("alter system") }
        if reader.take("database") || reader.take("tablespace") { return .server("alter database") }
        if reader.take("type") {
            guard let name = reader.name() else { return .other("alter type") }
            if reader.take("add", "value") {
                _ = reader.take("if", "not", "exists")
                return .addEnumValue(name, value: reader.next?.text ?? "")
            }
            return reader.contains("rename") || reader.contains("set", "schema")
                ? .rename(kind: "type", name) : .other("alter type")
        }
        var kind = reader.next?.text ?? ""
        if reader.take("materialized") { kind = "materialized view" }
        reader.skip()
        _ = reader.take("if", "exists")
        guard let name = reader.name() else { return .other("alter \(kind)") }
        if reader.next?.isSign("(") == true { _ = reader.bracketed() }
        return reader.take("rename") || reader.take("set", "schema")
            ? .rename(kind: kind, name) : .other("alter \(kind)")
    }

    private static func alterTable(_ reader: inout TokenReader) -> Command {
        _ = reader.take("if", "exists")
        _ = reader.take("only")
        guard let name = reader.name() else { return .other("alter table") }
        _ = reader.takeSign("*")
        return .alterTable(
            name,
            reader.parts().map { part in
                var reader = TokenReader(part)
                return AlterAction(&reader)
            })
    }
}

extension AlterAction {
    init(_ reader: inout TokenReader) {
        let first = reader.next?.text ?? ""
        reader.skip()
        switch first {
        case "add": self = Self.add(&reader)
        case "drop": self = Self.drop(&reader)
        case "alter": self = Self.alter(&reader)
        case "validate":
            _ = reader.take("constraint")
            self = .validate(reader.name()?.description ?? "")
        case "rename":
            if reader.take("to") {
                self = .rename(kind: "table")
            } else {
                self = .rename(kind: reader.take("constraint") ? "constraint" : "column")
            }
        case "attach":
            _ = reader.take("partition")
            self = reader.name().map { .attachPartition($0) } ?? .other
        case "detach":
            _ = reader.take("partition")
            let partition = reader.name()
            let isConcurrent = reader.take("concurrently") || reader.take("finalize")
            self = partition.map { .detachPartition($0, isConcurrent: isConcurrent) } ?? .other
        case "set":
            if reader.take("schema") {
                self = .rename(kind: "schema")
            } else if reader.takeAny("logged", "unlogged", "tablespace", "access") != nil {
                self = .rewrite
            } else {
                self = reader.next?.isSign("(") == true ? .options : .other
            }
        case "reset": self = .options
        case "cluster": self = .options
        case "enable", "disable": self = reader.contains("row", "level", "security") ? .other : .triggers
        default: self = .other
        }
    }

    private static func add(_ reader: inout TokenReader) -> AlterAction {
        let keyword = reader.next?.text ?? ""
        if ["constraint", "check", "foreign", "unique", "primary", "exclude"].contains(keyword),
            reader.next?.kind == .word
        {
            return .addConstraint(constraint(&reader))
        }
        _ = reader.take("column")
        _ = reader.take("if", "not", "exists")
        return .addColumn(column(&reader))
    }

    private static func constraint(_ reader: inout TokenReader) -> AddedConstraint {
        var found = AddedConstraint()
        if reader.take("constraint") { found.name = reader.name()?.description }
        switch reader.takeAny("check", "foreign", "unique", "primary", "exclude") {
        case "check":
            found.kind = .check
            let condition = reader.bracketed().filter { !$0.isSign("(") && !$0.isSign(")") }
            if condition.count == 4, condition[0].isName, condition.dropFirst().map(\.text) == ["is", "not", "null"] {
                found.notNullColumn = condition[0].text
            }
        case "foreign": found.kind = .foreignKey
        case "unique": found.kind = .unique
        case "primary": found.kind = .primaryKey
        case "exclude": found.kind = .exclusion
        default: break
        }
        found.isNotValid = reader.contains("not", "valid")
        found.usesIndex = reader.contains("using", "index") && found.kind != .exclusion
        while !reader.isAtEnd {
            if reader.take("references") { found.references = reader.name() }
            reader.skip()
        }
        return found
    }

    private static func column(_ reader: inout TokenReader) -> AddedColumn {
        var column = AddedColumn(name: reader.name()?.description ?? "")
        column.type = reader.name()?.description ?? ""
        while !reader.isAtEnd {
            if reader.take("not", "null") {
                column.isNotNull = true
            } else if reader.take("primary") {
                column.isNotNull = true
                column.isUnique = true
            } else if reader.take("unique") {
                column.isUnique = true
            } else if reader.take("check") {
                column.isChecked = true
            } else if reader.take("references") {
                column.references = reader.name()
            } else if reader.take("default") {
                column.defaultValue = expression(&reader)
            } else if reader.take("generated") {
                column.isIdentity = reader.contains("as", "identity")
                column.isStoredExpression = !column.isIdentity
            } else {
                reader.skip()
            }
        }
        return column
    }

    /// A default, up to the next constraint of the column.
    private static func expression(_ reader: inout TokenReader) -> [Token] {
        var found: [Token] = []
        var depth = 0
        while let token = reader.next {
            let ends = [
                "not", "null", "check", "unique", "primary", "references", "constraint", "generated", "collate",
            ]
            if depth == 0, !found.isEmpty, token.kind == .word, ends.contains(token.text) { break }
            if token.isSign("(") { depth += 1 }
            if token.isSign(")") { depth -= 1 }
            found.append(token)
            reader.skip()
        }
        return found
    }

    private static func drop(_ reader: inout TokenReader) -> AlterAction {
        let isConstraint = reader.take("constraint")
        if !isConstraint { _ = reader.take("column") }
        _ = reader.take("if", "exists")
        let name = reader.name()?.description ?? ""
        return isConstraint ? .dropConstraint(name) : .dropColumn(name)
    }

    private static func alter(_ reader: inout TokenReader) -> AlterAction {
        if reader.take("constraint") { return .other }
        _ = reader.take("column")
        let column = reader.name()?.description ?? ""
        if reader.take("type") || reader.take("set", "data", "type") { return .changeType(column: column) }
        if reader.take("set", "not", "null") { return .setNotNull(column: column) }
        if reader.take("set", "statistics")
            || reader.contains("set") && reader.remaining.dropFirst().first?.isSign("(") == true
        {
            return .columnStatistics
        }
        return .changeColumn(column: column)
    }
}
