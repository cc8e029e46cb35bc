/// Where and why bytes are no JSON, for the reader of a dead letter.
///
/// Foundation's parser says only that they are none. This one goes over the bytes once more, with a list of what is open
/// in place of recursion, and stops at the first fault. It names places and signs, never text of the article.
struct JSONFault {
    private enum Expectation {
        case value
        case valueOrEnd
        case key
        case keyOrEnd
        case colon
        case commaOrEnd
        case nothing
    }

    private let bytes: [UInt8]
    private var at = 0
    private var open: [UInt8] = []
    private var expectation = Expectation.value

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// A sentence on the first fault; nil where there is none.
    static func description(of bytes: [UInt8]) -> String? {
        var reader = JSONFault(bytes)
        // A byte order mark is not JSON, but Foundation reads over it.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.at = 3 }
        return reader.fault()
    }

    private mutating func fault() -> String? {
        while true {
            while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
            guard at < bytes.count else { break }
            if let fault = step() { return fault }
        }
        if !open.isEmpty {
            return "the JSON ends with \(open.count) open bracket\(open.count == 1 ? "" : "s"): was it truncated?"
        }
        return expectation == .nothing ? nil : "the value holds nothing but blanks"
    }

    /// Takes the next token; a sentence where it is none, or none that may stand here.
    private mutating func step() -> String? {
        let byte = bytes[at]
        switch (expectation, byte) {
        case (.nothing, _): return "there is more after the end of the JSON, from \(place(at)) on"
        case (.valueOrEnd, 0x5D), (.keyOrEnd, 0x7D): return close()
        case (.commaOrEnd, 0x5D) where open.last == 0x5B: return close()
        case (.commaOrEnd, 0x7D) where open.last == 0x7B: return close()
        case (.commaOrEnd, 0x2C):
            at += 1
            expectation = open.last == 0x7B ? .key : .value
            return nil
        case (.colon, 0x3A):
            at += 1
            expectation = .value
            return nil
        case (.key, 0x22), (.keyOrEnd, 0x22):
            expectation = .colon
            return string()
        case (.value, _), (.valueOrEnd, _): return value(byte)
        default: return unexpected()
        }
    }

    private mutating func close() -> String? {
        at += 1
        open.removeLast()
        expectation = open.isEmpty ? .nothing : .commaOrEnd
        return nil
    }

    private mutating func value(_ byte: UInt8) -> String? {
        switch byte {
        case 0x7B, 0x5B:
            open.append(byte)
            at += 1
            expectation = byte == 0x7B ? .keyOrEnd : .valueOrEnd
            return nil
        case 0x22:
            expectation = open.isEmpty ? .nothing : .commaOrEnd
            return string()
        case 0x2D, 0x30...0x39, 0x61...0x7A: return word()
        default: return unexpected()
        }
    }

    private mutating func string() -> String? {
        let start = at
        at += 1
        while at < bytes.count {
            switch bytes[at] {
            case 0x22:
                at += 1
                return nil
            case 0x5C:
                guard let length = escapeLength() else {
                    return at + 1 < bytes.count ? "there is no such escape as that at \(place(at))" : cut(start)
                }
                at += length
            case ..<0x20: return "an unescaped line break or control character stands in a string at \(place(at))"
            default: at += 1
            }
        }
        return cut(start)
    }

    private func cut(_ start: Int) -> String {
        "the JSON ends inside the string that begins at \(place(start)): was it truncated?"
    }

    private func escapeLength() -> Int? {
        guard at + 1 < bytes.count else { return nil }
        switch bytes[at + 1] {
        case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: return 2
        case 0x75:
            let digits = bytes[min(at + 2, bytes.count)..<min(at + 6, bytes.count)]
            let isHexadecimal = digits.allSatisfy { byte in
                0x30...0x39 ~= byte || 0x41...0x46 ~= byte || 0x61...0x66 ~= byte
            }
            // Cut off within the escape: the end of the bytes is the fault.
            return isHexadecimal ? 2 + digits.count : nil
        default: return nil
        }
    }

    /// A number, `true`, `false` or `null`.
    private mutating func word() -> String? {
        let start = at
        while at < bytes.count, ![0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x5D, 0x7D].contains(bytes[at]) { at += 1 }
        expectation = open.isEmpty ? .nothing : .commaOrEnd
        let text = String(decoding: bytes[start..<min(at, start + 400)], as: UTF8.self)
        if ["true", "false", "null"].contains(text) || isNumber(text.utf8[...]) { return nil }
        if at == bytes.count { return "the JSON ends inside the value at \(place(start)): was it truncated?" }
        return "at \(place(start)) stands a word that is neither a number nor true, false or null"
    }

    private func isNumber(_ text: Substring.UTF8View) -> Bool {
        var rest = text
        func digits() -> Bool {
            let before = rest.count
            rest = rest.drop { 0x30...0x39 ~= $0 }
            return rest.count < before
        }
        if rest.first == 0x2D { rest.removeFirst() }
        let isZero = rest.first == 0x30
        if isZero { rest.removeFirst() } else if !digits() { return false }
        if rest.first == 0x2E {
            rest.removeFirst()
            if !digits() { return false }
        }
        if rest.first == 0x65 || rest.first == 0x45 {
            rest.removeFirst()
            if rest.first == 0x2B || rest.first == 0x2D { rest.removeFirst() }
            if !digits() { return false }
        }
        return rest.isEmpty
    }

    private func unexpected() -> String {
        let wanted =
            switch expectation {
            case .value: "a value"
            case .valueOrEnd: "a value or `]`"
            case .key: "a key in double quotes"
            case .keyOrEnd: "a key in double quotes or `}`"
            case .colon: "`:`"
            case .commaOrEnd: open.last == 0x7B ? "`,` or `}`" : "`,` or `]`"
            case .nothing: "the end"
            }
        let byte = bytes[at]
        let isPunctuation = 0x21...0x2F ~= byte || 0x3A...0x40 ~= byte || 0x5B...0x60 ~= byte || 0x7B...0x7E ~= byte
        let found = isPunctuation ? "`\(Character(Unicode.Scalar(byte)))`" : "something else"
        return "at \(place(at)) \(wanted) is expected, but \(found) stands there"
    }

    /// `line 1, column 17`, in bytes from 1.
    private func place(_ offset: Int) -> String {
        var line = 1
        var start = 0
        for (i, byte) in bytes[..<offset].enumerated() where byte == 0x0A {
            line += 1
            start = i + 1
        }
        return "line \(line), column \(offset - start + 1)"
    }
}
