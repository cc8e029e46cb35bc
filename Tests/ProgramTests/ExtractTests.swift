import Foundation
import Testing

/// `wartactl extract`: messages in, records out.
struct ExtractTests {
    private let samples = Program.root.appendingPathComponent("Sources/CAssets/samples/demo.jsonl").path

    private struct Line: Decodable {
        struct Failure: Decodable { let code: String, message: String, stage: String }
        let title: String?
        let error: Failure?
    }

    private func read(_ line: String) throws -> Line { try JSONDecoder().decode(Line.self, from: Data(line.utf8)) }

    @Test func `records come in the order of the messages, errors in their places`() async throws {
        let input = (0..<1_000).map { $0 % 7 == 3 ? "{\"text\": \($0)}" : article($0) }.joined(separator: "\n")
        let outcome = try await Program.wartactl.run(["extract"], input: Array(input.utf8))
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors.isEmpty)
        let lines = outcome.lines
        try #require(lines.count == 1_000)
        for (number, line) in lines.enumerated() {
            let record = try read(line)
            if number % 7 == 3 {
                #expect(record.error?.code == "wrong_shape" && record.error?.stage == "decode")
                #expect(record.error?.message.contains("`text`") == true)
            } else {
                #expect(record.title == "Jembatan Nomor \(number) Dibuka")
            }
        }
    }

    @Test func `the samples fit the schema of messages, their records that of records`() async throws {
        let outcome = try await Program.wartactl.run(["extract", samples])
        #expect(outcome.status == 0)
        let records = try SchemaCheck("article.v1.schema.json")
        let messages = try SchemaCheck("raw-article.v1.schema.json")
        let input = try Data(contentsOf: URL(fileURLWithPath: samples)).split(separator: 0x0A)
            .filter { !$0.allSatisfy { $0 == 0x20 } }
        try #require(input.count == outcome.lines.count)
        var refused = 0
        for (message, line) in zip(input, outcome.lines) {
            if try read(line).error != nil {
                refused += 1
                continue
            }
            #expect(try records.faults(line) == [])
            #expect(try messages.faults(String(decoding: message, as: UTF8.self)) == [])
        }
        #expect(refused == 3)
    }

    @Test func `each find is explained in place of a record`() async throws {
        let message = """
            {"title": "Bupati Rahmat Sulaiman Buka Pasar", "published_at": "2024-03-06", "text": "Bupati Rahmat \
            Sulaiman membuka pasar itu pada Senin (4/3/2024). Dua hari kemudian pasar tutup."}
            """
        let dates = try await Program.wartactl.run(["extract", "--explain", "dates"], input: Array(message.utf8))
        #expect(dates.status == 0, "\(dates.errors)")
        #expect(dates.lines.first == "Bupati Rahmat Sulaiman Buka Pasar")
        #expect(dates.lines.contains("  reference day: 2024-03-06 (wednesday)"))
        let weekday = try #require(dates.lines.first { $0.contains("Senin (4/3/2024)") })
        #expect(weekday.contains("rule ") && weekday.contains("DATE 2024-03-04, as written"), "\(weekday)")
        let later = try #require(dates.lines.first { $0.contains("Dua hari kemudian") })
        #expect(later.contains("DATE 2024-03-06, counted from 2024-03-04, named earlier in the text"), "\(later)")

        let names = try await Program.wartactl.run(["extract", "--explain", "entities"], input: Array(message.utf8))
        #expect(names.lines.contains { $0.contains("“Rahmat Sulaiman”: PER, Rahmat Sulaiman, decided by ") })
        let wrong = try await Program.wartactl.run(["extract", "--explain", "weather"])
        #expect(wrong.status == 64)
    }

    @Test func `the check of schemas finds what does not fit`() throws {
        let messages = try SchemaCheck("raw-article.v1.schema.json")
        #expect(try messages.faults(#"{"text":"a","published_at":5,"url":null}"#) == [])
        #expect(try messages.faults(#"{"text":5}"#).count == 2)
        #expect(try messages.faults(#"{"url":"a"}"#) == ["$ fits no choice"])
        let records = try SchemaCheck("article.v1.schema.json")
        let faults = try records.faults(
            #"{"id":"x","kind":"page","entities":[{"start":-1}],"dates":[],"language":"id"}"#)
        for place in [
            "$.id does not match", "$.kind is none", "$.entities[0].start <", "$.entities[0].text is missing",
            "$.title is missing",
        ] {
            #expect(faults.contains { $0.hasPrefix(place) }, "\(place)")
        }
    }

    @Test func `files and folders are read like standard input`() async throws {
        let folder = try Folder()
        try folder.write("1.json", article(1))
        try folder.write("2.jsonl", article(2) + "\n" + article(3) + "\n")
        try folder.write(
            "3.txt",
            "Pasar Murah Dibuka di Tiga Kecamatan\n\nPalu - Warga antre sejak pagi di pasar murah, Senin (4/3/2024).\n\nBeras habis dalam satu jam."
        )
        let outcome = try await Program.wartactl.run(["extract", folder.path])
        let titles = try outcome.lines.map { try read($0).title }
        #expect(
            titles == [
                "Jembatan Nomor 1 Dibuka", "Jembatan Nomor 2 Dibuka", "Jembatan Nomor 3 Dibuka",
                "Pasar Murah Dibuka di Tiga Kecamatan",
            ])
    }

    @Test func `no message gives no record`() async throws {
        let outcome = try await Program.wartactl.run(["extract"])
        #expect(outcome.status == 0 && outcome.output.isEmpty)
    }

    @Test func `tokens are tagged in the shape in which they came`() async throws {
        let outcome = try await Program.wartactl.run(["tag"], input: Array("Bupati\nRahmat\n\nPalu\n".utf8))
        #expect(outcome.status == 0)
        let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(
            lines.map { $0.split(separator: "\t").first.map(String.init) ?? "" } == [
                "Bupati", "Rahmat", "", "Palu", "",
            ])
        #expect(lines.filter { !$0.isEmpty }.allSatisfy { $0.split(separator: "\t").count == 2 })
    }
}
