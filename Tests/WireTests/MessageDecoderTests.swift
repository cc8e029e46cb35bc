import CivilTime
import Cleaning
import Pipeline
import Testing
import Wire

private typealias MessageHeader = (key: String, value: [UInt8]?)

private func decode(_ text: String) throws(Rejection) -> RawArticle {
    try MessageDecoder().decode(value: Array(text.utf8), headers: [])
}

private func rejection(_ value: [UInt8]?, headers: [MessageHeader] = []) -> Rejection? {
    do {
        _ = try MessageDecoder().decode(value: value, headers: headers)
        return nil
    } catch {
        return error
    }
}

/// A message that cannot be read: its bytes, the code, and words that the reason must hold.
struct Unreadable: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let value: [UInt8]?
    let code: Rejection.Code
    let reason: String

    init(_ name: String, _ value: [UInt8]?, _ code: Rejection.Code, _ reason: String) {
        testDescription = name
        self.value = value
        self.code = code
        self.reason = reason
    }

    init(_ name: String, _ value: String, _ code: Rejection.Code, _ reason: String) {
        self.init(name, Array(value.utf8), code, reason)
    }

    static let all = [
        Unreadable("a tombstone", nil, .nullValue, "tombstone"),
        Unreadable("no bytes", [], .emptyValue, "empty"),
        Unreadable("blanks", " \n ", .invalidJSON, "nothing but blanks"),
        Unreadable(
            "a broken sequence", Array(#"{"text":"ab"#.utf8) + [0xC3, 0x28] + Array(#""}"#.utf8), .invalidUTF8,
            "byte 11"),
        Unreadable("Latin-1", Array(#"{"text":"caf"#.utf8) + [0xE9] + Array(#""}"#.utf8), .invalidUTF8, "byte 12"),
        Unreadable("an overlong NUL", Array(#"{"text":""#.utf8) + [0xC0, 0x80, 0x22, 0x7D], .invalidUTF8, "byte 9"),
        Unreadable("a cut sequence", Array(#"{"text":""#.utf8) + [0xE2, 0x80], .invalidUTF8, "byte 9"),
        Unreadable(
            "cut in a string", #"{"url":"x","text":"Jembatan di"#, .invalidJSON,
            "inside the string that begins at line 1, column 19"),
        Unreadable("cut in an escape", "{\"text\":\"Jembatan\\u00", .invalidJSON, "inside the string"),
        Unreadable("cut after a value", #"{"metadata":{"tags":["a","b"]"#, .invalidJSON, "2 open brackets"),
        Unreadable("cut in a word", #"{"text":nul"#, .invalidJSON, "inside the value at line 1, column 9"),
        Unreadable(
            "two values", "{\"text\":\"a\"}\n{\"text\":\"b\"}", .invalidJSON,
            "after the end of the JSON, from line 2, column 1"),
        Unreadable("single quotes", "{'text':'a'}", .invalidJSON, "line 1, column 2 a key in double quotes"),
        Unreadable("no colon", #"{"text" "a"}"#, .invalidJSON, "`:` is expected"),
        Unreadable("a wrong bracket", #"{"metadata":[1}"#, .invalidJSON, "`,` or `]` is expected, but `}`"),
        Unreadable("Python's None", #"{"text":"a","title":None}"#, .invalidJSON, "line 1, column 21"),
        Unreadable("not a number", #"{"text":"a","published_at":NaN}"#, .invalidJSON, "line 1, column 28"),
        Unreadable(
            "a raw line break", "{\"text\":\"a\nb\"}", .invalidJSON,
            "control character stands in a string at line 1, column 11"),
        Unreadable("an unknown escape", #"{"text":"a\q"}"#, .invalidJSON, "escape as that at line 1, column 11"),
        Unreadable("HTML", "<html><body>502</body></html>", .invalidJSON, "a value is expected, but `<`"),
        Unreadable("an array", #"["text"]"#, .wrongShape, "not an object"),
        Unreadable("a string", #""text""#, .wrongShape, "not an object"),
        Unreadable("a number", "42", .wrongShape, "not an object"),
        Unreadable("null", "null", .wrongShape, "not an object"),
        Unreadable("text of a wrong type", #"{"text":12}"#, .wrongShape, "`text`"),
        Unreadable("a list of texts", #"{"text":["a","b"]}"#, .wrongShape, "`text`"),
        Unreadable("a url of a wrong type", #"{"text":"a","url":{"href":"b"}}"#, .wrongShape, "`url`"),
        Unreadable("a title of a wrong type", #"{"text":"a","title":false}"#, .wrongShape, "`title`"),
        Unreadable("a time of a wrong type", #"{"text":"a","published_at":[2024]}"#, .wrongShape, "`published_at`"),
        Unreadable("a fetch time of a wrong type", #"{"text":"a","fetched_at":1}"#, .wrongShape, "`fetched_at`"),
        Unreadable(
            "no text", #"{"url":"https://kabar.example/1","title":"T"}"#, .missingText, "neither `text` nor `html`"),
        Unreadable("empty texts", #"{"text":"","html":""}"#, .missingText, "neither"),
        Unreadable("null texts", #"{"text":null,"html":null}"#, .missingText, "neither"),
        Unreadable(
            "10,000 arrays",
            #"{"text":"a","metadata":"# + String(repeating: "[", count: 10_000)
                + String(repeating: "]", count: 10_000) + "}", .nestingTooDeep, "512"),
        Unreadable(
            "10,000 objects", String(repeating: #"{"a":"#, count: 10_000) + "1" + String(repeating: "}", count: 10_000),
            .nestingTooDeep, "512"),
        Unreadable("10,000 brackets that nobody closes", String(repeating: "[", count: 10_000), .nestingTooDeep, "512"),
        Unreadable(
            "20 MB", Array(#"{"text":""#.utf8) + [UInt8](repeating: 0x61, count: 20 << 20) + [0x22, 0x7D],
            .messageTooLarge, "20971531 bytes"),
    ]
}

struct MessageDecoderTests {
    @Test func `every field of a message reaches the page`() throws {
        let raw = try decode(
            """
            {"text": "Judul\\n\\nIsi.", "url": "https://kabar.example/1?utm_source=x", "source": "kabar.example",
             "title": "Judul – Kabar", "fetched_at": "2021-06-08T08:02:11+07:00",
             "published_at": "Selasa, 8 Juni 2021 / 07:30 WIB", "metadata": {"a": [true, null], "b": 1},
             "spider": "ignored"}
            """)
        #expect(raw.page.text == "Judul\n\nIsi.")
        #expect(raw.page.url == "https://kabar.example/1?utm_source=x")
        #expect(raw.page.source == "kabar.example")
        #expect(raw.page.title == "Judul – Kabar")
        #expect(raw.page.fetchedAt == ZonedTime(rfc3339: "2021-06-08T08:02:11+07:00"))
        #expect(raw.page.publishedAt == "Selasa, 8 Juni 2021 / 07:30 WIB")
        #expect(raw.metadata == #"{"a":[true,null],"b":1}"#)
    }

    @Test func `fields that are null or absent are nil`() throws {
        let raw = try decode(#"{"text":"a","url":null,"published_at":null,"metadata":null}"#)
        #expect(raw.page.url == nil)
        #expect(raw.page.source == nil)
        #expect(raw.page.title == nil)
        #expect(raw.page.fetchedAt == nil)
        #expect(raw.page.publishedAt == nil)
        #expect(raw.metadata == nil)
    }

    @Test(arguments: Unreadable.all)
    func `a message that cannot be read says why`(_ message: Unreadable) throws {
        let found = try #require(rejection(message.value))
        #expect(found.code == message.code)
        #expect(found.stage == .decode)
        #expect(found.message.contains(message.reason), "\(found.message)")
        #expect(!found.message.contains("\n"))
    }

    @Test func `a reason never quotes the article`() throws {
        for text in [#"{"text":"Rahasia besar"#, #"{"text":"Rahasia besar" "x"}"#, "{\"text\":Rahasia}"] {
            let found = try #require(rejection(Array(text.utf8)))
            #expect(!found.message.contains("Rahasia"), "\(found.message)")
        }
    }

    @Test(arguments: [
        (#""2019-05-25T19:08:02Z""#, "2019-05-25T19:08:02Z"), ("1591453380000", "1591453380000"),
        ("1591453380", "1591453380"), ("1591453380.75", "1591453380"), ("1.59145338e9", "1591453380"), ("0", "0"),
        ("-1", "-1"), (#""31 Februari 2024""#, "31 Februari 2024"), (#""""#, ""),
    ])
    func `a publication time may be text or a number`(_ json: String, _ text: String) throws {
        #expect(try decode(#"{"text":"a","published_at":\#(json)}"#).page.publishedAt == text)
    }

    @Test(arguments: [
        (#"{"deep":{"list":[1,2.5,-3e-2,"x",false,null]}}"#, #"{"deep":{"list":[1,2.5,-0.03,"x",false,null]}}"#),
        (#"["a",{"b":[]}]"#, #"["a",{"b":[]}]"#), (#""text""#, #""text""#), ("17", "17"), ("true", "true"),
        ("{}", "{}"), (#"{"id":12345678901234567890123}"#, #"{"id":12345678901234567890123}"#),
        (#"{"id":9223372036854775807}"#, #"{"id":9223372036854775807}"#),
        (#"{"link":"https://a.example/b"}"#, #"{"link":"https://a.example/b"}"#),
        (#"{"emoji":"\ud83d\ude00"}"#, #"{"emoji":"😀"}"#),
        (#"{"nul\u0000":"a\u0000b"}"#, #"{"nul":"ab"}"#),
        (#"{"path":"C:\\u0000"}"#, #"{"path":"C:\\u0000"}"#),
    ])
    func `metadata of any shape is kept`(_ json: String, _ kept: String) throws {
        #expect(try decode(#"{"text":"a","metadata":\#(json)}"#).metadata == kept)
    }

    @Test func `metadata may nest as deep as the parser reads`() throws {
        let depth = 500
        let nested = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        #expect(try decode(#"{"text":"a","metadata":\#(nested)}"#).metadata == nested)
    }

    @Test(arguments: [
        (#"a\u0000b"#, "ab"), (#"\ud83d tanpa pasangan"#, "\u{FFFD} tanpa pasangan"),
        (#"akhir \udE00"#, "akhir \u{FFFD}"), (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀"), (#"\ud83d\ude00"#, "😀"),
        (#"\\ud83d"#, #"\ud83d"#), (#"\\\ud83d"#, "\\\u{FFFD}"), ("x", "x"),
    ])
    func `odd characters in the text are stored or replaced`(_ json: String, _ text: String) throws {
        #expect(try decode("{\"text\":\"\(json)\"}").page.text == text)
    }

    @Test func `of duplicate keys one counts, always the same`() throws {
        let texts = try (0..<20).map { _ in try decode(#"{"text":"satu","text":"dua","url":"a"}"#).page.text }
        #expect(Set(texts).count == 1)
        #expect(["satu", "dua"].contains(texts[0]))
    }

    @Test func `a byte order mark is read over`() throws {
        let value: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(#"{"text":"a"}"#.utf8)
        #expect(try MessageDecoder().decode(value: value, headers: []).page.text == "a")
    }

    @Test func `an invalid fetch time is no reason to lose the article`() throws {
        #expect(try decode(#"{"text":"a","fetched_at":"kemarin"}"#).page.fetchedAt == nil)
    }
}

struct PlainTextTests {
    private let headers: [MessageHeader] = [
        ("Content-Type", Array("text/plain; charset=utf-8".utf8)), ("url", Array("https://kabar.example/2".utf8)),
        ("source", Array("kabar.example".utf8)), ("title", Array("Judul".utf8)),
        ("fetched_at", Array("2024-01-11T02:15:40Z".utf8)), ("published_at", Array("18-Nov-18".utf8)),
    ]

    @Test func `headers stand in for the fields of plain text`() throws {
        let raw = try MessageDecoder().decode(value: Array("{bukan JSON}\n\nIsi\0.".utf8), headers: headers)
        #expect(raw.page.text == "{bukan JSON}\n\nIsi.")
        #expect(raw.page.url == "https://kabar.example/2")
        #expect(raw.page.source == "kabar.example")
        #expect(raw.page.title == "Judul")
        #expect(raw.page.fetchedAt == ZonedTime(rfc3339: "2024-01-11T02:15:40Z"))
        #expect(raw.page.publishedAt == "18-Nov-18")
        #expect(raw.metadata == nil)
    }

    @Test func `plain text needs no other header`() throws {
        let raw = try MessageDecoder().decode(value: [0x61], headers: [("content-type", Array("TEXT/PLAIN".utf8))])
        #expect(raw.page.text == "a")
        #expect(raw.page.url == nil)
    }

    @Test func `plain text that is no UTF-8 is refused`() {
        let found = rejection([0x61, 0xFF], headers: headers)
        #expect(found?.code == .invalidUTF8)
        #expect(found?.message.contains("byte 1 ") == true)
    }

    @Test func `other content types and empty headers are JSON`() throws {
        let other: [MessageHeader] = [
            ("content-type", Array("application/json".utf8)), ("url", nil), ("title", [0xFF]),
        ]
        #expect(try MessageDecoder().decode(value: Array(#"{"text":"a"}"#.utf8), headers: other).page.url == nil)
    }
}
