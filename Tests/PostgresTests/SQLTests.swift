import Postgres
import Testing

@Test func `interpolated values become numbered parameters`() {
    let name = "O'Hara; DROP TABLE articles"
    let missing: Int? = nil
    let sql: SQL = "SELECT \(name), \(7), \(missing), \(.bytea([1])) FROM \(unescaped: "articles")"
    #expect(sql.text == "SELECT $1, $2, $3, $4 FROM articles")
    #expect(sql.values == [.text(name), .int64(7), .null, .bytea([1])])
}

@Test func `a literal without values is a statement without parameters`() {
    let sql: SQL = "SELECT 1"
    #expect(sql == SQL("SELECT 1", []))
}

@Test(arguments: [
    ("00000000-0000-0001-8000-00000000000A", "00000000-0000-0001-8000-00000000000a"),
    ("0000000000000001800000000000000a", "00000000-0000-0001-8000-00000000000a"),
    ("ffffffff-ffff-ffff-ffff-ffffffffffff", "ffffffff-ffff-ffff-ffff-ffffffffffff"),
    ("ffffffff-ffff-ffff-ffff-fffffffffff", nil),
    ("ffffffff-ffff-ffff-ffff-ffffffffffff0", nil),
    ("gfffffff-ffff-ffff-ffff-ffffffffffff", nil),
    ("", nil),
])
func `a UUID is read from its digits and printed in lower case`(_ text: String, _ printed: String?) {
    #expect(UUID(text)?.description == printed)
    #expect(UUID(text).flatMap { UUID(bytes: $0.bytes) }?.description == printed)
}

@Test func `UUIDs are ordered as Postgres orders them`() {
    #expect(UUID(high: 0, low: .max) < UUID(high: 1, low: 0))
    #expect(UUID(high: 1, low: 0) < UUID(high: 1, low: 1))
}
