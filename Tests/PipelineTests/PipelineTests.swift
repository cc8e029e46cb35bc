import CivilTime
import Cleaning
import Dates
import Deduplication
import Entities
import Foundation
import Pipeline
import Testing
import Text
import Wire

struct GoldenTests {
    /// With `WARTA_RECORD_GOLDEN=1` the files are written anew: read the difference before it is committed.
    private let isRecording = ProcessInfo.processInfo.environment["WARTA_RECORD_GOLDEN"] != nil

    @Test(arguments: GoldenCase.names)
    func `a message gives its record`(_ name: String) throws {
        let golden = try GoldenCase(name)
        let raw = try MessageDecoder().decode(value: golden.message, headers: [])
        let record = GoldenRecord(try Samples.pipeline.process(raw))
        if isRecording {
            try golden.write(record)
        } else {
            #expect(record == golden.record)
        }
    }

    @Test func `there are enough cases`() { #expect(GoldenCase.names.count >= 12) }
}

struct PipelineTests {
    private func line(_ raw: RawArticle) throws -> String {
        RecordEncoder().line(try Samples.pipeline.process(raw))
    }

    @Test func `the samples are articles but for three`() {
        #expect(Samples.lines.count - Samples.messages.count == 3)
        #expect(Samples.messages.count >= 12)
    }

    @Test func `the same message always gives the same record, on any thread`() async throws {
        let alone = try Samples.messages.map(line)
        let together = try await withThrowingTaskGroup(of: (Int, String).self) { group in
            for (index, raw) in Samples.messages.enumerated() {
                group.addTask {
                    (index, RecordEncoder().line(try Samples.pipeline.process(raw)))
                }
            }
            return try await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
        }
        for (index, record) in alone.enumerated() { #expect(together[index] == record) }
    }

    @Test func `the id follows from title and body alone`() throws {
        for raw in Samples.messages {
            let article = try Samples.pipeline.process(raw)
            var other = raw
            other.metadata = #"{"other":true}"#
            other.page.fetchedAt = raw.page.fetchedAt.map {
                ZonedTime(microsecondsSinceEpoch: $0.microsecondsSinceEpoch + 60_000_000, zoneSeconds: $0.zoneSeconds)
            }
            #expect(try Samples.pipeline.process(other).id == article.id)
            #expect(article.id.description.prefix(8) == hexadecimal(article.fingerprint.contentSHA256).prefix(8))
        }
        #expect(Set(try Samples.messages.map { try Samples.pipeline.process($0).id }).count < Samples.messages.count)
    }

    @Test func `offsets cut exactly the text, and entities never overlap`() throws {
        var checked = 0
        for raw in Samples.messages {
            let article = try Samples.pipeline.process(raw)
            let fields = [
                "title": Array(article.title.unicodeScalars), "body": Array(article.body.unicodeScalars),
                "subtitle": Array((article.subtitle ?? "").unicodeScalars),
            ]
            func cut(_ field: String, _ start: Int, _ end: Int) -> String? {
                guard let scalars = fields[field], 0 <= start, start < end, end <= scalars.count else { return nil }
                var text = String.UnicodeScalarView()
                text.append(contentsOf: scalars[start..<end])
                return String(text)
            }
            for mention in article.entities {
                #expect(cut(mention.field.rawValue, mention.start, mention.end) == mention.text)
                #expect((0...1).contains(mention.confidence))
                checked += 1
            }
            for date in article.dates {
                #expect(cut(date.field.rawValue, date.start, date.end) == date.text)
                if let earliest = date.earliest, let latest = date.latest { #expect(earliest <= latest) }
                checked += 1
            }
            for (one, next) in zip(article.entities, article.entities.dropFirst()) where one.field == next.field {
                #expect(one.end <= next.start, "\(one.text) and \(next.text)")
            }
        }
        #expect(checked > 50)
    }

    @Test func `a cleaned body has paragraphs with one empty line between them and no blanks around`() throws {
        for raw in Samples.messages {
            let body = try Samples.pipeline.process(raw).body
            #expect(!body.contains("\n\n\n") && !body.contains("\t"))
            for paragraph in body.split(separator: "\n", omittingEmptySubsequences: false) {
                #expect(paragraph.first != " " && paragraph.last != " ")
            }
        }
    }

    @Test func `a text past the limit is refused, one at the limit of sense is not`() throws {
        let long = RawArticle(page: ScrapedPage(text: String(repeating: "kata ", count: (8 << 20) / 5 + 1)))
        #expect(throws: Rejection.self) { try Samples.pipeline.process(long) }
        do { _ = try Samples.pipeline.process(long) } catch {
            #expect(error.code == .textTooLong && error.stage == .process)
        }
    }

    @Test(arguments: [
        "x", " ", "\n", "\u{FFFD}", ".", "\u{301}", "😀", "1", "\r\n\r\n", "\u{202E}abc", "Judul", "Judul\n", "\n\nIsi",
    ])
    func `a text of hardly anything is a record all the same`(_ text: String) throws {
        let article = try Samples.pipeline.process(RawArticle(page: ScrapedPage(text: text)))
        #expect(article.fingerprint.contentSHA256.count == 32)
    }

    @Test func `a cut or changed sample never stops the pipeline`() throws {
        var state: UInt64 = 99
        func chance(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(truncatingIfNeeded: (state >> 33) % UInt64(bound))
        }
        for raw in Samples.messages where !raw.page.text.isEmpty {
            let bytes = Array(raw.page.text.utf8)
            for _ in 0..<2 {
                var page = raw.page
                var changed = Array(bytes[chance(bytes.count)...].prefix(1 + chance(bytes.count)))
                for _ in 0..<8 { changed[chance(changed.count)] = UInt8(chance(256)) }
                page.text = String(decoding: changed, as: UTF8.self).replacing("\0", with: "")
                page.publishedAt = String(decoding: changed.prefix(20), as: UTF8.self).replacing("\0", with: "")
                page.url = page.publishedAt
                _ = try line(RawArticle(page: page))
            }
        }
    }
}

private func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
