/// Reads the text of a grammar: rules with their patterns and examples.
///
/// ```
/// name action[/argument] [after CLASS] [notafter CLASS] [notbefore CLASS] : pattern
///   | another pattern
///   + A sample sentence. => expression | value
///   - A sentence in which the rules must find nothing.
/// ```
/// A sample may begin with `@2021-06-07`, the day that it is read on.
struct GrammarReader {
    /// A rule as written, its conditions still names.
    struct Draft {
        var name: String
        var action: Rule.Action
        var argument = 0
        var conditions: [String: String] = [:]
        /// Numbers of items.
        var patterns: [[Int]] = []
        var examples: [Rule.Example] = []
    }

    private(set) var drafts: [Draft] = []
    private(set) var items = PatternParser.Items()
    /// Lines that could not be read; a test asserts that there are none.
    private(set) var faults: [String] = []

    mutating func read(_ text: String) {
        for raw in text.split(separator: "\n") {
            let line = expanded(raw)[...]
            var content = line
            while content.hasPrefix(" ") { content = content.dropFirst() }
            if content.isEmpty || content.hasPrefix("#") { continue }
            switch content.first {
            case "|": add(pattern: String(content.dropFirst()), line)
            case "+", "-": add(example: String(content.dropFirst(2)), isPositive: content.first == "+", line)
            default: begin(String(content), line)
            }
        }
    }

    /// Parts that many patterns share.
    private static let parts = [
        "{THRU}": "( - | TO | s . d [ . ] | s / d )", "{TILL}": "( UNTIL | s . d [ . ] | s / d )",
        "{TO}": "( UNTIL | - | s . d [ . ] | s / d )",
        "{DMY}": "( DM | DMY | DAY MONTH [ YEAR ] | DAY / DM | DAY / MY | DAY / DAY:month / YEAR )",
    ]

    private func expanded(_ line: Substring) -> String {
        guard line.contains("{") else { return String(line) }
        return line.split(separator: " ", omittingEmptySubsequences: false)
            .map { Self.parts[String($0)] ?? String($0) }.joined(separator: " ")
    }

    private mutating func begin(_ content: String, _ line: Substring) {
        guard let colon = content.firstRange(of: " : ") else {
            faults.append(String(line))
            return
        }
        let head = content[..<colon.lowerBound].split(separator: " ").map(String.init)
        let action = head.count > 1 ? head[1].split(separator: "/").map(String.init) : []
        guard head.count >= 2, head.count % 2 == 0, let name = action.first, let known = Rule.Action(rawValue: name)
        else {
            faults.append(String(line))
            return
        }
        var draft = Draft(name: head[0], action: known)
        if action.count > 1 { draft.argument = Vocabulary.value(action[1]) ?? 0 }
        for at in stride(from: 2, to: head.count, by: 2) { draft.conditions[head[at]] = head[at + 1] }
        drafts.append(draft)
        add(pattern: String(content[colon.upperBound...]), line)
    }

    private mutating func add(pattern: String, _ line: Substring) {
        guard !drafts.isEmpty, let sequences = PatternParser.sequences(of: pattern, &items), !sequences.contains([])
        else {
            faults.append(String(line))
            return
        }
        drafts[drafts.count - 1].patterns += sequences
    }

    private mutating func add(example: String, isPositive: Bool, _ line: Substring) {
        guard !drafts.isEmpty else {
            faults.append(String(line))
            return
        }
        var expected: (text: String, value: String)?
        var sentence = example[...]
        if isPositive {
            guard let arrow = example.firstRange(of: " => "), let bar = example.firstRange(of: " | ") else {
                faults.append(String(line))
                return
            }
            sentence = example[..<arrow.lowerBound]
            expected = (String(example[arrow.upperBound..<bar.lowerBound]), String(example[bar.upperBound...]))
        }
        drafts[drafts.count - 1].examples.append(Rule.Example(sentence: String(sentence), expected: expected))
    }
}

extension String {
    /// Where an ASCII text first stands in this one.
    fileprivate func firstRange(of needle: String) -> Range<Index>? {
        let (letters, wanted) = (utf8, Array(needle.utf8))
        var at = letters.startIndex
        while at < letters.endIndex {
            if letters[at] == wanted[0], letters[at...].starts(with: wanted) {
                return at..<letters.index(at, offsetBy: wanted.count)
            }
            at = letters.index(after: at)
        }
        return nil
    }
}
