import Postgres

/// What a server and our place on it are like: for a check before a start.
public struct Examination: Sendable {
    /// As libpq counts: 150020 is 15.20.
    public var serverVersion = 0
    public var user = ""
    public var database = ""
    public var encoding = ""
    /// TLS version of this session; nil where it is not encrypted.
    public var tls: String?
    /// Whether the session goes over a socket or to this machine.
    public var isLocal = false
    /// A standby, or a server that is set so.
    public var isReadOnly = false
    public var hasLZ4 = false
    public var mayCreateSchemas = false
    /// The server's clock when it answered, in microseconds since 1970-01-01T00:00:00Z.
    public var clock: Int64 = 0
    public var connections = 0
    public var connectionLimit = 0
    public var databaseBytes: Int64 = 0
    /// Where the server keeps its data; nil where the user may not know.
    public var dataDirectory: String?
    public var extensions: Set<String> = []
    /// What a worker needs and this user lacks, such as `INSERT on warta.articles`.
    public var missingPrivileges: [String] = []

    /// Whether the user may read which migrations made the schema; true where there is none yet.
    public var maySeeMigrations: Bool {
        !missingPrivileges.contains("USAGE on schema warta")
            && !missingPrivileges.contains("SELECT on warta.schema_migrations")
    }
}

extension Store {
    /// Looks the server over. Reads catalogues only. Throws `PostgresError`.
    public func examine() async throws -> Examination {
        try await session.with { connection in
            var found = Examination()
            found.serverVersion = connection.serverVersion
            let row = try await connection.query(
                """
                SELECT current_user::text AS user, current_database()::text AS database,
                    current_setting('server_encoding') AS encoding,
                    (SELECT s.version FROM pg_stat_ssl s WHERE s.pid = pg_backend_pid() AND s.ssl) AS tls,
                    coalesce(inet_server_addr() <<= '127.0.0.0/8' OR inet_server_addr() = '::1', true) AS local,
                    pg_is_in_recovery() OR current_setting('transaction_read_only') = 'on' AS read_only,
                    EXISTS (SELECT FROM pg_settings WHERE name = 'default_toast_compression'
                        AND 'lz4' = ANY (enumvals)) AS lz4,
                    has_database_privilege(current_database(), 'CREATE') AS may_create,
                    (SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend') AS connections,
                    current_setting('max_connections')::int AS connection_limit,
                    pg_database_size(current_database()) AS bytes,
                    (SELECT setting FROM pg_settings WHERE name = 'data_directory') AS directory,
                    clock_timestamp() AS clock
                """
            ).one()
            found.user = try row.string("user")
            found.database = try row.string("database")
            found.encoding = try row.string("encoding")
            found.tls = try row["tls"]
            found.isLocal = try row.bool("local")
            found.isReadOnly = try row.bool("read_only")
            found.hasLZ4 = try row.bool("lz4")
            found.mayCreateSchemas = try row.bool("may_create")
            found.connections = try row.int("connections")
            found.connectionLimit = try row.int("connection_limit")
            found.databaseBytes = try row.int64("bytes")
            found.dataDirectory = try row["directory"]
            found.clock = try row.timestamp("clock").microsecondsSinceUnixEpoch
            found.extensions = Set(
                try await connection.query("SELECT extname::text AS name FROM pg_extension").map {
                    try $0.string("name")
                })
            found.missingPrivileges = try await connection.query(Self.missingPrivileges).map { try $0.string("lack") }
            return found
        }
    }

    private static let missingPrivileges: SQL = """
        SELECT 'USAGE on schema warta' AS lack FROM pg_namespace n
        WHERE n.nspname = 'warta' AND NOT has_schema_privilege(n.oid, 'USAGE')
        UNION ALL
        SELECT p.name || ' on warta.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
            unnest(CASE WHEN c.relkind = 'v' OR c.relname = 'schema_migrations' THEN ARRAY['SELECT']
                ELSE ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE'] END) AS p(name)
        WHERE n.nspname = 'warta' AND c.relkind IN ('r', 'p', 'v') AND c.relname <> 'schema_migrations_unfinished'
            AND NOT has_table_privilege(c.oid, p.name)
        ORDER BY 1
        """
}
