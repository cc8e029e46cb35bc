import Testing

@testable import Postgres

@Test(arguments: [
    ("08006", PostgresError.Code.connection, true), ("40001", .query, true), ("40P01", .query, true),
    ("53100", .query, true), ("53300", .connection, true), ("55P03", .query, true), ("57P01", .connection, true),
    ("57P03", .connection, true), ("25P03", .query, true), ("57014", .cancelled, false), ("23505", .query, false),
    ("22P02", .query, false), ("28P01", .authentication, false), ("42P01", .query, false), ("3D000", .query, false),
])
func `the SQLSTATE says what kind of error it is and whether it passes`(
    _ sqlState: String, _ code: PostgresError.Code, _ isTransient: Bool
) {
    let error = PostgresError.ofServer(sqlState: sqlState, message: "")
    #expect(error.code == code)
    #expect(error.isTransient == isTransient)
}

@Test(arguments: [
    (
        "connection to server at \"h\", port 1 failed: FATAL:  28P01: password authentication failed for user \"u\"\nLOCATION:  auth_failed, auth.c:335\n",
        PostgresError.Code.authentication, false
    ),
    (
        "connection to server at \"h\", port 1 failed: FATAL:  57P03: the database system is starting up\n",
        .connection, true
    ),
    (
        "connection to server at \"h\", port 1 failed: FATAL:  53300: sorry, too many clients already\n", .connection,
        true
    ),
    (
        "connection to server at \"h\", port 1 failed: FATAL:  3D000: database \"d\" does not exist\n", .connection,
        false
    ),
    ("connection to server at \"h\", port 1 failed: Connection refused\n\tIs the server running?\n", .connection, true),
    ("connection to server at \"h\", port 1 failed: server closed the connection unexpectedly\n", .connection, true),
    ("could not translate host name \"h\" to address: Temporary failure in name resolution\n", .connection, true),
    ("connection to server at \"h\", port 1 failed: fe_sendauth: no password supplied\n", .authentication, false),
    ("invalid sslmode value: \"maybe\"\n", .configuration, false),
    ("root certificate file \"/x\" does not exist\n", .connection, false),
])
func `a failed attempt to connect is told apart by its text`(
    _ text: String, _ code: PostgresError.Code, _ isTransient: Bool
) {
    let error = PostgresError.ofConnecting(text)
    #expect(error.code == code)
    #expect(error.isTransient == isTransient)
    #expect(error.description.allSatisfy { $0 == " " || !$0.isWhitespace }, "one line, without tabs")
    #expect(!error.description.contains("LOCATION"))
}

@Test func `the description leaves out the values that the server quotes`() {
    var error = PostgresError.ofServer(sqlState: "22P02", message: "invalid input syntax for type integer: \"secret\"")
    #expect(error.description == "query 22P02: invalid input syntax for type integer")
    error = .ofServer(sqlState: "22003", message: "value \"99 secret\" is out of range for type integer")
    #expect(error.description == "query 22003: value \"…\" is out of range for type integer")
    error = .ofServer(
        sqlState: "23505", message: "duplicate key value violates unique constraint \"articles_pkey\"")
    error.detail = "Key (url)=(secret) already exists."
    error.constraint = "articles_pkey"
    #expect(
        error.description == "query 23505: duplicate key value violates unique constraint \"articles_pkey\"")
    #expect(error.debugDescription.contains("secret"))
}

@Test func `what the server says on several lines is described on one`() {
    let error = PostgresError.ofServer(sqlState: "42P01", message: "relation \"a\" is missing\n\tline two\r\n  three")
    #expect(error.description == "query 42P01: relation \"a\" is missing line two three")
}

@Test(arguments: [
    ("\"a\" and \"b\"", "\"…\" and \"…\""), ("no quotes", "no quotes"), ("an open \"one", "an open \"…"), ("", ""),
])
func `quotations are masked`(_ text: String, _ masked: String) {
    #expect(text.maskingQuotes == masked)
}

@Test(arguments: [
    (Duration.milliseconds(1), Int32(1)), (.seconds(30), 30_000), (.zero, 0), (.microseconds(1), 1),
    (.seconds(Int64.max / 2), 2_000_000_000), (.seconds(-1), 0),
])
func `a time-out is sent in milliseconds, rounded up`(_ duration: Duration, _ milliseconds: Int32) {
    #expect(duration.wholeMilliseconds == milliseconds)
}
