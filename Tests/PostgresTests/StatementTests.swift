import Postgres
import Testing

@Test func `a statement is prepared once for its text and its types`() async throws {
    let connection = try await SharedServer.connect()
    for number in 0..<5 {
        let row = try await connection.query(SQL("SELECT $1 AS same", [.int64(Int64(number))])).one()
        #expect(try row.int("same") == number)
    }
    #expect(try await connection.query(SQL("SELECT $1 AS same", [.text("x")])).one().string("same") == "x")
    let prepared = try await connection.query(
        "SELECT statement, parameter_types::text AS types FROM pg_prepared_statements WHERE statement LIKE '%same' ORDER BY types"
    )
    #expect(try prepared.map { try $0.string("types") } == ["{bigint}", "{text}"])
    await connection.close()
}

@Test func `more statements than the cache takes still run`() async throws {
    let connection = try await SharedServer.connect()
    for number in 0..<300 {
        #expect(try await connection.query("SELECT \(unescaped: "\(number)")::int8 AS n").one().int("n") == number)
    }
    let count = try await connection.query("SELECT count(*) AS n FROM pg_prepared_statements").one().int("n")
    #expect(count == 256)
    await connection.close()
}

@Test func `a table that was altered costs one error that passes`() async throws {
    let connection = try await SharedServer.connect()
    try await connection.simple("CREATE TEMP TABLE altered (a int8); INSERT INTO altered VALUES (1)")
    let sql: SQL = "SELECT * FROM altered"
    #expect(try await connection.query(sql).one().int("a") == 1)
    try await connection.simple("ALTER TABLE altered ALTER a TYPE text")
    let error = await failure { _ = try await connection.query(sql) }
    #expect(error?.sqlState == "0A000")
    #expect(error?.isTransient == true)
    #expect(try await connection.query(sql).one().string("a") == "1")
    try await connection.simple("DISCARD ALL")
    await connection.close()
}

@Test func `errors carry what the server says`() async throws {
    let connection = try await SharedServer.connect()
    try await connection.simple("CREATE TEMP TABLE named (id int8 CONSTRAINT only_once PRIMARY KEY, n int8 NOT NULL)")
    try await connection.execute("INSERT INTO named VALUES (1, 1)")
    let duplicate = await failure { try await connection.execute("INSERT INTO named VALUES (1, 2)") }
    #expect(duplicate?.code == .query)
    #expect(duplicate?.sqlState == "23505")
    #expect(duplicate?.constraint == "only_once")
    #expect(duplicate?.table == "named")
    #expect(duplicate?.detail == "Key (id)=(1) already exists.")
    #expect(duplicate?.isTransient == false)
    #expect(duplicate?.isUnknownOutcome == false)
    let missing = await failure { try await connection.execute("INSERT INTO named VALUES (2, NULL)") }
    #expect(missing?.column == "n")
    let syntax = await failure { try await connection.execute("SELEC 1") }
    #expect(syntax?.sqlState == "42601")
    #expect(syntax?.position == 1)
    let bad = await failure { _ = try await connection.query("SELECT \("secret-value")::int8") }
    #expect(bad?.sqlState == "22P02")
    #expect(bad?.description.contains("secret") == false)
    #expect(connection.isAlive)
    await connection.close()
}

@Test func `text with U+0000 is refused before anything is sent`() async throws {
    let connection = try await SharedServer.connect()
    let error = await failure { _ = try await connection.query("SELECT \("a\0b")") }
    #expect(error?.code == .unrepresentable)
    #expect(await failure { _ = try await connection.query(SQL("SELECT 1 \0 nonsense")) }?.code == .unrepresentable)
    #expect(await failure { try await connection.simple("SELECT 1 \0 nonsense") }?.code == .unrepresentable)
    let piped = await failure { try await connection.run(["SELECT 1", "SELECT \("\0")"]) }
    #expect(piped?.code == .unrepresentable)
    #expect(piped?.statementIndex == 1)
    #expect(try await connection.query("SELECT 1::int8 AS n").one().int("n") == 1)
    await connection.close()
}

@Test func `execute tells how many rows it changed`() async throws {
    let connection = try await SharedServer.connect()
    try await connection.simple("CREATE TEMP TABLE counted (n int8)")
    #expect(try await connection.execute("INSERT INTO counted SELECT generate_series(1, 7)") == 7)
    #expect(try await connection.execute("UPDATE counted SET n = 0 WHERE n > \(5)") == 2)
    #expect(try await connection.execute("CREATE TEMP TABLE nothing ()") == 0)
    await connection.close()
}

@Test func `a script runs whole or not at all`() async throws {
    let connection = try await SharedServer.connect()
    let error = await failure {
        try await connection.simple("CREATE TEMP TABLE half (n int8); INSERT INTO half VALUES (1); SELECT 1 / 0")
    }
    #expect(error?.sqlState == "22012")
    #expect(try await connection.query("SELECT to_regclass('half') IS NULL AS gone").one().bool("gone"))
    await connection.close()
}

@Test func `COPY is refused and leaves the connection usable`() async throws {
    let connection = try await SharedServer.connect()
    try await connection.simple("CREATE TEMP TABLE copied (n int8)")
    #expect(await failure { try await connection.simple("COPY copied FROM STDIN") }?.code == .misuse)
    #expect(await failure { try await connection.simple("COPY copied TO STDOUT") }?.code == .misuse)
    #expect(await failure { try await connection.execute("COPY pg_class TO STDOUT") }?.code == .misuse)
    #expect(try await connection.query("SELECT count(*) AS n FROM copied").one().int("n") == 0)
    await connection.close()
}

@Test func `notices reach the settings' closure`() async throws {
    let notices = Box<[Notice]>([])
    let connection = try await SharedServer.connect { settings in
        settings.onNotice = { notice in notices.update { $0.append(notice) } }
    }
    try await connection.simple("DO $$ BEGIN RAISE WARNING 'careful' USING HINT = 'look' ; END $$")
    try await connection.simple("DROP TABLE IF EXISTS was_never_there")
    #expect(notices.value.map(\.severity) == ["WARNING", "NOTICE"])
    #expect(notices.value.first?.message == "careful")
    #expect(notices.value.first?.hint == "look")
    await connection.close()
}

@Test func `a connection knows its server and its session`() async throws {
    let connection = try await SharedServer.connect { $0.applicationName = "who's there" }
    let row = try await connection.query(
        "SELECT pg_backend_pid() AS pid, current_setting('server_version_num')::int8 AS version, application_name FROM pg_stat_activity WHERE pid = pg_backend_pid()"
    ).one()
    #expect(try row.int32("pid") == connection.backendPID)
    #expect(try row.int("version") == connection.serverVersion)
    #expect(try row.string("application_name") == "who's there")
    #expect(await connection.parameterStatus("server_encoding") == "UTF8")
    #expect(await connection.parameterStatus("client_encoding") == "UTF8")
    #expect(await connection.parameterStatus("no such") == nil)
    #expect(await connection.transactionStatus == .idle)
    await connection.close()
    await connection.close()
    #expect(!connection.isAlive)
    #expect(await connection.transactionStatus == .unknown)
    #expect(await connection.parameterStatus("server_encoding") == nil)
    let error = await failure { _ = try await connection.query("SELECT 1") }
    #expect(error?.code == .closed)
    #expect(error?.isTransient == false)
}

@Test func `statements of many tasks run one after the other`() async throws {
    let connection = try await SharedServer.connect()
    let sum = try await withThrowingTaskGroup(of: Int.self) { group in
        for number in 1...50 {
            group.addTask { try await connection.query("SELECT \(number) AS n").one().int("n") }
        }
        return try await group.reduce(0, +)
    }
    #expect(sum == 1275)
    await connection.close()
}
