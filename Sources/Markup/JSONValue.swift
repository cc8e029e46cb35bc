/// A value of JSON, read as leniently as pages write it: line feeds inside strings and stray commas are let through.
///
/// The parser of messages, simdjson, would not serve here: it refuses what these themes get wrong, and the search engines
/// forgive; its C face hands out the fields of one message, not a tree. What is read is a few kilobytes a page, at most a
/// megabyte, and no deeper than 32.
enum JSONValue {
    case object([String: JSONValue])
    case array([JSONValue])
    case string(String)
    /// A number, `true`, `false` or `null`: nothing that is read from a page.
    case other

    var string: String? {
        if case .string(let text) = self { return text }
        return nil
    }

    /// Nil where the text is no JSON, or nested more than 32 deep.
    static func parse(_ text: String) -> JSONValue? {
        var parser = Parser(bytes: Array(text.utf8))
        return parser.value(depth: 0)
    }

    private struct Parser {
        let bytes: [UInt8]
        var at = 0

        mutating func value(depth: Int) -> JSONValue? {
            skipSpace()
            guard at < bytes.count, depth < 32 else { return nil }
            switch bytes[at] {
            case 0x7B: return object(depth)
            case 0x5B: return array(depth)
            case 0x22: return string().map(JSONValue.string)
            default:
                let start = at
                while at < bytes.count, !Self.ends(bytes[at]) { at += 1 }
                return at > start ? .other : nil
            }
        }

        private static func ends(_ byte: UInt8) -> Bool {
            byte <= 0x20 || byte == 0x2C || byte == 0x7D || byte == 0x5D || byte == 0x3A || byte == 0x22
        }

        private mutating func skipSpace() {
            while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
        }

        private mutating func object(_ depth: Int) -> JSONValue? {
            at += 1
            var fields: [String: JSONValue] = [:]
            while true {
                skipSpace()
                guard at < bytes.count else { return nil }
                if bytes[at] == 0x7D {
                    at += 1
                    return .object(fields)
                }
                if bytes[at] == 0x2C {
                    at += 1
                    continue
                }
                guard bytes[at] == 0x22, let key = string() else { return nil }
                skipSpace()
                guard at < bytes.count, bytes[at] == 0x3A else { return nil }
                at += 1
                guard let value = value(depth: depth + 1) else { return nil }
                fields[key] = value
            }
        }

        private mutating func array(_ depth: Int) -> JSONValue? {
            at += 1
            var items: [JSONValue] = []
            while true {
                skipSpace()
                guard at < bytes.count else { return nil }
                if bytes[at] == 0x5D {
                    at += 1
                    return .array(items)
                }
                if bytes[at] == 0x2C {
                    at += 1
                    continue
                }
                guard let value = value(depth: depth + 1) else { return nil }
                items.append(value)
            }
        }

        private mutating func string() -> String? {
            at += 1
            var out: [UInt8] = []
            while at < bytes.count {
                let byte = bytes[at]
                at += 1
                if byte == 0x22 { return String(decoding: out, as: UTF8.self) }
                guard byte == 0x5C, at < bytes.count else {
                    out.append(byte)
                    continue
                }
                let escape = bytes[at]
                at += 1
                switch escape {
                case 0x6E, 0x72, 0x74: out.append(0x20)
                case 0x62, 0x66: break
                case 0x75: unicode(into: &out)
                default: out.append(escape)
                }
            }
            return nil
        }

        private mutating func unicode(into out: inout [UInt8]) {
            guard var value = hex() else { return }
            if value >= 0xD800, value < 0xDC00, at + 1 < bytes.count, bytes[at] == 0x5C, bytes[at + 1] == 0x75 {
                at += 2
                if let low = hex(), low >= 0xDC00, low < 0xE000 {
                    value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
                }
            }
            guard let scalar = Unicode.Scalar(value) else { return }
            for unit in UTF8.encode(scalar) ?? .init() { out.append(unit) }
        }

        private mutating func hex() -> UInt32? {
            guard at + 4 <= bytes.count,
                let value = UInt32(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16)
            else { return nil }
            at += 4
            return value
        }
    }
}
