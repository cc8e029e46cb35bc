import Glibc
import Postgres
import Sandbox
import Testing

private func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

@Test func `a throw-away server leaves no process and no folder`() async throws {
    var server: ThrowawayPostgres? = try await ThrowawayPostgres.start()
    let log = try #require(server?.logPath)
    let pid = try #require(server?.pid)
    let url = try #require(try await server?.createDatabase("a name"))
    let connection = try await Connection.connect(ConnectionSettings(url: url))
    #expect(try await connection.query("SELECT current_database()::text AS name").one().string("name") == "a name")
    #expect(exists(log))
    server = nil
    #expect(kill(pid, 0) != 0)
    #expect(!exists(log))
    #expect(await failure { _ = try await connection.query("SELECT 1") }?.isTransient == true)
}

@Test func `a killed server comes back with what was committed`() async throws {
    let server = try await ThrowawayPostgres.start()
    let connection = try await Connection.connect(ConnectionSettings(url: server.url))
    try await connection.simple("CREATE TABLE kept (n int8); INSERT INTO kept VALUES (7)")
    let pid = server.pid
    await server.kill()
    #expect(!server.isRunning)
    try await server.restart()
    #expect(server.pid != pid)
    let again = try await Connection.connect(ConnectionSettings(url: server.url))
    #expect(try await again.query("SELECT n FROM kept").one().int("n") == 7)
    await again.close()
}

@Test func `a server that cannot start says why`() async throws {
    do throws(SandboxError) {
        _ = try await ThrowawayPostgres.start(settings: ["no_such_setting": "1"])
        Issue.record("it started")
    } catch {
        #expect(error.description.contains("no_such_setting"))
    }
}
