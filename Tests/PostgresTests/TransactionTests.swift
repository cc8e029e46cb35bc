import Postgres
import Testing

private struct Stop: Error {}

/// A connection with an empty temporary table `t (n int8 UNIQUE)`.
private func connectWithTable() async throws -> Connection {
    let connection = try await SharedServer.connect()
    try await connection.simple("CREATE TEMP TABLE t (n int8 UNIQUE DEFERRABLE INITIALLY DEFERRED)")
    return connection
}

private func numbers(_ connection: Connection) async throws -> [Int] {
    try await connection.query("SELECT n FROM t ORDER BY n").map { try $0.int("n") }
}

@Test func `a transaction commits what its body wrote and returns what it returned`() async throws {
    let connection = try await connectWithTable()
    let written = try await connection.transaction { transaction in
        try await transaction.execute("INSERT INTO t VALUES (1), (2)")
    }
    #expect(written == 2)
    #expect(try await numbers(connection) == [1, 2])
    await connection.close()
}

@Test func `a body that throws undoes everything and the connection goes on`() async throws {
    let connection = try await connectWithTable()
    await #expect(throws: Stop.self) {
        try await connection.transaction { transaction in
            try await transaction.execute("INSERT INTO t VALUES (1)")
            throw Stop()
        }
    }
    let error = await failure {
        try await connection.transaction { transaction in
            try await transaction.execute("INSERT INTO t VALUES (2)")
            try await transaction.execute("SELECT 1 / 0")
        }
    }
    #expect(error?.sqlState == "22012")
    #expect(try await numbers(connection) == [])
    #expect(await connection.transactionStatus == .idle)
    await connection.close()
}

@Test func `a swallowed error does not look like a commit`() async throws {
    let connection = try await connectWithTable()
    let error = await failure {
        try await connection.transaction { transaction in
            try await transaction.execute("INSERT INTO t VALUES (1)")
            _ = try? await transaction.query("SELECT 1 / 0")
        }
    }
    #expect(error?.sqlState == "25P02")
    #expect(error?.isUnknownOutcome == false)
    #expect(try await numbers(connection) == [])
    await connection.close()
}

@Test func `an error of COMMIT itself is known to have undone everything`() async throws {
    let connection = try await connectWithTable()
    let error = await failure {
        _ = try await connection.transaction { transaction in
            try await transaction.execute("INSERT INTO t VALUES (1), (1)")
        }
    }
    #expect(error?.sqlState == "23505")
    #expect(error?.isUnknownOutcome == false)
    #expect(try await numbers(connection) == [])
    await connection.close()
}

@Test func `a savepoint undoes its own part alone`() async throws {
    let connection = try await connectWithTable()
    try await connection.transaction { transaction in
        try await transaction.execute("INSERT INTO t VALUES (1)")
        for number in [2, 3, 4] {
            let error = await failure {
                try await transaction.savepoint { inner in
                    try await inner.execute("INSERT INTO t VALUES (\(number))")
                    if number == 3 { try await inner.execute("SELECT 1 / 0") }
                }
            }
            #expect((error != nil) == (number == 3))
        }
    }
    #expect(try await numbers(connection) == [1, 2, 4])
    await connection.close()
}

@Test func `isolation and read-only are what was asked for`() async throws {
    let connection = try await connectWithTable()
    let row = try await connection.transaction(isolation: .serializable, readOnly: true) { transaction in
        try await transaction.query(
            "SELECT current_setting('transaction_isolation') AS isolation, current_setting('transaction_read_only') AS read"
        ).one()
    }
    #expect(try row.string("isolation") == "serializable")
    #expect(try row.string("read") == "on")
    let error = await failure {
        _ = try await connection.transaction(readOnly: true) { try await $0.execute("CREATE TABLE refused ()") }
    }
    #expect(error?.sqlState == "25006")
    await connection.close()
}

@Test func `others wait until a transaction is over`() async throws {
    let connection = try await connectWithTable()
    let seen = Box<[Int]>([])
    let others = Box<[Task<Void, any Error>]>([])
    try await connection.transaction { transaction in
        for _ in 0..<5 {
            let task = Task.detached {
                let count = try await numbers(connection).count
                seen.update { $0.append(count) }
            }
            others.update { $0.append(task) }
        }
        for number in 1...3 {
            try await transaction.execute("INSERT INTO t VALUES (\(number))")
            try await Task.sleep(for: .milliseconds(20))
        }
    }
    for task in others.value { try await task.value }
    #expect(seen.value == [3, 3, 3, 3, 3])
    await connection.close()
}

@Test func `transactions of many tasks take turns`() async throws {
    let connection = try await connectWithTable()
    try await connection.execute("INSERT INTO t VALUES (0)")
    try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<20 {
            group.addTask {
                try await connection.transaction { transaction in
                    let n = try await transaction.query("SELECT n FROM t").one().int("n")
                    await Task.yield()
                    try await transaction.execute("UPDATE t SET n = \(n + 1)")
                }
            }
        }
        try await group.waitForAll()
    }
    #expect(try await numbers(connection) == [20])
    await connection.close()
}

@Test func `the connection itself is refused inside of its transaction instead of waiting for ever`() async throws {
    let connection = try await connectWithTable()
    let error = await failure {
        try await connection.transaction { _ in _ = try await connection.query("SELECT 1") }
    }
    #expect(error?.code == .misuse)
    let nested = await failure {
        try await connection.transaction { _ in try await connection.transaction { _ in } }
    }
    #expect(nested?.code == .misuse)
    #expect(try await numbers(connection) == [])
    await connection.close()
}

@Test func `a transaction that escapes its body is of no use`() async throws {
    let connection = try await connectWithTable()
    let escaped = try await connection.transaction { $0 }
    #expect(await failure { _ = try await escaped.query("SELECT 1") }?.code == .closed)
    await connection.close()
}

@Test func `a cancelled task rolls back and leaves the connection usable`() async throws {
    let connection = try await connectWithTable()
    let task = Task {
        await failure {
            try await connection.transaction { transaction in
                try await transaction.execute("INSERT INTO t VALUES (1)")
                try await transaction.execute("SELECT pg_sleep(20)")
            }
        }
    }
    try await Task.sleep(for: .milliseconds(100))
    task.cancel()
    #expect(await task.value?.code == .cancelled)
    #expect(connection.isAlive)
    #expect(try await numbers(connection) == [])
    await connection.close()
}
