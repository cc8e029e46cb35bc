import ArticleStore
import Foundation
import Migrations
import Postgres

/// Looks the database over.
struct PostgresDoctor {
    private let store: Store

    init(_ store: Store) { self.store = store }

    /// Throws `PostgresError` where the server is not to be had.
    func examine() async throws -> [Check] {
        var checks = Checks("postgres")
        try await store.ping()
        let before = Date()
        let found = try await store.examine()
        let middle = (before.timeIntervalSince1970 + Date().timeIntervalSince1970) / 2
        checks.good("reachable", "\(found.database) as \(found.user)")
        server(found, &checks)
        clock(Double(found.clock) / 1_000_000 - middle, &checks)
        space(found, &checks)
        permissions(found, &checks)
        if !found.maySeeMigrations {
            checks.unknown("schema", "\(found.user) may not look")
        } else {
            try await schema(try await store.migrationStatus(), found, &checks)
        }
        return checks.all
    }

    private func server(_ found: Examination, _ checks: inout Checks) {
        let version = "PostgreSQL \(found.serverVersion / 10_000).\(found.serverVersion % 10_000)"
        if found.serverVersion >= 140_000 {
            checks.good("version", version)
        } else {
            checks.bad("version", "\(version) is too old", "upgrade the server to PostgreSQL 14 or later")
        }
        if let tls = found.tls {
            checks.good("TLS", tls)
        } else if found.isLocal {
            checks.good("TLS", "none; the server is on this machine")
        } else {
            checks.doubtful(
                "TLS", "the session is not encrypted", "add sslmode=verify-full to WARTA_POSTGRES_URL")
        }
        if found.isReadOnly {
            checks.bad(
                "writable", "the server only reads", "connect to the primary: add target_session_attrs=read-write")
        } else {
            checks.good("writable", "yes")
        }
        if found.encoding == "UTF8" {
            checks.good("encoding", "UTF8")
        } else {
            checks.bad(
                "encoding", "the database holds \(found.encoding), which has no place for every letter",
                "createdb --encoding UTF8 --template template0 NAME")
        }
        if found.hasLZ4 {
            checks.good("lz4", "yes")
        } else {
            checks.doubtful(
                "lz4", "this build of the server compresses with pglz only, at about half the rate",
                "use a server that was built --with-lz4")
        }
        if found.extensions.contains("plpgsql") {
            checks.good("extensions", "plpgsql")
        } else {
            checks.bad("extensions", "plpgsql is missing", "psql -c 'CREATE EXTENSION plpgsql'")
        }
        let free = found.connectionLimit - found.connections
        if free >= 10 {
            checks.good("connections", "\(found.connections) of \(found.connectionLimit) in use")
        } else {
            checks.doubtful(
                "connections", "\(found.connections) of \(found.connectionLimit) in use; a worker takes two",
                "psql -c 'ALTER SYSTEM SET max_connections = \(found.connectionLimit * 2)', then restart the server")
        }
    }

    /// Retention and time-outs count by the server's clock, messages by other ones.
    private func clock(_ skew: Double, _ checks: inout Checks) {
        let text = "\((abs(skew) * 10).rounded() / 10) s \(skew < 0 ? "behind" : "ahead of") this machine's"
        if abs(skew) < 2 {
            checks.good("clock", text)
        } else {
            checks.doubtful("clock", text, "timedatectl set-ntp true, on both machines")
        }
    }

    private func space(_ found: Examination, _ checks: inout Checks) {
        let size = "the database holds \(readable(bytes: found.databaseBytes))"
        guard found.isLocal, let directory = found.dataDirectory,
            let attributes = try? FileManager.default.attributesOfFileSystem(forPath: directory),
            let free = (attributes[.systemFreeSize] as? NSNumber)?.int64Value
        else {
            return checks.unknown("disk", "\(size); how much is free can be seen on the server only (df -h)")
        }
        let text = "\(size), \(readable(bytes: free)) are free"
        if free > max(found.databaseBytes / 10, 1 << 30) {
            checks.good("disk", text)
        } else {
            checks.doubtful("disk", text, "wartactl retention --raw-days 7, or make room")
        }
    }

    private func schema(_ status: MigrationStatus, _ found: Examination, _ checks: inout Checks) async throws {
        for problem in status.problems { checks.bad("schema", "\(problem)", "wartactl migrate verify") }
        for entry in status.unfinished {
            checks.bad("schema", "\(entry.label) is unfinished", "wartactl migrate repair")
        }
        if !status.missingForDaemon.isEmpty {
            checks.bad(
                "schema", "version \(status.version), this build needs \(Migration.latestVersion)",
                "wartactl migrate up")
        } else if status.problems.isEmpty, status.unfinished.isEmpty {
            checks.good("schema", "version \(status.version)")
        }
        guard status.version > 0 else {
            if !found.mayCreateSchemas {
                checks.bad(
                    "permissions", "\(found.user) may not create the schema",
                    "psql -c 'GRANT CREATE ON DATABASE \"\(found.database)\" TO \"\(found.user)\"'")
            }
            return
        }
        for index in try await store.withMigrator({ try await $0.invalidIndexes() }) {
            checks.doubtful("indexes", "\(index) is INVALID: its build broke off", "wartactl migrate repair")
        }
    }

    private func permissions(_ found: Examination, _ checks: inout Checks) {
        if found.missingPrivileges.isEmpty {
            checks.good("permissions", "\(found.user) may do all that a worker does")
        } else {
            let shown = found.missingPrivileges.prefix(3).joined(separator: ", ")
            let more = found.missingPrivileges.count > 3 ? " and \(found.missingPrivileges.count - 3) more" : ""
            checks.bad(
                "permissions", "\(found.user) lacks \(shown)\(more)",
                "psql -c 'GRANT warta_worker TO \"\(found.user)\"'")
        }
    }
}
