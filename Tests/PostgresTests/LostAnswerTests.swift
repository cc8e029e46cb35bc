import Postgres
import Sandbox
import Testing

/// A connection through a proxy, and one that goes straight, with a table of the given name.
private struct Detour {
    let proxy: FaultyRoute
    let connection: Connection
    let straight: Connection

    init(table: String, answerTimeout: Duration? = nil) async throws {
        let url = try await SharedServer.url
        let port = try #require(url.split(separator: ":").last?.split(separator: "/").first.flatMap { UInt16($0) })
        let proxy = try FaultyRoute(to: port)
        self.proxy = proxy
        connection = try await SharedServer.connect {
            $0.url = "postgresql://postgres@127.0.0.1:\(proxy.port)/postgres"
            $0.answerTimeout = answerTimeout
        }
        straight = try await SharedServer.connect()
        try await straight.simple("CREATE TABLE \(table) (n int8)")
    }

    /// How many rows there are once the server has dealt with the lost connection.
    func count(_ table: String) async throws -> Int {
        let pid = connection.backendPID
        #expect(
            try await eventually {
                try await straight.query("SELECT 1 FROM pg_stat_activity WHERE pid = \(pid) AND state <> 'idle'")
                    .isEmpty
            })
        return try await straight.query("SELECT count(*) AS n FROM \(unescaped: table)").one().int("n")
    }
}

@Test(arguments: [FaultyRoute.Behaviour.cutAtAnswer, .swallowAnswers, .cutAtRequest])
func `a COMMIT whose answer never arrives has an unknown outcome`(_ behaviour: FaultyRoute.Behaviour) async throws {
    let table = "commit_\(behaviour)"
    let detour = try await Detour(
        table: table, answerTimeout: behaviour == .swallowAnswers ? .milliseconds(300) : nil)
    let error = await failure {
        try await detour.connection.transaction { transaction in
            try await transaction.execute("INSERT INTO \(unescaped: table) VALUES (1)")
            detour.proxy.behave(behaviour)
        }
    }
    #expect(error?.code == .connection)
    #expect(error?.isUnknownOutcome == true)
    #expect(error?.isTransient == true)
    #expect(error?.isConnectionLost == true)
    #expect(!detour.connection.isAlive)
    // The same error to us, and not the same to the table: that is what "unknown" means.
    #expect(try await detour.count(table) == (behaviour == .cutAtRequest ? 0 : 1))
}

@Test func `a statement whose answer is lost inside of a transaction has a known outcome: none`() async throws {
    let detour = try await Detour(table: "lost_inside")
    let error = await failure {
        try await detour.connection.transaction { transaction in
            detour.proxy.behave(.cutAtAnswer)
            try await transaction.execute("INSERT INTO lost_inside VALUES (1)")
        }
    }
    #expect(error?.isTransient == true)
    #expect(error?.isUnknownOutcome == false)
    #expect(try await detour.count("lost_inside") == 0)
}

@Test func `a statement or a pipeline that is its own transaction has an unknown outcome`() async throws {
    for name in ["lost_alone", "lost_piped"] {
        let detour = try await Detour(table: name)
        let insert: SQL = "INSERT INTO \(unescaped: name) VALUES (1)"
        try await detour.connection.execute(insert)
        detour.proxy.behave(.cutAtAnswer)
        let error = await failure {
            if name == "lost_alone" {
                try await detour.connection.execute(insert)
            } else {
                try await detour.connection.run([insert, insert])
            }
        }
        #expect(error?.isTransient == true)
        #expect(error?.isUnknownOutcome == true)
        #expect(try await detour.count(name) == (name == "lost_alone" ? 2 : 3))
    }
}

@Test func `a connection that broke in the meantime is noticed before anything is sent`() async throws {
    let detour = try await Detour(table: "never_sent")
    let pid = detour.connection.backendPID
    #expect(try await detour.straight.query("SELECT pg_terminate_backend(\(pid), 2000) AS done").one().bool("done"))
    #expect(detour.connection.isAlive)
    try await Task.sleep(for: .milliseconds(100))
    let error = await failure { try await detour.connection.execute("INSERT INTO never_sent VALUES (1)") }
    #expect(error?.code == .connection)
    #expect(error?.isTransient == true)
    #expect(error?.isUnknownOutcome == false)
    #expect(!detour.connection.isAlive)
}
