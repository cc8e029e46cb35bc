/// The headers of a message, where they stand in for the fields of a plain-text one.
struct HeaderFields {
    private var values: [String: String] = [:]

    init(_ headers: [(key: String, value: [UInt8]?)]) {
        for (key, value) in headers {
            values[key.lowercased()] = value.map { String(decoding: $0, as: UTF8.self).replacing("\0", with: "") }
        }
    }

    subscript(_ key: String) -> String? { values[key].flatMap { $0.isEmpty ? nil : $0 } }

    /// `content-type: text/plain`, with or without parameters.
    var isPlainText: Bool { values["content-type"]?.lowercased().hasPrefix("text/plain") ?? false }
}
