/// Takes SQL apart as Postgres's own scanner does (`scan.l`): comments that nest, strings with and without escapes, dollar
/// quotes, quoted names. What is not closed runs to the end. Linear in the length of the script.
struct Lexer {
    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    private(set) var tokens: [Token] = []
    private(set) var comments: [Comment] = []

    init(_ script: String) {
        bytes = Array(script.utf8)
        while position < bytes.count { step() }
    }

    private func byte(_ offset: Int = 0) -> UInt8 {
        position + offset < bytes.count ? bytes[position + offset] : 0
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private mutating func advance(_ count: Int = 1) {
        for _ in 0..<count where position < bytes.count {
            if bytes[position] == UInt8(ascii: "\n") { line += 1 }
            position += 1
        }
    }

    private mutating func step() {
        switch byte() {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0x0C, 0x0B: advance()
        case UInt8(ascii: "-") where byte(1) == UInt8(ascii: "-"): lineComment()
        case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "*"): blockComment()
        case UInt8(ascii: "'"): string(escapes: false, prefix: 0)
        case UInt8(ascii: "\""): quoted(by: UInt8(ascii: "\""), as: .quotedName)
        case UInt8(ascii: "$"): dollar()
        case let first where first.isDigit: number()
        case let first where first.startsName: word()
        default:
            let (start, first) = (position, line)
            advance()
            tokens.append(Token(kind: .sign, text: text(start..<position), range: start..<position, line: first))
        }
    }

    private mutating func lineComment() {
        let start = position
        while position < bytes.count, byte() != UInt8(ascii: "\n") { position += 1 }
        comments.append(Comment(text: text(start..<position), line: line, lastLine: line))
    }

    private mutating func blockComment() {
        let (start, first) = (position, line)
        var depth = 0
        repeat {
            if byte() == UInt8(ascii: "/"), byte(1) == UInt8(ascii: "*") {
                depth += 1
                advance(2)
            } else if byte() == UInt8(ascii: "*"), byte(1) == UInt8(ascii: "/") {
                depth -= 1
                advance(2)
            } else {
                advance()
            }
        } while depth > 0 && position < bytes.count
        comments.append(Comment(text: text(start..<position), line: first, lastLine: line))
    }

    /// `prefix` counts what stands before the quote: `E'…'`, `B'…'`.
    private mutating func string(escapes: Bool, prefix: Int) {
        let (start, first) = (position, line)
        advance(prefix + 1)
        let content = position
        var end = bytes.count
        while position < bytes.count {
            if escapes, byte() == UInt8(ascii: "\\") {
                advance(2)
            } else if byte() == UInt8(ascii: "'") {
                if byte(1) == UInt8(ascii: "'") {
                    advance(2)
                } else {
                    end = position
                    advance()
                    break
                }
            } else {
                advance()
            }
        }
        let value = text(content..<max(content, min(end, bytes.count))).replacing("''", with: "'")
        tokens.append(Token(kind: .string, text: value, range: start..<position, line: first))
    }

    private mutating func quoted(by quote: UInt8, as kind: Token.Kind) {
        let (start, first) = (position, line)
        advance()
        let content = position
        while position < bytes.count {
            if byte() == quote {
                guard byte(1) == quote else { break }
                advance()
            }
            advance()
        }
        let value = text(content..<position).replacing("\"\"", with: "\"")
        advance()
        tokens.append(Token(kind: kind, text: value, range: start..<position, line: first))
    }

    /// `$$ … $$`, `$tag$ … $tag$`, or a parameter such as `$1`.
    private mutating func dollar() {
        let (start, first) = (position, line)
        var end = position + 1
        if end < bytes.count, bytes[end].startsName {
            while end < bytes.count, bytes[end].continuesName, bytes[end] != UInt8(ascii: "$") { end += 1 }
        }
        guard end < bytes.count, bytes[end] == UInt8(ascii: "$") else {
            advance()
            while byte().isDigit { advance() }
            tokens.append(Token(kind: .sign, text: text(start..<position), range: start..<position, line: first))
            return
        }
        let tag = bytes[start...end]
        advance(tag.count)
        let content = position
        while position < bytes.count, byte() != UInt8(ascii: "$") || !bytes[position...].starts(with: tag) { advance() }
        let value = text(content..<position)
        advance(tag.count)
        tokens.append(Token(kind: .string, text: value, range: start..<position, line: first))
    }

    private mutating func number() {
        let (start, first) = (position, line)
        while byte().isDigit || byte() == UInt8(ascii: ".") || byte().continuesName { advance() }
        tokens.append(Token(kind: .number, text: text(start..<position), range: start..<position, line: first))
    }

    private mutating func word() {
        let (start, first) = (position, line)
        if byte(1) == UInt8(ascii: "'") {
            switch byte() | 0x20 {
            case UInt8(ascii: "e"): return string(escapes: true, prefix: 1)
            case UInt8(ascii: "b"), UInt8(ascii: "x"), UInt8(ascii: "n"): return string(escapes: false, prefix: 1)
            default: break
            }
        }
        while byte().continuesName { advance() }
        let value = text(start..<position).lowercased()
        tokens.append(Token(kind: .word, text: value, range: start..<position, line: first))
    }
}

extension UInt8 {
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    /// A letter, an underscore or a byte of a letter beyond ASCII.
    var startsName: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || self == UInt8(ascii: "_") || self >= 0x80
    }

    var continuesName: Bool { startsName || isDigit || self == UInt8(ascii: "$") }
}
