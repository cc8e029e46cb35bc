extension Command {
    /// Reads the tokens of one statement. What it does not know is `other`, with its first words.
    init(_ tokens: [Token]) {
        var reader = TokenReader(tokens)
        let first = reader.next.map { $0.kind == .word ? $0.text : "" } ?? ""
        reader.skip()
        switch first {
        case "create": self = Self.create(&reader)
        case "alter": self = Self.alter(&reader)
        case "drop": self = Self.drop(&reader)
        case "reindex": self = Self.reindex(&reader)
        case "update":
            _ = reader.take("only")
            self = reader.name().map { .update($0, isLimited: reader.contains("where")) } ?? .other("update")
        case "delete":
            _ = reader.take("from")
            _ = reader.take("only")
            self = reader.name().map { .delete($0, isLimited: reader.contains("where")) } ?? .other("delete")
        case "insert", "copy", "merge":
            _ = reader.take("into")
            self = reader.name().map { .insert($0) } ?? .other(first)
        case "truncate":
            _ = reader.take("table")
            self = .truncate(reader.names())
        case "lock":
            _ = reader.take("table")
            let names = reader.names()
            self = .lock(names, LockMode(statement: reader.remaining.map(\.text)))
        case "set", "reset": self = Self.set(&reader, isReset: first == "reset")
        case "begin", "start", "commit", "rollback", "end", "abort", "savepoint", "release", "prepare":
            self = .transaction
        case "vacuum":
            let isFull = reader.contains("full")
            self = .vacuum(Self.target(&reader), isFull: isFull)
        case "cluster": self = .cluster(Self.target(&reader))
        case "analyze", "analyse": self = .analyze(Self.target(&reader))
        case "refresh":
            _ = reader.take("materialized", "view")
            let isConcurrent = reader.take("concurrently")
            self = reader.name().map { .refresh($0, isConcurrent: isConcurrent) } ?? .other("refresh")
        case "comment":
            _ = reader.take("on")
            let kind = reader.next?.text ?? ""
            reader.skip()
            var name = reader.name()
            if kind == "column", let parts = name?.parts { name = Name(Array(parts.dropLast())) }
            self = .comment(kind: kind, name)
        case "grant", "revoke": self = .grant
        case "do", "call": self = .code
        case "select", "values", "with", "table": self = .select
        default: self = .other(first)
        }
    }

    /// The table after options such as `(FULL, VERBOSE)` or `VERBOSE`.
    private static func target(_ reader: inout TokenReader) -> Name? {
        if reader.next?.isSign("(") == true { _ = reader.bracketed() }
        while reader.takeAny("full", "freeze", "verbose", "analyze") != nil {}
        return reader.name()
    }

    private static func set(_ reader: inout TokenReader, isReset: Bool) -> Command {
        _ = reader.takeAny("local", "session")
        guard let name = reader.name() else { return .other("set") }
        if !reader.takeSign("=") { _ = reader.take("to") }
        return .set(name.description, to: isReset ? "default" : reader.remaining.map(\.text).joined())
    }

    private static func create(_ reader: inout TokenReader) -> Command {
        _ = reader.take("or", "replace")
        let isUnique = reader.take("unique")
        let isTemporary = reader.takeAny("temporary", "temp") != nil
        _ = reader.takeAny("unlogged", "recursive", "constraint", "trusted", "procedural", "default")
        _ = reader.takeAny("global", "local")
        if reader.take("index") { return createIndex(&reader, isUnique: isUnique) }
        if reader.take("table") { return createTable(&reader, isTemporary: isTemporary) }
        if reader.take("extension") {
            _ = reader.take("if", "not", "exists")
            return .createExtension(reader.name()?.description ?? "")
        }
        if let kind = reader.takeAny("trigger", "rule", "policy") {
            _ = reader.name()
            while let token = reader.next, !token.isWord(kind == "rule" ? "to" : "on") { _ = (token, reader.skip()) }
            reader.skip()
            return reader.name().map { .attach(kind: kind, table: $0, references: nil) } ?? .other("create \(kind)")
        }
        if let kind = reader.takeAny("database", "tablespace", "subscription") { return .server("create \(kind)") }
        var kind = reader.next?.text ?? ""
        if reader.take("materialized") { kind = "materialized view" }
        reader.skip()
        _ = reader.take("if", "not", "exists")
        return .create(kind: kind, reader.name())
    }

    private static func createIndex(_ reader: inout TokenReader, isUnique: Bool) -> Command {
        let isConcurrent = reader.take("concurrently")
        let tolerates = reader.take("if", "not", "exists")
        let name = reader.next?.isWord("on") == true ? nil : reader.name()
        guard reader.take("on") else { return .other("create index") }
        _ = reader.take("only")
        guard let table = reader.name() else { return .other("create index") }
        return .createIndex(
            CreatedIndex(
                name: name, table: table, isUnique: isUnique, isConcurrent: isConcurrent, toleratesExisting: tolerates))
    }

    private static func createTable(_ reader: inout TokenReader, isTemporary: Bool) -> Command {
        _ = reader.take("if", "not", "exists")
        guard let name = reader.name() else { return .other("create table") }
        var table = CreatedTable(name: name, isTemporary: isTemporary)
        if reader.take("partition", "of") { table.parent = reader.name() }
        while !reader.isAtEnd {
            if reader.take("references"), let other = reader.name() { table.references.append(other) }
            reader.skip()
        }
        return .createTable(table)
    }

    private static func drop(_ reader: inout TokenReader) -> Command {
        if reader.take("index") {
            let isConcurrent = reader.take("concurrently")
            _ = reader.take("if", "exists")
            return .dropIndex(reader.names(), isConcurrent: isConcurrent)
        }
        if let kind = reader.takeAny("trigger", "rule", "policy") {
            _ = reader.take("if", "exists")
            _ = reader.name()
            _ = reader.take("on")
            return reader.name().map { .attach(kind: kind, table: $0, references: nil) } ?? .other("drop \(kind)")
        }
        if let kind = reader.takeAny("database", "tablespace", "subscription") { return .server("drop \(kind)") }
        var kind = reader.next?.text ?? ""
        if ["materialized", "foreign", "text", "event", "owned"].contains(kind) {
            reader.skip()
            kind += " " + (reader.next?.text ?? "")
        }
        reader.skip()
        _ = reader.take("if", "exists")
        return .drop(kind: kind, reader.names())
    }

    private static func reindex(_ reader: inout TokenReader) -> Command {
        var isConcurrent = false
        if reader.next?.isSign("(") == true {
            isConcurrent = reader.bracketed().contains { $0.isWord("concurrently") }
        }
        let kind = reader.takeAny("index", "table", "schema", "database", "system") ?? ""
        if reader.take("concurrently") { isConcurrent = true }
        return .reindex(kind: kind, reader.name(), isConcurrent: isConcurrent)
    }
}
