import Postgres
import Testing

private let sleeping: SQL = "SELECT pg_sleep(20)"

/// Runs `body` and expects it to end soon with an error.
private func expectSoon(_ body: () async throws -> Void) async throws -> PostgresError {
    let start = ContinuousClock.now
    let error = try #require(await failure(body))
    #expect(ContinuousClock.now - start < .seconds(12))
    return error
}

@Test func `cancel ends the statement that runs and no other`() async throws {
    let connection = try await SharedServer.connect()
    connection.cancel()
    _ = try await connection.query("SELECT 1")
    let canceller = Task {
        try await Task.sleep(for: .milliseconds(100))
        connection.cancel()
    }
    let error = try await expectSoon { _ = try await connection.query(sleeping) }
    #expect(error.code == .cancelled)
    #expect(error.sqlState == "57014")
    #expect(!error.isTransient)
    try await canceller.value
    for _ in 0..<20 { _ = try await connection.query("SELECT 1") }
    await connection.close()
}

@Test func `cancelling the task cancels its statement`() async throws {
    let connection = try await SharedServer.connect()
    let task = Task { await failure { _ = try await connection.query(sleeping) } }
    try await Task.sleep(for: .milliseconds(100))
    task.cancel()
    let error = try await expectSoon { if let error = await task.value { throw error } }
    #expect(error.code == .cancelled)
    #expect(!error.isTransient)
    #expect(try await connection.query("SELECT 1::int8 AS n").one().int("n") == 1)
    await connection.close()
}

@Test func `cancelling the task at any moment ends it and spares the next statement`() async throws {
    let connection = try await SharedServer.connect()
    for delay in 0..<20 {
        let task = Task { await failure { _ = try await connection.query(sleeping) } }
        try await Task.sleep(for: .microseconds(delay * 50))
        task.cancel()
        let error = try await expectSoon { if let error = await task.value { throw error } }
        #expect(error.code == .cancelled)
        #expect(try await connection.query("SELECT 1::int8 AS n").one().int("n") == 1)
    }
    await connection.close()
}

@Test func `a task that is cancelled already sends nothing`() async throws {
    let connection = try await SharedServer.connect()
    let task = Task {
        while !Task.isCancelled { await Task.yield() }
        return await failure { _ = try await connection.query(sleeping) }
    }
    task.cancel()
    #expect(await task.value?.code == .cancelled)
    await connection.close()
}

@Test func `statement_timeout is the server's to keep, and passes`() async throws {
    let connection = try await SharedServer.connect { $0.statementTimeout = .milliseconds(100) }
    let error = try await expectSoon { _ = try await connection.query(sleeping) }
    #expect(error.code == .cancelled)
    #expect(error.isTransient)
    #expect(connection.isAlive)
    await connection.close()
}

@Test func `lock_timeout ends the wait for a lock, and passes`() async throws {
    let holder = try await SharedServer.connect()
    let waiter = try await SharedServer.connect { $0.lockTimeout = .milliseconds(100) }
    try await holder.simple("CREATE TABLE locked (n int8)")
    try await holder.transaction { transaction in
        try await transaction.execute("LOCK TABLE locked")
        let error = try await expectSoon { try await waiter.execute("INSERT INTO locked VALUES (1)") }
        #expect(error.sqlState == "55P03")
        #expect(error.isTransient)
    }
    #expect(try await waiter.execute("INSERT INTO locked VALUES (1)") == 1)
    await holder.close()
    await waiter.close()
}

@Test func `a transaction that idles too long loses its connection, and passes`() async throws {
    let connection = try await SharedServer.connect { $0.idleInTransactionTimeout = .milliseconds(50) }
    let error = try await expectSoon {
        try await connection.transaction { transaction in
            try await transaction.execute("SELECT 1")
            try await Task.sleep(for: .milliseconds(300))
            try await transaction.execute("SELECT 1")
        }
    }
    #expect(error.isTransient)
    #expect(error.isConnectionLost)
    #expect(!error.isUnknownOutcome)
    #expect(!connection.isAlive)
}

@Test func `an answer that does not come in time costs the connection`() async throws {
    let connection = try await SharedServer.connect { $0.answerTimeout = .milliseconds(100) }
    let error = try await expectSoon { _ = try await connection.query(sleeping) }
    #expect(error.code == .connection)
    #expect(error.isTransient)
    #expect(error.isUnknownOutcome)
    #expect(!connection.isAlive)
}

@Test func `a deadlock is told to one of the two, and passes`() async throws {
    let first = try await SharedServer.connect()
    let second = try await SharedServer.connect()
    try await first.simple(
        "CREATE TABLE knotted (n int8); INSERT INTO knotted VALUES (1), (2); SET deadlock_timeout = 50")
    try await second.simple("SET deadlock_timeout = 50")
    let errors = await withTaskGroup(of: PostgresError?.self) { group in
        for (connection, order) in [(first, [1, 2]), (second, [2, 1])] {
            group.addTask {
                await failure {
                    try await connection.transaction { transaction in
                        for n in order {
                            try await transaction.execute("UPDATE knotted SET n = n WHERE n = \(n)")
                            try await Task.sleep(for: .milliseconds(100))
                        }
                    }
                }
            }
        }
        return await group.reduce(into: []) { $0.append($1) }
    }
    let told = errors.compactMap { $0 }
    #expect(told.count == 1)
    #expect(told.first?.sqlState == "40P01")
    #expect(told.first?.isTransient == true)
    await first.close()
    await second.close()
}
