import Postgres
import Testing

private let text = "Rp1,5 miliar – “dolar” 新聞 👩‍👩‍👧 e\u{301} \u{FEFF} \u{10FFFF} '\"\\{},\n\t"

/// Sends a value and gives back the row with the server's own text of it and the value itself.
private func echo(_ value: Value, as type: String) async throws -> Row {
    let connection = try await SharedServer.connect()
    let rows = try await connection.query(SQL("SELECT $1::\(type) AS value, ($1::\(type))::text AS printed", [value]))
    await connection.close()
    return try rows.one()
}

private func expect<T: ColumnValue & Equatable>(
    _ value: Value, _ type: String, is read: T, printed: String? = nil, _ location: SourceLocation = #_sourceLocation
) async throws {
    let row = try await echo(value, as: type)
    #expect(try row["value", as: T.self] == read, sourceLocation: location)
    if let printed { #expect(try row.string("printed") == printed, sourceLocation: location) }
}

@Test func `scalars come back as they were sent`() async throws {
    try await expect(.bool(true), "bool", is: true, printed: "true")
    try await expect(.int16(.min), "int2", is: Int16.min, printed: "-32768")
    try await expect(.int32(.min), "int4", is: Int32.min, printed: "-2147483648")
    try await expect(.int64(.min), "int8", is: Int64.min, printed: "-9223372036854775808")
    try await expect(.int64(.max), "int8", is: Int.max, printed: "9223372036854775807")
    try await expect(.float4(1.5), "float4", is: Float(1.5), printed: "1.5")
    try await expect(.float8(-.infinity), "float8", is: -Double.infinity, printed: "-Infinity")
    try await expect(.text(text), "text", is: text, printed: text)
    try await expect(.text(""), "text", is: "", printed: "")
    try await expect(.bytea([0, 1, 255]), "bytea", is: [0, 1, 255] as [UInt8], printed: "\\x0001ff")
    try await expect(.bytea([]), "bytea", is: [UInt8](), printed: "\\x")
    try await expect(.jsonb("{\"a\": [1, null]}"), "jsonb", is: "{\"a\": [1, null]}", printed: "{\"a\": [1, null]}")
    let id = UUID(high: 0x0123_4567_89AB_CDEF, low: 0xFEDC_BA98_7654_3210)
    try await expect(.uuid(id), "uuid", is: id, printed: id.description)
}

@Test func `times and days count from the Unix epoch`() async throws {
    for (value, microseconds, printed) in [
        (Value.timestamptz(0), Int64(0), "1970-01-01 00:00:00+00"),
        (.timestamptz(-1), -1, "1969-12-31 23:59:59.999999+00"),
        (.timestamptz(1_669_905_720_123_456), 1_669_905_720_123_456, "2022-12-01 14:42:00.123456+00"),
        (.timestamptz(.max), .max, "infinity"), (.timestamptz(.min), .min, "-infinity"),
    ] {
        let connection = try await SharedServer.connect()
        try await connection.simple("SET TimeZone = 'UTC'")
        let row = try await connection.query(SQL("SELECT $1 AS value, $1::text AS printed", [value])).one()
        #expect(try row.timestamp("value") == Timestamp(microsecondsSinceUnixEpoch: microseconds))
        #expect(try row.string("printed") == printed)
        await connection.close()
    }
    for (days, printed) in [
        (Int32(0), "1970-01-01"), (-1, "1969-12-31"), (19_327, "2022-12-01"), (.max, "infinity"), (.min, "-infinity"),
    ] {
        try await expect(.date(days), "date", is: Day(daysSinceUnixEpoch: days), printed: printed)
    }
}

@Test func `arrays come back with their NULLs, empty ones too`() async throws {
    try await expect(
        .boolArray([true, nil, false]), "bool[]", is: [true, nil, false] as [Bool?], printed: "{t,NULL,f}")
    try await expect(.int16Array([1, nil]), "int2[]", is: [1, nil] as [Int16?], printed: "{1,NULL}")
    try await expect(.int32Array([nil, -1]), "int4[]", is: [nil, -1] as [Int32?], printed: "{NULL,-1}")
    try await expect(.int64Array([.max, nil]), "int8[]", is: [.max, nil] as [Int64?])
    try await expect(.int64Array([1, 2]), "int8[]", is: [1, 2] as [Int], printed: "{1,2}")
    try await expect(.float4Array([0.5, nil]), "float4[]", is: [0.5, nil] as [Float?], printed: "{0.5,NULL}")
    try await expect(.float8Array([nil, 0.25]), "float8[]", is: [nil, 0.25] as [Double?], printed: "{NULL,0.25}")
    try await expect(.textArray([text, nil, "", "NULL"]), "text[]", is: [text, nil, "", "NULL"] as [String?])
    try await expect(.byteaArray([[0, 255], nil, []]), "bytea[]", is: [[0, 255], nil, []] as [[UInt8]?])
    let id = UUID(high: .max, low: 7)
    try await expect(.uuidArray([id, nil]), "uuid[]", is: [id, nil] as [UUID?])
    try await expect(
        .timestamptzArray([1, nil, .max]), "timestamptz[]",
        is: [Timestamp(microsecondsSinceUnixEpoch: 1), nil, Timestamp(microsecondsSinceUnixEpoch: .max)] as [Timestamp?]
    )
    try await expect(
        .dateArray([0, nil]), "date[]", is: [Day(daysSinceUnixEpoch: 0), nil] as [Day?], printed: "{1970-01-01,NULL}")
    try await expect(.jsonbArray(["[1]", nil]), "jsonb[]", is: ["[1]", nil] as [String?], printed: "{[1],NULL}")
    try await expect(.textArray([]), "text[]", is: [String](), printed: "{}")
    try await expect(.uuidArray([]), "uuid[]", is: [UUID](), printed: "{}")
    try await expect(.byteaArray([]), "bytea[]", is: [[UInt8]](), printed: "{}")
}

@Test func `NULL reads as nil and as nothing else`() async throws {
    let row = try await echo(.null, as: "text")
    #expect(try row.isNull("value"))
    #expect(try row["value", as: String?.self] == nil)
    let error = await failure { _ = try row.string("value") }
    #expect(error?.code == .decoding)
    #expect(error?.column == "value")
    #expect(error?.message == "NULL where String is wanted")
    let array = try await echo(.textArray(["a", nil]), as: "text[]")
    #expect(await failure { _ = try array["value", as: [String].self] }?.column == "value")
}

@Test func `reading names the column that is missing or of another type`() async throws {
    let row = try await echo(.int64(5), as: "int8")
    let missing = await failure { _ = try row.int64("valeu") }
    #expect(missing?.code == .decoding)
    #expect(missing?.column == "valeu")
    #expect(missing?.message.contains("value, printed") == true)
    let narrow = await failure { _ = try row.int32("value") }
    #expect(narrow?.column == "value")
    #expect(narrow?.message.contains("OID 20") == true)
    #expect(await failure { _ = try row[2, as: Int64.self] } != nil)
    #expect(await failure { _ = try row[-1, as: Int64.self] } != nil)
    #expect(await failure { _ = try row["value", as: [Int64].self] } != nil)
    let nested = try await echo(.text("{{1,2},{3,4}}"), as: "text::int8[]")
    #expect(await failure { _ = try nested["value", as: [Int64].self] }?.message.contains("one dimension") == true)
}

@Test func `names, enumerations and the catalogue's own types can be read`() async throws {
    let connection = try await SharedServer.connect()
    let row = try await connection.query(
        "SELECT relname, relkind, oid, 'x'::varchar(3) AS v, 'y'::char(2) AS c, '{\"a\":1}'::json AS j, 1::int2 AS small FROM pg_class WHERE relname = 'pg_class'"
    ).one()
    #expect(try row.string("relname") == "pg_class")
    #expect(try row["relkind", as: UInt8.self] == UInt8(ascii: "r"))
    #expect(try row.int64("oid") == 1259)
    #expect(try row.string("v") == "x")
    #expect(try row.string("c") == "y ")
    #expect(try row.string("j") == "{\"a\":1}")
    #expect(try row.int("small") == 1)
    await connection.close()
}

@Test func `twenty megabytes go there and back`() async throws {
    let connection = try await SharedServer.connect()
    let bytes = [1] + [UInt8](repeating: 0, count: 19_999_998) + [2]
    let large = String(repeating: "é0123456789abcdef", count: 1_111_111)
    let row = try await connection.query("SELECT \(.bytea(bytes)) AS b, \(large) AS t, \(.textArray([large])) AS a")
        .one()
    #expect(try row.bytes("b") == bytes)
    #expect(try row.string("t") == large)
    #expect(try row["a", as: [String].self] == [large])
    await connection.close()
}

@Test func `rows are a collection`() async throws {
    let connection = try await SharedServer.connect()
    let rows = try await connection.query("SELECT n, n * n AS square FROM generate_series(1, \(Int32(5))) AS n")
    #expect(rows.columns == ["n", "square"])
    #expect(try rows.map { try $0.int32("square") } == [1, 4, 9, 16, 25])
    #expect(rows.affected == 5)
    #expect(try rows.last?.int32("n") == 5)
    #expect(await failure { _ = try rows.one() }?.message == "expected one row, got 5")
    let none = try await connection.query("SELECT 1 AS n WHERE false")
    #expect(none.isEmpty)
    #expect(none.columns == ["n"])
    await connection.close()
}
