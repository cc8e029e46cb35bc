import FoundationEssentials
import Pipeline

/// The fields of `schemas/raw-article.v1.schema.json`.
struct RawMessage: Decodable {
    var text: String?
    var html: String?
    var url: String?
    var source: String?
    var title: String?
    var fetchedAt: String?
    var publishedAt: PrintedTime?
    var metadata: JSONValue?
    /// The metadata as JSON text; set where it did not come through Foundation's parser.
    var metadataText: String?

    enum CodingKeys: String, CodingKey {
        case text, html, url, source, title, metadata
        case fetchedAt = "fetched_at"
        case publishedAt = "published_at"
    }
}

/// A publication time as the scraper found it: text in any form, or a number of seconds or milliseconds.
struct PrintedTime: Decodable {
    var text: String?

    init(text: String) { self.text = text }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int64.self) {
            text = String(number)
        } else if let number = try? container.decode(Double.self), let whole = Int64(exactly: number.rounded(.down)) {
            text = String(whole)
        } else {
            text = try container.decode(String.self)
        }
    }
}

/// Any JSON value, for the `metadata` that is kept as it is.
enum JSONValue: Codable {
    case null
    case bool(Bool)
    case integer(Int64)
    /// A whole number past 64 bits, to 38 digits.
    case long(Decimal)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode([String: JSONValue].self) {
            self = .object(Self.withoutNULInKeys(value))
        } else if let value = try? container.decode([JSONValue].self) {
            self = .array(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(withoutNUL(value))
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Int64.self) {
            self = .integer(value)
        } else {
            let value = try container.decode(Double.self)
            if abs(value) > 0x1p53, let long = try? container.decode(Decimal.self) {
                self = .long(long)
            } else {
                self = .number(value)
            }
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .long(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .array(let value): try container.encode(value)
        case .object(let value): try container.encode(value)
        }
    }

    /// Of two keys that differ in NUL alone the smaller one counts.
    private static func withoutNULInKeys(_ object: [String: JSONValue]) -> [String: JSONValue] {
        guard object.keys.contains(where: { $0.utf8.contains(0) }) else { return object }
        let pairs = object.sorted { $0.key < $1.key }.map { (withoutNUL($0.key), $0.value) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// JSON text with sorted keys that PostgreSQL takes as `jsonb`; nil for null.
    var text: String? {
        if case .null = self { return nil }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(self) else { return nil }
        return String(decoding: data, as: UTF8.self)
    }
}

extension Rejection {
    /// Turns what the JSON parser says of a message's value into a code and a sentence that names the field or place.
    init(decoding error: DecodingError, of value: [UInt8]) {
        func path(_ keys: [any CodingKey]) -> String { keys.map(\.stringValue).joined(separator: ".") }
        switch error {
        case .typeMismatch(_, let context) where context.codingPath.isEmpty,
            .valueNotFound(_, let context) where context.codingPath.isEmpty:
            self = rejected(.wrongShape, "the value is JSON, but not an object with the fields of an article")
        case .typeMismatch(let wanted, let context):
            self = rejected(.wrongShape, "`\(path(context.codingPath))` is not of type \(wanted)")
        case .valueNotFound(_, let context), .keyNotFound(_, let context):
            self = rejected(.wrongShape, "`\(path(context.codingPath))` has no value")
        case .dataCorrupted(let context):
            let place = context.codingPath.isEmpty ? "" : "`\(path(context.codingPath))`: "
            self = rejected(
                .invalidJSON, JSONFault.description(of: value) ?? place + context.debugDescription)
        @unknown default:
            self = rejected(.invalidJSON, "the value is not JSON")
        }
    }
}

extension JSONValue {
    init?(text: String) {
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) else { return nil }
        self = value
    }
}
