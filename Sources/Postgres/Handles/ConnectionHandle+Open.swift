internal import CLibpq
import Glibc

extension ConnectionHandle {
    /// Connects as the settings say; blocks until the session is ready.
    static func open(_ settings: ConnectionSettings) throws(PostgresError) -> ConnectionHandle {
        if let url = settings.url { try check(url) }
        let keywords = keywords(of: settings)
        let connection = unsafe withPointers(to: keywords.map(\.0)) { names in
            unsafe withPointers(to: keywords.map(\.1)) { values in unsafe PQconnectStartParams(names, values, 1) }
        }
        guard let connection = unsafe connection else {
            throw PostgresError(.connection, "out of memory", isTransient: true)
        }
        let handle = unsafe ConnectionHandle(owning: connection, notices: NoticeReceiver(settings.onNotice))
        // Verbose messages carry the SQLSTATE, which tells "starting up" from "wrong password" in any language.
        unsafe PQsetErrorVerbosity(connection, PQERRORS_VERBOSE)
        try handle.finishConnecting()
        unsafe PQsetErrorVerbosity(connection, PQERRORS_DEFAULT)
        guard unsafe PQsetnonblocking(connection, 1) == 0 else { throw .lost(handle.errorMessage) }
        return handle
    }

    /// libpq's own loop of a blocking connect (`connectDBComplete` in `fe-connect.c`), with our deadline.
    private func finishConnecting() throws(PostgresError) {
        let limit = connectTimeout
        let deadline = limit > 0 ? ContinuousClock.now + .seconds(max(limit, 2) * hostCount) : nil
        var status = PGRES_POLLING_WRITING
        while true {
            switch status {
            case PGRES_POLLING_OK: return
            case PGRES_POLLING_FAILED: throw .ofConnecting(rawErrorMessage)
            default: break
            }
            if unsafe PQstatus(connection) == CONNECTION_BAD { throw .ofConnecting(rawErrorMessage) }
            guard
                wait(toRead: status == PGRES_POLLING_READING, toWrite: status == PGRES_POLLING_WRITING, until: deadline)
            else {
                throw .lost("no connection within \(max(limit, 2) * hostCount) s")
            }
            unsafe status = PQconnectPoll(connection)
        }
    }

    private var rawErrorMessage: String { unsafe String(cString: PQerrorMessage(connection)) }

    /// Refuses a connection string that libpq cannot read, without quoting it: it may hold a password.
    private static func check(_ url: String) throws(PostgresError) {
        guard !url.utf8.contains(0) else { throw PostgresError(.configuration, "the connection string holds U+0000") }
        // As libpq decides in `recognized_connection_string`; anything else is the name of a database.
        guard url.hasPrefix("postgresql://") || url.hasPrefix("postgres://") || url.contains("=") else { return }
        var message: UnsafeMutablePointer<CChar>?
        let options = unsafe PQconninfoParse(url, &message)
        defer {
            unsafe PQconninfoFree(options)
            unsafe PQfreemem(message)
        }
        guard unsafe options == nil else { return }
        let reason = unsafe message.map { unsafe String(cString: $0) } ?? "out of memory"
        let line = reason.split(separator: "\n").joined(separator: " ").maskingQuotes
        throw PostgresError(.configuration, "the connection string cannot be read: \(line)")
    }

    /// In libpq the later wins, and what the connection string says counts where it stands.
    private static func keywords(of settings: ConnectionSettings) -> [(String, String)] {
        // A peer that vanished is noticed after 10 + 3 * 5 s of silence, or 30 s after something was sent to it.
        var keywords = [
            ("keepalives_idle", "10"), ("keepalives_interval", "5"), ("keepalives_count", "3"),
            ("tcp_user_timeout", "30000"), ("fallback_application_name", settings.applicationName),
        ]
        if unsafe getenv("PGCONNECT_TIMEOUT") == nil {
            keywords.append(("connect_timeout", "\(max(2, settings.connectTimeout.components.seconds))"))
        }
        if let url = settings.url { keywords.append(("dbname", url)) }
        keywords.append(("client_encoding", "UTF8"))
        return keywords
    }

    private var connectTimeout: Int64 { option("connect_timeout").flatMap { Int64($0) } ?? 0 }

    private var hostCount: Int64 {
        let hosts = option("hostaddr") ?? option("host") ?? ""
        return Int64(hosts.split(separator: ",", omittingEmptySubsequences: false).count)
    }

    /// What a keyword stands at, all defaults and files considered.
    private func option(_ keyword: String) -> String? {
        guard let options = unsafe PQconninfo(connection) else { return nil }
        defer { unsafe PQconninfoFree(options) }
        var entry = unsafe options
        while let name = unsafe entry.pointee.keyword {
            if unsafe String(cString: name) == keyword {
                guard let value = unsafe entry.pointee.val, unsafe value.pointee != 0 else { return nil }
                return unsafe String(cString: value)
            }
            unsafe entry += 1
        }
        return nil
    }
}

/// Lends a NULL-terminated array of C strings.
private func withPointers<Result>(
    to strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
) -> Result {
    let copies = unsafe strings.map { unsafe strdup($0) }
    defer { unsafe copies.forEach { unsafe free($0) } }
    let pointers: [UnsafePointer<CChar>?] = unsafe copies.map { unsafe UnsafePointer($0) } + [nil]
    return unsafe pointers.withUnsafeBufferPointer { unsafe body($0.baseAddress) }
}
