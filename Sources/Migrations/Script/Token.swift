/// A word, name, constant or sign of SQL.
struct Token: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        /// A keyword or a bare name, in lower case as Postgres folds it.
        case word
        /// A name in double quotes, without them.
        case quotedName
        /// A constant in quotes or between dollar quotes, without them.
        case string
        case number
        /// A single sign; longer operators are several.
        case sign
    }

    let kind: Kind
    let text: String
    /// Where it stands in the script, in bytes.
    let range: Range<Int>
    /// From 1.
    let line: Int

    func isWord(_ word: String) -> Bool { kind == .word && text == word }
    func isSign(_ sign: String) -> Bool { kind == .sign && text == sign }
    /// Whether it can name something.
    var isName: Bool { kind == .word || kind == .quotedName }
}

/// A comment, `--` or `/* */` included.
struct Comment: Sendable, Hashable {
    let text: String
    let line: Int
    let lastLine: Int
}
