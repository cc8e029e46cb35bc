import Postgres
import Testing

@Test(arguments: [
    ("postgresql://user:hunter2@localhost:port/x", PostgresError.Code.configuration),
    ("postgresql://user:hunter%zz2@localhost/x", .configuration),
    ("host=localhost password='hunter2", .configuration),
    ("host=localhost hunter2=1", .configuration),
    ("postgresql://user:hunter2@localhost/x?sslmode=maybe", .configuration),
    ("postgresql://user:hunter2@127.0.0.1:1/x", .connection),
])
func `a connection string that is of no use is refused without its password`(
    _ url: String, _ code: PostgresError.Code
) async {
    let error = await failure { _ = try await Connection.connect(ConnectionSettings(url: url)) }
    #expect(error?.code == code)
    #expect(error?.isTransient == (code == .connection))
    #expect(error?.description.contains("hunter2") == false)
    #expect(error?.debugDescription.contains("hunter2") == false)
}

@Test func `a database that does not exist will not come by waiting`() async throws {
    let url = try await SharedServer.url + "_missing"
    let error = await failure { _ = try await Connection.connect(ConnectionSettings(url: url)) }
    #expect(error?.code == .connection)
    #expect(error?.sqlState == "3D000")
    #expect(error?.isTransient == false)
}

@Test func `a server that accepts and says nothing is given up at the time-out`() async throws {
    let proxy = try FaultyRoute(to: 1)
    let start = ContinuousClock.now
    let url = "postgresql://u@127.0.0.1:\(proxy.port)/x?connect_timeout=2"
    let error = await failure { _ = try await Connection.connect(ConnectionSettings(url: url)) }
    #expect(error?.code == .connection)
    #expect(error?.isTransient == true)
    #expect(ContinuousClock.now - start < .seconds(12))
}

@Test func `what the connection string says counts before the settings`() async throws {
    let url = try await SharedServer.url + "?application_name=from-url&options=-c%20statement_timeout%3D1234"
    let connection = try await Connection.connect(
        ConnectionSettings(url: url, applicationName: "from-settings", lockTimeout: .seconds(7)))
    let row = try await connection.query(
        "SELECT current_setting('application_name') AS name, current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock"
    ).one()
    #expect(try row.string("name") == "from-url")
    #expect(try row.string("statement") == "1234ms")
    #expect(try row.string("lock") == "7s")
    await connection.close()
}
