extension PostgresError: CustomStringConvertible, CustomDebugStringConvertible {
    /// One line for a log, without credentials, parameter values or row text.
    public var description: String {
        var text = code.rawValue
        if let sqlState { text += " \(sqlState)" }
        if let statementIndex { text += " in statement \(statementIndex)" }
        text += ": \(publicMessage)"
        if let constraint, !publicMessage.contains(constraint) { text += " (constraint \(constraint))" }
        if let column, !publicMessage.contains(column) { text += " (column \(column))" }
        if isUnknownOutcome { text += "; whether it took effect is unknown" }
        return text.onOneLine
    }

    /// All that is known, for a developer; may quote values of the row at fault.
    public var debugDescription: String {
        var text = "PostgresError.\(code.rawValue): \(message)"
        let parts: [(String, String?)] = [
            ("SQLSTATE", sqlState), ("severity", severity), ("detail", detail), ("hint", hint), ("schema", schema),
            ("table", table), ("column", column), ("constraint", constraint), ("position", position.map(String.init)),
            ("context", context), ("statement", statementIndex.map(String.init)),
        ]
        for case (let name, let value?) in parts { text += "\n  \(name): \(value)" }
        if isTransient { text += "\n  transient" }
        if isConnectionLost { text += "\n  connection lost" }
        if isUnknownOutcome { text += "\n  outcome unknown" }
        return text
    }

    /// The message; where the server is wont to quote the value at fault (class 22, data exceptions, and what functions
    /// raise themselves) only what stands before it, and no quotation.
    private var publicMessage: String {
        guard let sqlState, sqlState.hasPrefix("22") || sqlState.hasPrefix("P0") else { return message }
        let words = message.split(separator: " ")
        let end = words.firstIndex { $0.hasSuffix(":") }.map { $0 + 1 } ?? words.count
        let head = words[..<end].joined(separator: " ").maskingQuotes
        return head.hasSuffix(":") ? String(head.dropLast()) : head
    }
}
