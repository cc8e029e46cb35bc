extension PostgresError {
    /// Whether an SQLSTATE of the server says that the same work may succeed later.
    ///
    /// Connection exceptions, serialization failure, deadlock, insufficient resources, operator intervention (shutdown,
    /// crash, starting up), a lock that was not to be had, and the two time-outs that end an idle session.
    static func isTransient(sqlState: String) -> Bool {
        switch sqlState {
        case "40001", "40P01", "55P03", "25P03": true
        default: sqlState.hasPrefix("08") || sqlState.hasPrefix("53") || sqlState.hasPrefix("57P0")
        }
    }

    /// The connection broke, or the server ended it, while nobody could know more.
    static func lost(_ message: String) -> PostgresError {
        var error = PostgresError(.connection, message, isTransient: true)
        error.isConnectionLost = true
        return error
    }

    /// An error of the server.
    static func ofServer(sqlState: String, message: String) -> PostgresError {
        let code: Code =
            switch sqlState {
            case "57014": .cancelled
            case _ where sqlState.hasPrefix("28"): .authentication
            case _ where sqlState.hasPrefix("08") || sqlState.hasPrefix("57P0") || sqlState == "53300": .connection
            default: .query
            }
        return PostgresError(code, message, sqlState: sqlState, isTransient: isTransient(sqlState: sqlState))
    }

    /// A failed attempt to connect, from libpq's text: libpq has no result there, so the SQLSTATE is looked for in the
    /// text, where verbose messages have it (`FATAL:  28P01: password …`).
    static func ofConnecting(_ text: String) -> PostgresError {
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("LOCATION:") }
        let message = lines.joined(separator: " ").onOneLine
        var error: PostgresError
        if let sqlState = sqlState(in: message) {
            error = ofServer(sqlState: sqlState, message: message)
            if error.code == .query { error.code = .connection }
        } else if message.contains("no password supplied") || message.contains("authentication") {
            error = PostgresError(.authentication, message)
        } else if message.hasPrefix("invalid ") || message.hasPrefix("could not match") {
            error = PostgresError(.configuration, message.maskingQuotes)
        } else if message.contains("certificate") || message.contains("does not support SSL") {
            error = PostgresError(.connection, message)
        } else {
            error = PostgresError(.connection, message, isTransient: true)
        }
        error.isConnectionLost = true
        return error
    }

    /// The first word of five digits and capitals between colons.
    private static func sqlState(in message: String) -> String? {
        for word in message.split(separator: " ") where word.utf8.count == 6 && word.last == ":" {
            let isState = word.utf8.dropLast().allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
            }
            if isState, word != "FATAL:", word != "ERROR:", word != "PANIC:" { return String(word.dropLast()) }
        }
        return nil
    }
}

extension String {
    /// The same on one line: every run of blanks, tabs and line breaks is one blank. What libpq and the server say of a
    /// failure has several lines, and a log and a terminal want one.
    var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// The same with every run between double quotes taken out.
    var maskingQuotes: String {
        var masked = ""
        var isQuoted = false
        for character in self {
            if character == "\"" {
                masked += isQuoted ? "…\"" : "\""
                isQuoted.toggle()
            } else if !isQuoted {
                masked.append(character)
            }
        }
        return isQuoted ? masked + "…" : masked
    }
}
