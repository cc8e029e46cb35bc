/// The rules of one language, compiled: a lexicon, and an automaton in which rules share their common beginnings.
struct Grammar: Sendable {
    /// A step from one node of the automaton to the next.
    struct Edge: Sendable {
        enum Kind: UInt8, Sendable {
            case word, inClass, mark, shape, count, open, close
        }
        var kind: Kind
        var isTight: Bool
        /// The slot that the value goes to, or -1.
        var slot: Int8
        /// The word, class, mark or shape.
        var argument: Int32
        var child: Int32
    }

    struct Node: Sendable {
        var firstEdge: Int32 = 0
        var edgeCount: Int32 = 0
        var firstRule: Int32 = 0
        var ruleCount: Int32 = 0
    }

    /// A phrase of a class: the words after the first one, the value and the capitals that it needs.
    struct Phrase: Sendable {
        var tail: [Int32]
        var value: Int32
        var capitals: UInt8
    }

    let lexicon: Lexicon
    let rules: [Rule]
    let nodes: [Node]
    let edges: [Edge]
    /// The rules that end at each node, in the order of the grammar.
    let endings: [Int32]
    /// For every word the edges of the root that it can begin with: a range in `rootEdges`.
    let rootOfWord: [Range<Int32>]
    let rootEdges: [Int32]
    let rootOfDigits: [Int32]
    let rootOfMark: [[Int32]]
    /// For class c and word w, `heads[c * wordCount + w]` is the index of a list of phrases plus one, or 0.
    let heads: [Int16]
    let phrases: [[Phrase]]
    let markClasses: [Set<UInt8>]
    let classIndex: [String: Int]
    let wordCount: Int
    let numberWords: Int
    let shapes = Shape.allCases
    /// What was wrong with the text of the grammar; empty in a sound one.
    let faults: [String]

    /// The phrases of a class that begin with a word.
    @inline(__always) func phraseList(_ classIndex: Int, _ word: Int) -> Int {
        Int(heads[classIndex * wordCount + word]) - 1
    }

    /// Whether a token alone belongs to a class.
    func contains(_ classIndex: Int, _ token: Token) -> Bool {
        switch token.kind {
        case .word:
            guard token.payload > 0 else { return false }
            let list = phraseList(classIndex, Int(token.payload))
            guard list >= 0, let phrase = phrases[list].last, phrase.tail.isEmpty else { return false }
            return phrase.capitals != Vocabulary.CapitalRule.refused.rawValue || token.capitals == .none
        case .mark: return markClasses[classIndex].contains(UInt8(truncatingIfNeeded: token.payload))
        case .digits: return false
        }
    }
}
