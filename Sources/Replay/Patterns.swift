public import Kafka
import Wire

/// What a message must look like to be taken; what is nil leaves none out.
public struct Patterns: Sendable, Hashable, Codable {
    /// A header that must be there, with a value like that where one is given.
    public struct Header: Sendable, Hashable, Codable {
        public var name: String
        public var value: Glob?

        public init(name: String, value: Glob?) {
            self.name = name
            self.value = value
        }
    }

    public var key: Glob?
    public var url: Glob?
    /// The host of the outlet: what the message names as its source, else the host of its URL.
    public var outlet: Glob?
    public var headers: [Header] = []

    public init() {}

    public var isEmpty: Bool { key == nil && url == nil && outlet == nil && headers.isEmpty }

    /// Cheap for key and headers; a pattern of URL or outlet reads the message. What cannot be read has neither.
    public func match(_ record: Record) -> Bool {
        if let key, !(record.key.map(key.matches) ?? false) { return false }
        for wanted in headers {
            let isThere = record.headers.contains { header in
                guard header.key == wanted.name else { return false }
                guard let value = wanted.value else { return true }
                return header.value.map(value.matches) ?? false
            }
            if !isThere { return false }
        }
        guard url != nil || outlet != nil else { return true }
        let address = MessageAddress(
            value: record.value, headers: record.headers.map { (key: $0.key, value: $0.value) })
        if let url, !(address?.url.map(url.matches) ?? false) { return false }
        if let outlet, !(address?.outlet.map(outlet.matches) ?? false) { return false }
        return true
    }
}

extension Patterns {
    /// The URL that a message names; nil where it names none, or cannot be read.
    public static func url(of record: Record) -> String? {
        MessageAddress(value: record.value, headers: record.headers.map { (key: $0.key, value: $0.value) })?.url
    }
}
