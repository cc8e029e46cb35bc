/// One statement of a script.
public struct Statement: Sendable, Hashable {
    /// As it is written, from its first word to its last, without the semicolon.
    public let text: String
    /// The line of the script on which it begins, from 1.
    public let line: Int
    let tokens: [Token]
    /// Those since the statement before it, and those in it.
    let comments: [Comment]
    let command: Command

    init(text: String, tokens: [Token], comments: [Comment]) {
        self.text = text
        self.line = tokens.first?.line ?? 1
        self.tokens = tokens
        self.comments = comments
        command = Command(tokens)
    }

    /// The statements of a script, in order.
    ///
    /// A semicolon ends a statement unless it stands in a string, a dollar quote, a comment, a quoted name, in brackets
    /// (`CREATE RULE … DO (a; b)`), or in the body of a function that is written as `BEGIN ATOMIC … END`. What psql adds
    /// to SQL (`\connect`) is none.
    public static func all(in script: String) -> [Statement] {
        let lexer = Lexer(script)
        let bytes = Array(script.utf8)
        var statements: [Statement] = []
        var comments = lexer.comments[...]
        var current: [Token] = []
        var nesting = Nesting()

        func finish(before end: Int) {
            guard let first = current.first, let last = current.last else { return }
            let lastLine = last.line + bytes[last.range].filter { $0 == UInt8(ascii: "\n") }.count
            let own = comments.prefix { $0.line <= lastLine }
            comments = comments.dropFirst(own.count)
            let range = first.range.lowerBound..<last.range.upperBound
            statements.append(
                Statement(
                    text: String(decoding: bytes[range], as: UTF8.self), tokens: current, comments: Array(own)))
            current = []
            nesting = Nesting()
        }

        for token in lexer.tokens {
            if token.isSign(";"), nesting.isOutside {
                finish(before: token.range.lowerBound)
            } else {
                nesting.take(token, after: current)
                current.append(token)
            }
        }
        finish(before: bytes.count)
        return statements
    }
}

/// How deep a token stands in brackets and in the body of a function, as psql counts (`psqlscan.l`).
private struct Nesting {
    private var brackets = 0
    private var blocks = 0

    var isOutside: Bool { brackets == 0 && blocks == 0 }

    mutating func take(_ token: Token, after tokens: [Token]) {
        if token.isSign("(") { brackets += 1 }
        if token.isSign(")") { brackets = max(0, brackets - 1) }
        guard token.kind == .word else { return }
        if token.text == "atomic", tokens.last?.isWord("begin") == true, Self.makesFunction(tokens) { blocks = 1 }
        guard blocks > 0 else { return }
        if token.text == "case" { blocks += 1 }
        if token.text == "end" { blocks -= 1 }
    }

    private static func makesFunction(_ tokens: [Token]) -> Bool {
        let words = tokens.prefix(4).map(\.text)
        return words.first == "create" && (words.contains("function") || words.contains("procedure"))
    }
}
