import Cleaning
import Entities
import FoundationEssentials
import Pipeline
import Testing
import Wire

struct RecordEncoderTests {
    private static let pipeline = Pipeline(recognizer: Recognizer())

    private func record(_ json: String) throws -> String {
        let raw = try MessageDecoder().decode(value: Array(json.utf8), headers: [])
        return RecordEncoder().line(try Self.pipeline.process(raw))
    }

    @Test func `a record is one line with sorted keys`() throws {
        let line = try record(
            """
            {"text": "Pasar Lama Dibuka\\n\\nPasar itu dibuka lagi setelah diperbaiki.\\n\\nPedagang senang.",
             "url": "https://kabar.example/pasar?utm_source=a", "source": "kabar.example",
             "fetched_at": "2024-03-05T10:00:00+07:00", "published_at": "5 Maret 2024 09:30 WIB",
             "metadata": {"z": 1, "a": "x/y"}}
            """)
        #expect(!line.contains("\n"))
        for part in [
            #""fetched_at":"2024-03-05T10:00:00+07:00""#, #""metadata":{"a":"x/y","z":1}"#,
            #""published_at":"2024-03-05T09:30:00+07:00","published_precision":"minute""#,
            #""reference_date":"2024-03-05""#, #""source":"kabar.example""#, #""subtitle":null"#,
            #""url":"https://kabar.example/pasar?utm_source=a""#,
            #""canonical_url":"https://kabar.example/pasar""#, #""pipeline_version":"\#(Pipeline.version)""#,
        ] { #expect(line.contains(part), "\(part) in \(line)") }
        let keys = try #require(try topLevelKeys(line))
        #expect(keys == keys.sorted())
    }

    @Test func `every key of the schema stands in every record, null or not`() throws {
        let required: Set = [
            "id", "kind", "url", "canonical_url", "source", "language", "title", "subtitle", "body", "authors",
            "editors", "agencies", "dateline", "published_at", "published_precision", "reference_date", "entities",
            "dates", "fingerprint", "pipeline_version",
        ]
        #expect(required.isSubset(of: try #require(try topLevelKeys(try record(#"{"text":"a"}"#)))))
    }

    @Test(arguments: [
        (
            Rejection(.invalidJSON, stage: .decode, message: "the JSON ends \"here\"\nand there"),
            #"{"error":{"code":"invalid_json","message":"the JSON ends \"here\"\nand there","stage":"decode"}}"#
        ),
        (
            Rejection(.textTooLong, stage: .process, message: "é/ü"),
            #"{"error":{"code":"text_too_long","message":"é/ü","stage":"process"}}"#
        ),
    ])
    func `a rejection is one line with code, message and stage`(_ rejection: Rejection, _ line: String) {
        #expect(RecordEncoder().line(rejection) == line)
    }
}

/// The top-level keys of a JSON object in the order in which they are written.
private func topLevelKeys(_ line: String) throws -> [String]? {
    struct AnyKey: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
    struct Keys: Decodable {
        let names: Set<String>
        init(from decoder: any Decoder) throws {
            names = Set(try decoder.container(keyedBy: AnyKey.self).allKeys.map(\.stringValue))
        }
    }
    let names = try JSONDecoder().decode(Keys.self, from: Data(line.utf8)).names
    return names.compactMap { name in
        line.firstRange(of: "\"\(name)\":").map { (name, $0.lowerBound) }
    }.sorted { $0.1 < $1.1 }.map(\.0)
}
