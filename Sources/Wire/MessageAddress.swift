import FoundationEssentials

/// Where a message says it was found, read without the rest of it: for looking through many.
public struct MessageAddress: Sendable, Hashable {
    public let url: String?
    public let source: String?

    /// Nil where the message cannot be read.
    public init?(value: [UInt8]?, headers: [(key: String, value: [UInt8]?)]) {
        let header = HeaderFields(headers)
        if header.isPlainText {
            url = header["url"]
            source = header["source"]
            return
        }
        guard let value, value.count <= MessageDecoder.messageBytesMax,
            let message = RawMessage(simdjson: value) ?? (try? JSONDecoder().decode(RawMessage.self, from: Data(value)))
        else { return nil }
        url = message.url
        source = message.source
    }

    /// The host of the outlet: what the message names as its source, else the host of its URL, without its port.
    public var outlet: String? {
        if let source, !source.isEmpty { return source }
        guard let url, let start = url.firstRange(of: "://") else { return nil }
        let host = url[start.upperBound...].prefix { !"/?#".contains($0) }
        let named = host.lastIndex(of: "@").map { host[host.index(after: $0)...] } ?? host
        return named.isEmpty ? nil : String(named.prefix { $0 != ":" })
    }
}
