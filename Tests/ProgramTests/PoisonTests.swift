import Kafka
import Postgres
import Testing

/// A message that is odd or no article at all, and what has to become of it.
private struct Poison {
    let name: String
    let value: [UInt8]?
    var headers: [Header] = []
    /// The code of the dead letter; nil where it is stored.
    let code: String?

    init(_ name: String, _ value: [UInt8]?, headers: [Header] = [], _ code: String?) {
        self.name = name
        self.value = value
        self.headers = headers
        self.code = code
    }

    init(_ name: String, _ value: String, _ code: String?) { self.init(name, Array(value.utf8), code) }

    static var ladder: [Poison] {
        [
            Poison("empty value", [], "empty_value"), Poison("null value", nil, "null_value"),
            Poison("invalid UTF-8", Array(#"{"text":"caf"#.utf8) + [0xE9] + Array(#""}"#.utf8), "invalid_utf8"),
            Poison("truncated JSON", String(article(1).dropLast(30)), "invalid_json"),
            Poison("an array", #"["text"]"#, "wrong_shape"),
            Poison("text that is a number", #"{"text":12}"#, "wrong_shape"),
            Poison("no text", #"{"headline":"Judul","content":"Isi"}"#, "missing_text"),
            Poison(
                "20 MB", Array(#"{"text":""#.utf8) + [UInt8](repeating: 0x61, count: 20 << 20) + Array(#""}"#.utf8),
                "message_too_large"),
            Poison("NUL in the text", #"{"text":"Judul\u0000 Nol\n\nIsi \u0000 berita."}"#, nil),
            Poison("lone surrogates", #"{"text":"Judul \ud83d\n\nIsi \udc00 berita lain.","title":"\ud800"}"#, nil),
            Poison(
                "10,000 deep", #"{"text":"a","metadata":"# + String(repeating: "[", count: 10_000), "nesting_too_deep"),
            Poison(
                "10,000 deep and closed",
                #"{"text":"a","metadata":"# + String(repeating: "[", count: 10_000)
                    + String(repeating: "]", count: 10_000) + "}", "nesting_too_deep"),
            Poison("duplicate keys", #"{"text":"Satu kunci\n\nIsi.","text":"Dua kunci\n\nIsi."}"#, nil),
            Poison(
                "31 February",
                #"{"text":"Tanggal Aneh\n\nIsinya biasa. Warga kampung memperbaiki jalan yang rusak sejak awal musim hujan dan berharap pekerjaan itu selesai sebelum panen raya tiba di lembah mereka.","published_at":"31 Februari 2024"}"#,
                nil),
            Poison("one character", #"{"text":"x"}"#, nil), Poison("blanks", #"{"text":" \n "}"#, nil),
            Poison(
                "metadata with a backslash before u0000",
                #"{"text":"Metadata\n\nPengurus koperasi membagikan hasil usaha kepada para anggota yang hadir dalam rapat tahunan di balai pertemuan kelurahan pada pagi yang cerah.","metadata":{"path":"C:\\u0000"}}"#,
                nil),
            Poison(
                "a row that Postgres refuses",
                #"{"text":"Baris Ditolak\n\nBaris Ditolak kata petugas. Petugas mencatat jumlah kendaraan yang lewat di jembatan lama dan menyerahkan catatan itu kepada dinas perhubungan untuk dipelajari lebih lanjut."}"#,
                "refused_by_postgres"),
            Poison(
                "plain text", Array("Teks Polos\n\nIsi teks polos.".utf8),
                headers: [
                    Header(key: "content-type", value: Array("text/plain".utf8)),
                    Header(key: "url", value: Array("https://kabar.example/polos".utf8)),
                    Header(key: "odd", value: [0xFF]), Header(key: "none", value: nil),
                ], nil),
        ]
    }
}

@Suite(.serialized)
struct PoisonTests {
    @Test func `every poison is stored or a dead letter, and the messages around it are written`() async throws {
        let stage = try await Stage.set()
        try await stage.connection.simple(
            "ALTER TABLE warta.articles ADD CONSTRAINT no_such_title CHECK (title || body NOT LIKE '%Baris Ditolak%')")
        let ladder = Poison.ladder
        var messages: [OutgoingMessage] = []
        for (number, poison) in ladder.enumerated() {
            messages += [
                stage.message(article(number)), stage.message(poison.value, headers: poison.headers),
            ]
        }
        messages.append(stage.message(article(ladder.count)))
        try await stage.send(messages)
        let outcome = try await stage.drain()
        #expect(outcome.status == 0, "\(outcome.errors)")
        var letters: [Int64: (code: String, error: String, bytes: Int64?)] = [:]
        for row in try await stage.connection.query(
            "SELECT \"offset\", error_code, error, octet_length(payload)::bigint AS bytes FROM warta.dead_letters")
        {
            letters[try row.int64("offset")] = (
                try row.string("error_code"), try row.string("error"), try row["bytes", as: Int64?.self]
            )
        }
        for (number, poison) in ladder.enumerated() {
            let letter = letters[Int64(2 * number + 1)]
            #expect(letter?.code == poison.code, "\(poison.name): \(letter?.error ?? "stored")")
            if let letter {
                #expect(letter.bytes == poison.value.map { Int64($0.count) }, "\(poison.name)")
                #expect(!letter.error.isEmpty && !letter.error.contains("\n"), "\(poison.name): \(letter.error)")
            }
        }
        #expect(try await stage.count("dead_letters") == Int64(ladder.count { $0.code != nil }))
        #expect(try await stage.count("sightings", where: "\"offset\" % 2 = 0") == Int64(ladder.count + 1))
        #expect(try await stage.count("raw_messages") == Int64(messages.count))
        #expect(try await stage.broken() == [])
        let plain = try await stage.connection.query(
            "SELECT title || body AS text FROM warta.articles WHERE url = 'https://kabar.example/polos'")
        #expect(try plain.one().string("text").contains("teks polos"))
        #expect(
            try await stage.count("articles", where: "title || body LIKE '%Isinya biasa%' AND published_at IS NULL")
                == 1)
        #expect(try await stage.count("articles", where: "metadata ->> 'path' = 'C:\\u0000'") == 1)
    }

    @Test func `input that is bad as a whole stops the worker with nothing skipped`() async throws {
        let stage = try await Stage.set(partitions: 2)
        try await stage.send((0..<1_500).map { stage.message("{bad \($0)", partition: Int32($0 % 2)) })
        let outcome = try await stage.drain(["--log-format", "json"], environment: ["WARTA_BATCH_MESSAGES": "100"])
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("breaker"), "\(outcome.errors)")
        #expect(outcome.errors.contains("wartactl dead-letters list"))
        let letters = try await stage.count("dead_letters")
        #expect((101..<1_500).contains(letters))
        let moved = try await stage.connection.query(
            "SELECT sum(next_offset - first_offset)::bigint AS n FROM warta.consumer_offsets"
        ).one().int64("n")
        #expect(moved == letters)
        #expect(try await stage.broken() == [])
    }

    @Test func `one bad message in a hundred stops nobody`() async throws {
        let stage = try await Stage.set()
        try await stage.send((0..<1_000).map { stage.message($0 % 100 == 50 ? "{bad" : article($0)) })
        let outcome = try await stage.drain()
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try await stage.count("dead_letters") == 10)
        #expect(try await stage.count("sightings") == 990)
        #expect(try await stage.broken() == [])
    }

    @Test func `one bad message alone is a dead letter and no more`() async throws {
        let stage = try await Stage.set()
        try await stage.send([stage.message("{")])
        #expect(try await stage.drain().status == 0)
        #expect(try await stage.count("dead_letters") == 1)
        #expect(try await stage.broken() == [])
    }
}
