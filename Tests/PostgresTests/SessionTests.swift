import Postgres
import Sandbox
import Testing

@Test func `a session connects when it is used, once, and anew after its connection broke`() async throws {
    let session = Session(ConnectionSettings(url: try await SharedServer.url))
    let pids = try await withThrowingTaskGroup(of: Int32.self) { group in
        for _ in 0..<10 { group.addTask { try await session.with { $0.backendPID } } }
        return try await group.reduce(into: Set<Int32>()) { $0.insert($1) }
    }
    #expect(pids.count == 1)
    let other = try await SharedServer.connect()
    let pid = try #require(pids.first)
    let running = Task { await failure { _ = try await session.with { try await $0.query("SELECT pg_sleep(20)") } } }
    #expect(
        try await eventually {
            try await !other.query("SELECT 1 FROM pg_stat_activity WHERE pid = \(pid) AND wait_event = 'PgSleep'")
                .isEmpty
        })
    try await other.execute("SELECT pg_terminate_backend(\(pid))")
    let error = await running.value
    #expect(error?.sqlState == "57P01")
    #expect(error?.isTransient == true)
    #expect(error?.isConnectionLost == true)
    let next = try await session.with { try await $0.query("SELECT pg_backend_pid() AS pid").one().int32("pid") }
    #expect(next != pid)
    // Also where it was idle when it broke.
    try await other.execute("SELECT pg_terminate_backend(\(next), 2000)")
    #expect(try await session.transaction { try await $0.query("SELECT 1 AS n").one().int("n") } == 1)
    await session.close()
    #expect(try await session.with { $0.isAlive })
    await session.close()
    await other.close()
}

@Test func `a session cancels what runs on it`() async throws {
    let session = Session(ConnectionSettings(url: try await SharedServer.url))
    session.cancel()
    let isOver = Box(false)
    let task = Task {
        defer { isOver.update { $0 = true } }
        return await failure { _ = try await session.with { try await $0.query("SELECT pg_sleep(20)") } }
    }
    while !isOver.value {
        session.cancel()
        try await Task.sleep(for: .milliseconds(20))
    }
    #expect(await task.value?.code == .cancelled)
    await session.close()
}

@Test func `a server that stops, dies and comes back costs errors that pass`() async throws {
    let server = try await ThrowawayPostgres.start()
    let session = Session(ConnectionSettings(url: server.url, connectTimeout: .seconds(2)))
    try await session.with { try await $0.simple("CREATE TABLE kept (n int8); INSERT INTO kept VALUES (1)") }

    let running = Task { await failure { _ = try await session.with { try await $0.query("SELECT pg_sleep(20)") } } }
    try await Task.sleep(for: .milliseconds(200))
    await server.stop()
    let stopped = await running.value
    #expect(stopped?.sqlState == "57P01")
    #expect(stopped?.isTransient == true)
    let refused = await failure { _ = try await session.connection() }
    #expect(refused?.code == .connection)
    #expect(refused?.isTransient == true)
    try await server.restart()
    #expect(try await session.with { try await $0.query("SELECT n FROM kept").one().int("n") } == 1)

    let second = Task { await failure { _ = try await session.with { try await $0.query("SELECT pg_sleep(20)") } } }
    try await Task.sleep(for: .milliseconds(200))
    await server.kill()
    let killed = await second.value
    #expect(killed?.code == .connection)
    #expect(killed?.isTransient == true)
    try await server.restart()
    #expect(try await session.with { try await $0.query("SELECT n FROM kept").one().int("n") } == 1)
    await session.close()
}
