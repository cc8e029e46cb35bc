/// Goes over the tokens of a statement.
struct TokenReader {
    private var rest: ArraySlice<Token>

    init(_ tokens: some Sequence<Token>) { rest = Array(tokens)[...] }

    var isAtEnd: Bool { rest.isEmpty }
    var next: Token? { rest.first }
    var remaining: [Token] { Array(rest) }

    mutating func skip() { rest = rest.dropFirst() }

    /// Takes these words where they come next, all of them or none.
    mutating func take(_ words: String...) -> Bool {
        guard rest.count >= words.count, zip(rest, words).allSatisfy({ $0.isWord($1) }) else { return false }
        rest = rest.dropFirst(words.count)
        return true
    }

    /// Takes the first of these words that comes next.
    mutating func takeAny(_ words: String...) -> String? {
        guard let first = rest.first, first.kind == .word, words.contains(first.text) else { return nil }
        skip()
        return first.text
    }

    mutating func takeSign(_ sign: String) -> Bool {
        guard rest.first?.isSign(sign) == true else { return false }
        skip()
        return true
    }

    /// A name with its schema; nil where there is none.
    mutating func name() -> Name? {
        guard let first = rest.first, first.isName else { return nil }
        var parts = [first.text]
        skip()
        while rest.first?.isSign(".") == true, let part = rest.dropFirst().first, part.isName {
            parts.append(part.text)
            rest = rest.dropFirst(2)
        }
        return Name(parts)
    }

    /// `a, b.c`, each perhaps with brackets behind it, as the arguments of functions.
    mutating func names() -> [Name] {
        var names: [Name] = []
        repeat {
            _ = take("only")
            guard let name = name() else { break }
            names.append(name)
            _ = takeSign("*")
            if next?.isSign("(") == true { _ = bracketed() }
        } while takeSign(",")
        return names
    }

    /// What stands between the bracket that comes next and the one that closes it.
    mutating func bracketed() -> [Token] {
        guard takeSign("(") else { return [] }
        var depth = 1
        var inside: [Token] = []
        while let token = rest.first {
            skip()
            if token.isSign("(") { depth += 1 }
            if token.isSign(")") { depth -= 1 }
            if depth == 0 { break }
            inside.append(token)
        }
        return inside
    }

    /// What is left, cut at the commas outside of brackets.
    func parts() -> [[Token]] {
        var parts: [[Token]] = [[]]
        var depth = 0
        for token in rest {
            if token.isSign("(") { depth += 1 }
            if token.isSign(")") { depth -= 1 }
            if depth == 0, token.isSign(",") { parts.append([]) } else { parts[parts.count - 1].append(token) }
        }
        return parts
    }

    /// Whether a word comes later on.
    func contains(_ words: String...) -> Bool {
        guard rest.count >= words.count else { return false }
        return rest.indices.dropLast(words.count - 1).contains { start in
            zip(rest[start...], words).allSatisfy { $0.isWord($1) }
        }
    }
}
