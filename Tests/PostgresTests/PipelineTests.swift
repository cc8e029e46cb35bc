import Postgres
import Testing

@Test func `a pipeline answers each statement in order`() async throws {
    let connection = try await SharedServer.connect()
    for _ in 0..<2 {
        let answers = try await connection.run([
            "CREATE TEMP TABLE IF NOT EXISTS piped (n int8)", "TRUNCATE piped",
        ])
        #expect(answers.count == 2)
        let more = try await connection.run([
            "INSERT INTO piped VALUES (\(1))", "INSERT INTO piped VALUES (\(2))", "SELECT count(*) AS n FROM piped",
        ])
        #expect(try more.last?.one().int("n") == 2)
        #expect(more.map(\.affected) == [1, 1, 1])
    }
    let prepared = try await connection.query(
        "SELECT count(*) AS n FROM pg_prepared_statements WHERE statement LIKE 'INSERT INTO piped%'")
    #expect(try prepared.one().int("n") == 1)
    #expect(try await connection.run([]).isEmpty)
    await connection.close()
}

@Test(arguments: 0..<4)
func `a pipeline that fails names the statement and undoes all`(_ failing: Int) async throws {
    let connection = try await SharedServer.connect()
    try await connection.simple("CREATE TEMP TABLE undone (n int8)")
    let statements = (0..<4).map { index -> SQL in
        index == failing ? "SELECT 1 / \(0)" : "INSERT INTO undone VALUES (\(index))"
    }
    for _ in 0..<2 {
        let error = await failure { try await connection.run(statements) }
        #expect(error?.sqlState == "22012")
        #expect(error?.statementIndex == failing)
        #expect(error?.isUnknownOutcome == false)
    }
    #expect(try await connection.query("SELECT count(*) AS n FROM undone").one().int("n") == 0)
    await connection.close()
}

@Test func `a statement that cannot be prepared names its place`() async throws {
    let connection = try await SharedServer.connect()
    let error = await failure { try await connection.run(["SELECT 1", "SELECT nonsense FROM nowhere", "SELECT 2"]) }
    #expect(error?.sqlState == "42P01")
    #expect(error?.statementIndex == 1)
    #expect(try await connection.run(["SELECT 1", "SELECT 2"]).count == 2)
    await connection.close()
}

@Test func `a pipeline inside of a transaction belongs to it`() async throws {
    let connection = try await SharedServer.connect()
    try await connection.simple("CREATE TEMP TABLE inside (n int8)")
    let error = await failure {
        try await connection.transaction { transaction in
            try await transaction.run(["INSERT INTO inside VALUES (1)", "INSERT INTO inside VALUES (2)"])
            try await transaction.run(["INSERT INTO inside VALUES (3)", "SELECT 1 / 0"])
        }
    }
    #expect(error?.statementIndex == 1)
    #expect(try await connection.query("SELECT count(*) AS n FROM inside").one().int("n") == 0)
    await connection.close()
}

@Test func `a pipeline larger than every socket's buffer neither blocks nor breaks`() async throws {
    let connection = try await SharedServer.connect()
    let large = String(repeating: "0123456789", count: 100_000)
    let statements = (0..<20).map { SQL("SELECT $1 AS t, $2 AS n", [.text(large), .int64(Int64($0))]) }
    let answers = try await connection.run(statements)
    #expect(try answers.map { try $0.one().int("n") } == Array(0..<20))
    #expect(try answers.last?.one().string("t") == large)
    await connection.close()
}

@Test func `a pipeline can be cancelled`() async throws {
    let connection = try await SharedServer.connect()
    let task = Task { await failure { try await connection.run(["SELECT 1", "SELECT pg_sleep(20)", "SELECT 2"]) } }
    try await Task.sleep(for: .milliseconds(100))
    task.cancel()
    let error = await task.value
    #expect(error?.code == .cancelled)
    #expect(error?.statementIndex == 1)
    #expect(try await connection.run(["SELECT 1"]).count == 1)
    await connection.close()
}
