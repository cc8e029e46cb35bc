/// Reads the patterns of rules.
///
/// A pattern is a sequence of literal words, classes and shapes in capitals (`CLASS`, or `CLASS:slot` to put the value
/// elsewhere), marks (`,` `-` `/` `.` `:` and `\(` `\)`), optional groups `[ … ]`, alternatives `( … | … )`, and `<` `>`
/// around what is reported where the pattern also needs the words about it. `_` before an item: no space before it.
/// Optional and alternative parts are written out, so that the automaton can share what rules have in common.
struct PatternParser {
    /// One step of a written-out pattern.
    struct Item: Hashable {
        enum Kind: Hashable {
            case word(String)
            case name(String)
            case mark(UInt8)
            case open
            case close
        }
        var kind: Kind
        var slot: String?
        var isTight = false
    }

    /// The items of all patterns, each with a number: patterns hold numbers, which are quick to compare.
    struct Items {
        private(set) var all: [Item] = []
        private var numbers: [String: Int] = [:]

        mutating func number(_ piece: String) -> Int {
            if let known = numbers[piece] { return known }
            all.append(PatternParser.item(piece))
            numbers[piece] = all.count - 1
            return all.count - 1
        }
    }

    private let pieces: [String]
    private var items: Items
    private var at = 0

    /// Every sequence that a pattern stands for; nil where it is ill-formed.
    static func sequences(of pattern: String, _ items: inout Items) -> [[Int]]? {
        var parser = PatternParser(pieces: pattern.split(separator: " ").map(String.init), items)
        let all = parser.alternatives()
        items = parser.items
        return parser.at == parser.pieces.count ? all : nil
    }

    private init(pieces: [String], _ items: Items) {
        self.pieces = pieces
        self.items = items
    }

    private mutating func alternatives() -> [[Int]]? {
        guard var all = sequence() else { return nil }
        while at < pieces.count, pieces[at] == "|" {
            at += 1
            guard let more = sequence() else { return nil }
            all += more
        }
        return all
    }

    private mutating func sequence() -> [[Int]]? {
        var all: [[Int]] = [[]]
        while at < pieces.count {
            let piece = pieces[at]
            if piece == "|" || piece == ")" || piece == "]" { break }
            at += 1
            if piece == "(" || piece == "[" {
                guard let inner = alternatives(), at < pieces.count, pieces[at] == (piece == "(" ? ")" : "]")
                else { return nil }
                at += 1
                let choices = piece == "[" ? inner + [[]] : inner
                all = all.flatMap { head in choices.map { head + $0 } }
            } else {
                let item = items.number(piece)
                all = all.map { $0 + [item] }
            }
        }
        return all
    }

    private static func item(_ text: String) -> Item {
        var piece = text[...]
        let isTight = piece.hasPrefix("_") && piece.count > 1
        if isTight { piece = piece.dropFirst() }
        if piece == "<" { return Item(kind: .open) }
        if piece == ">" { return Item(kind: .close) }
        if piece.hasPrefix("\\") { piece = piece.dropFirst() }
        guard let first = piece.utf8.first else { return Item(kind: .mark(0)) }
        if first >= 65 && first <= 90 {
            let parts = piece.split(separator: ":").map(String.init)
            return Item(kind: .name(parts[0]), slot: parts.count > 1 ? parts[1] : nil, isTight: isTight)
        }
        if first >= 97 && first <= 122 { return Item(kind: .word(String(piece)), isTight: isTight) }
        return Item(kind: .mark(first), isTight: isTight)
    }
}
