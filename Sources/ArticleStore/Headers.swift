import FoundationEssentials

/// Message headers as the JSON that `dead_letters.headers` and `raw_messages.headers` hold.
public enum Headers {
    /// Counts how often a message failed before it was sent again: what keeps a requeue from going round for ever.
    public static let attemptsKey = "warta-attempts"

    private struct Header: Codable {
        var key: String
        var value: String?
        var base64: String?
    }

    /// Nil where there are none.
    static func json(_ headers: [(key: String, value: [UInt8]?)]) -> String? {
        guard !headers.isEmpty else { return nil }
        let list = headers.map { key, value in
            let key = key.replacing("\0", with: "")
            guard let value else { return Header(key: key) }
            if let text = String(validating: value, as: UTF8.self), !value.contains(0) {
                return Header(key: key, value: text)
            }
            return Header(key: key, base64: Data(value).base64EncodedString())
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(list)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The headers that `json` wrote, in order; none where the text is not of its making.
    public static func list(_ json: String?) -> [(key: String, value: [UInt8]?)] {
        guard let json, let list = try? JSONDecoder().decode([Header].self, from: Data(json.utf8)) else { return [] }
        return list.map { header in
            if let text = header.value { return (header.key, Array(text.utf8)) }
            return (header.key, header.base64.flatMap { Data(base64Encoded: $0) }.map { Array($0) })
        }
    }

    /// How often the message failed before it was sent again, as its last header of that name says; 0 without one.
    public static func attempts(in headers: [(key: String, value: [UInt8]?)]) -> Int32 {
        guard let value = headers.last(where: { $0.key == attemptsKey })?.value,
            let count = Int32(String(decoding: value, as: UTF8.self))
        else { return 0 }
        return min(max(0, count), 1_000_000)
    }
}
