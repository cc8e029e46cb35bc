import Testing

@testable import Postgres

/// A scalar, and the bytes that Postgres's `…_recv` expects.
struct Encoding: Sendable, CustomTestStringConvertible {
    let value: Value
    let bytes: [UInt8]
    var testDescription: String { "\(value)" }

    init(_ value: Value, _ bytes: [UInt8]) {
        self.value = value
        self.bytes = bytes
    }

    static let all: [Encoding] = [
        Encoding(.bool(true), [1]),
        Encoding(.bool(false), [0]),
        Encoding(.int16(-2), [0xFF, 0xFE]),
        Encoding(.int32(0x0102_0304), [1, 2, 3, 4]),
        Encoding(.int64(.min), [0x80, 0, 0, 0, 0, 0, 0, 0]),
        Encoding(.float4(1), [0x3F, 0x80, 0, 0]),
        Encoding(.float8(-2), [0xC0, 0, 0, 0, 0, 0, 0, 0]),
        Encoding(.text("é"), [0xC3, 0xA9]),
        Encoding(.text(""), []),
        Encoding(.bytea([0, 255]), [0, 255]),
        Encoding(.uuid(UUID(high: 1, low: 2)), [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2]),
        Encoding(.timestamptz(946_684_800_000_001), [0, 0, 0, 0, 0, 0, 0, 1]),
        Encoding(.timestamptz(.max), [0x7F, 255, 255, 255, 255, 255, 255, 255]),
        Encoding(.date(10_956), [255, 255, 255, 255]),
        Encoding(.date(.min), [0x80, 0, 0, 0]),
        Encoding(.jsonb("{}"), [1, 0x7B, 0x7D]),
        Encoding(.int16Array([]), [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 21]),
        Encoding(
            .int16Array([7, nil]),
            [0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 21, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2, 0, 7, 255, 255, 255, 255]),
        Encoding(
            .textArray(["a", ""]),
            [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 25, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 1, 0x61, 0, 0, 0, 0]),
    ]
}

@Test(arguments: Encoding.all)
func `a value is encoded in network order`(_ encoding: Encoding) throws {
    var buffer = ParameterBuffer()
    let range = try buffer.append([.bool(true), encoding.value])
    let slot = buffer.slots[range][1]
    #expect(Array(buffer.bytes[slot.offset..<slot.offset + Int(slot.length)]) == encoding.bytes)
}

@Test func `NULL has no bytes and leaves its type to the server`() throws {
    var buffer = ParameterBuffer()
    _ = try buffer.append([.null])
    #expect(buffer.slots[0].length == -1)
    #expect(buffer.slots[0].type == 0)
}

@Test func `a buffer that is used again forgets what it held`() throws {
    var buffer = ParameterBuffer()
    _ = try buffer.append([.text(String(repeating: "x", count: 1000))])
    buffer.reset()
    let range = try buffer.append([.text("y")])
    #expect(range == 0..<1)
    #expect(buffer.bytes.count == 2)
}

@Test(
    arguments: [
        (Value.text("a\0b"), "parameter $2: text with U+0000"),
        (.textArray(["a", "\0"]), "parameter $2: element 2: text with U+0000"),
        (.jsonb("\"\0\""), "parameter $2: text with U+0000"),
        (.timestamptz(.max - 1), nil),
        (.timestamptz(.min + 1), "parameter $2: a time that is out of Postgres's range"),
        (.timestamptzArray([.min + 1]), "parameter $2: element 1: a time"),
        (.date(.min + 1), "parameter $2: a day that is out of Postgres's range"),
    ] as [(Value, String?)])
func `what Postgres cannot hold is refused with its place`(_ value: Value, _ message: String?) {
    var buffer = ParameterBuffer()
    do throws(PostgresError) {
        _ = try buffer.append([.null, value])
        #expect(message == nil)
    } catch {
        #expect(error.code == .unrepresentable)
        #expect(message.map { error.message.hasPrefix($0) } == true, "\(error.message)")
    }
}

@Test func `more parameters than the protocol can count are refused`() {
    var buffer = ParameterBuffer()
    #expect(throws: PostgresError.self) { try buffer.append([Value](repeating: .null, count: 65_536)) }
}
