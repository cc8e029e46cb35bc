import Assets
import CivilTime
import Cleaning
import Deduplication
import Entities
import Foundation
import Pipeline
import Text
import Wire

/// Our own articles, as the demo publishes them: one message a line, three of them none.
enum Samples {
    static let lines = Assets.samples.split(separator: 0x0A).map(Array.init)

    static let messages: [RawArticle] = lines.compactMap { try? MessageDecoder().decode(value: $0, headers: []) }

    static let pipeline = Pipeline(recognizer: Recognizer())
}

/// A case of the golden files: a message, and what of its record has to stay.
struct GoldenCase {
    let name: String
    /// The message as JSON.
    let message: [UInt8]
    /// Nil where it was not recorded yet.
    let record: GoldenRecord?

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Golden")

    /// The names of the files, without their ending.
    static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
    }()

    init(_ name: String) throws {
        self.name = name
        let object = try JSONSerialization.jsonObject(with: Data(contentsOf: Self.url(name))) as? [String: Any]
        message = Array(try JSONSerialization.data(withJSONObject: object?["message"] ?? [:]))
        record = try object?["record"].map {
            try JSONDecoder().decode(GoldenRecord.self, from: JSONSerialization.data(withJSONObject: $0))
        }
    }

    /// Writes the file anew with what the record is now.
    func write(_ record: GoldenRecord) throws {
        let parts: [String: Any] = [
            "message": try JSONSerialization.jsonObject(with: Data(message)),
            "record": try JSONSerialization.jsonObject(with: JSONEncoder().encode(record)),
        ]
        let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let data = try JSONSerialization.data(withJSONObject: parts, options: options)
        try (data + Data("\n".utf8)).write(to: Self.url(name))
    }

    private static func url(_ name: String) -> URL { folder.appendingPathComponent(name + ".json") }
}

/// The parts of a record that a reader of the page would agree on, whatever the rooms of names and dates come to find.
struct GoldenRecord: Codable, Sendable, Hashable {
    var kind: String
    var language: String
    var source: String?
    var canonicalURL: String?
    var title: String
    var authors: [String]
    var publishedAt: String?
    var publishedPrecision: String?
    var referenceDate: String?
    /// The first and the last words of the body.
    var begins: String
    var ends: String

    init(_ article: Article) {
        kind = article.kind.rawValue
        language = article.language.rawValue
        source = article.source
        canonicalURL = article.canonicalURL
        title = article.title
        authors = article.authors
        publishedAt = article.publishedAt?.time.description
        publishedPrecision = article.publishedAt?.precision.rawValue
        referenceDate = article.referenceDate?.description
        let words = article.body.split(whereSeparator: \.isWhitespace)
        begins = words.prefix(6).joined(separator: " ")
        ends = words.suffix(6).joined(separator: " ")
    }
}
