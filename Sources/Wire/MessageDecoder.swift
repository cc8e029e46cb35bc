import CivilTime
import Cleaning
import FoundationEssentials
import Markup
public import Pipeline

/// Reads a message of the input topic: UTF-8 JSON of `schemas/raw-article.v1.schema.json`, or plain text.
///
/// Every message is either read or gets a `Rejection` that says why; nothing is thrown away silently.
public struct MessageDecoder: Sendable {
    /// The largest message that is looked at; a larger one is a dead letter with its bytes kept.
    public static let messageBytesMax = 16 << 20
    /// The deepest nesting that is read, that of Foundation's parser.
    static let depthMax = 512

    let markup = MarkupParser()

    public init() {}

    /// `value` is nil for a null value (a tombstone). Header keys are compared as they are, the last one counts.
    public func decode(
        value: [UInt8]?, headers: [(key: String, value: [UInt8]?)]
    ) throws(Rejection) -> RawArticle {
        guard let value else { throw rejected(.nullValue, "the message has no value (a tombstone)") }
        guard !value.isEmpty else { throw rejected(.emptyValue, "the value is empty") }
        guard value.count <= Self.messageBytesMax else {
            throw rejected(
                .messageTooLarge, "the value has \(value.count) bytes, more than \(Self.messageBytesMax)")
        }
        let header = HeaderFields(headers)
        if header.isPlainText { return try plainText(value, header) }
        return try json(value)
    }

    private func json(_ value: [UInt8]) throws(Rejection) -> RawArticle {
        // simdjson takes nothing that is not UTF-8.
        if let message = RawMessage(simdjson: value) { return try article(message) }
        guard let source = String(validating: value, as: UTF8.self) else {
            throw rejected(.invalidUTF8, "the value is not valid UTF-8: byte \(firstInvalidByte(value)) is wrong")
        }
        let message: RawMessage
        do {
            message = try parse(value)
        } catch let first {
            if depth(of: value) > Self.depthMax {
                throw rejected(.nestingTooDeep, "the JSON nests deeper than \(Self.depthMax)")
            }
            // Scrapers in JavaScript and Python cut strings inside a surrogate pair; what is left is replaced.
            guard source.contains("\\u"), let mended = LoneSurrogates.replaced(in: value) else { throw first }
            message = try parse(mended)
        }
        return try article(message)
    }

    private func parse(_ value: [UInt8]) throws(Rejection) -> RawMessage {
        do {
            return try JSONDecoder().decode(RawMessage.self, from: Data(value))
        } catch let error as DecodingError {
            throw Rejection(decoding: error, of: value)
        } catch {
            throw rejected(.invalidJSON, "the value is not JSON: \(error)")
        }
    }

    private func article(_ message: RawMessage) throws(Rejection) -> RawArticle {
        let text = message.text ?? ""
        let html = message.html ?? ""
        guard !text.isEmpty || !html.isEmpty else {
            throw rejected(.missingText, "the message has neither `text` nor `html`")
        }
        let page = ScrapedPage(
            text: withoutNUL(text), url: message.url.map(withoutNUL), source: message.source.map(withoutNUL),
            title: message.title.map(withoutNUL),
            fetchedAt: message.fetchedAt.flatMap { ZonedTime(rfc3339: $0) },
            publishedAt: message.publishedAt?.text.map(withoutNUL),
            markup: html.isEmpty ? nil : markup.parse(withoutNUL(html)))
        return RawArticle(page: page, metadata: message.metadataText ?? message.metadata?.text)
    }

    private func plainText(_ value: [UInt8], _ header: HeaderFields) throws(Rejection) -> RawArticle {
        guard let text = String(validating: value, as: UTF8.self) else {
            throw rejected(.invalidUTF8, "the text is not valid UTF-8: byte \(firstInvalidByte(value)) is wrong")
        }
        let page = ScrapedPage(
            text: withoutNUL(text), url: header["url"], source: header["source"], title: header["title"],
            fetchedAt: header["fetched_at"].flatMap { ZonedTime(rfc3339: $0) }, publishedAt: header["published_at"])
        return RawArticle(page: page)
    }
}

func rejected(_ code: Rejection.Code, _ message: String) -> Rejection {
    Rejection(code, stage: .decode, message: message)
}

/// PostgreSQL holds no NUL in text, and no reader sees one.
func withoutNUL(_ text: String) -> String {
    text.utf8.span.holds(0) ? String(text.unicodeScalars.filter { $0 != "\0" }.map(Character.init)) : text
}

/// The deepest nesting of brackets outside of strings, in one pass.
private func depth(of json: [UInt8]) -> Int {
    var depth = 0
    var deepest = 0
    var inString = false
    var escaped = false
    for byte in json {
        if inString {
            if escaped {
                escaped = false
            } else if byte == 0x5C {
                escaped = true
            } else if byte == 0x22 {
                inString = false
            }
            continue
        }
        switch byte {
        case 0x22: inString = true
        case 0x5B, 0x7B:
            depth += 1
            deepest = max(deepest, depth)
        case 0x5D, 0x7D: depth -= 1
        default: break
        }
    }
    return deepest
}

/// The offset of the first byte that is not part of valid UTF-8.
private func firstInvalidByte(_ bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var valid = 0
    while true {
        switch decoder.decode(&iterator) {
        case .scalarValue(let scalar): valid += UTF8.width(scalar)
        case .emptyInput, .error: return valid
        }
    }
}
