/// Finds at one place of a text the longest phrase that any rule describes.
struct Matcher {
    /// What a rule matched, in numbers of tokens.
    struct Match {
        var rule: Int
        /// What is reported; the rule may have read words before and after it.
        var open: Int
        var close: Int
        var end: Int
        var captures: Captures
    }

    let grammar: Grammar
    private let list: TokenList
    /// The best match so far; none while its rule is -1.
    private(set) var best = Match(rule: -1, open: 0, close: 0, end: 0, captures: Captures())
    private var start = 0
    /// What the way from the root to here has read.
    private var captures = Captures()
    /// Where the phrase found last ends, in tokens.
    var lastClose = -1
    var lastAction = Rule.Action.nothing

    init(_ grammar: Grammar, _ list: TokenList) {
        self.grammar = grammar
        self.list = list
    }

    /// A token, or nil past the ends of the text.
    @inline(__always) func token(_ at: Int) -> Token? { at >= 0 && at < list.tokens.count ? list.tokens[at] : nil }

    func digits(_ index: Int) -> Digits { list.digits[index] }

    /// The longest match that begins at a token; of equals the rule that stands first in the grammar.
    ///
    /// Looks ahead no further than the longest pattern (some twenty tokens), whatever the text.
    /// Leaves it in `best` and says whether there is one: most tokens begin nothing, and a match is too large to hand about.
    mutating func match(at index: Int) -> Bool {
        let token = list.tokens[index]
        best.rule = -1
        start = index
        switch token.kind {
        case .word:
            let range = grammar.rootOfWord[Int(token.payload)]
            if range.isEmpty { return false }
            for at in range { follow(Int(grammar.rootEdges[Int(at)]), index, index, -1) }
        case .digits:
            for at in grammar.rootOfDigits { follow(Int(at), index, index, -1) }
        case .mark:
            let edges = grammar.rootOfMark[Int(token.payload) & 127]
            if edges.isEmpty { return false }
            for at in edges { follow(Int(at), index, index, -1) }
        }
        return best.rule >= 0
    }

    private mutating func visit(_ node: Int, _ at: Int, _ open: Int, _ close: Int) {
        let here = grammar.nodes[node]
        if here.ruleCount > 0 { accept(here, at, open, close) }
        let token = at < list.tokens.count ? list.tokens[at] : Self.end
        for edge in here.firstEdge..<here.firstEdge + here.edgeCount where mayFollow(Int(edge), token) {
            follow(Int(edge), at, open, close)
        }
    }

    /// What stands past the last token: on a line of its own, so that no rule reads it.
    private static let end = Token(
        start: 0, end: 0, payload: 0, kind: .word, gap: .line, capitals: .none, endsSentence: false)

    /// Turns most edges down without a call.
    @inline(__always) private func mayFollow(_ index: Int, _ token: Token) -> Bool {
        let edge = grammar.edges[index]
        switch edge.kind {
        case .word: return token.payload == edge.argument && token.kind == .word
        case .mark: return token.payload == edge.argument && token.kind == .mark
        case .inClass:
            return token.kind == .word && token.payload > 0
                && grammar.phraseList(Int(edge.argument), Int(token.payload)) >= 0
        case .shape: return token.kind == .digits
        case .count:
            return token.kind == .digits
                || token.kind == .word && token.payload > 0
                    && grammar.phraseList(grammar.numberWords, Int(token.payload)) >= 0
        case .open, .close: return true
        }
    }

    /// Goes along an edge that `mayFollow`, and puts the captures back afterwards.
    private mutating func follow(_ index: Int, _ at: Int, _ open: Int, _ close: Int) {
        let edge = grammar.edges[index]
        let child = Int(edge.child)
        switch edge.kind {
        case .open: return visit(child, at, at, close)
        case .close: return visit(child, at, open, at)
        default: break
        }
        guard at < list.tokens.count else { return }
        let token = list.tokens[at]
        guard at == start || token.gap != .line, !edge.isTight || token.gap == .none else { return }
        switch edge.kind {
        case .word, .mark: visit(child, at + 1, open, close)
        case .shape:
            let before = captures
            let shape = grammar.shapes[Int(edge.argument)]
            if shape.read(list.digits[Int(token.payload)], &captures) {
                if edge.slot >= 0 { Self.move(shape, to: Int(edge.slot), before, &captures) }
                visit(child, at + 1, open, close)
            }
            captures = before
        case .inClass:
            let list = grammar.phraseList(Int(edge.argument), Int(token.payload))
            guard list >= 0, let (length, value) = phrase(list, at) else { return }
            take(value, edge.slot, child, at + length, open, close)
        case .count:
            guard let (length, value) = count(at) else { return }
            take(value, edge.slot, child, at + length, open, close)
        case .open, .close: break
        }
    }

    private mutating func take(_ value: Int32, _ slot: Int8, _ child: Int, _ at: Int, _ open: Int, _ close: Int) {
        guard slot >= 0 else { return visit(child, at, open, close) }
        let before = captures.raw(Int(slot))
        captures.set(raw: Int(slot), value)
        visit(child, at, open, close)
        captures.set(raw: Int(slot), before)
    }

    /// A shape writes to its own slot; a pattern may send a single number elsewhere (`DAY:day2`).
    private static func move(_ shape: Shape, to slot: Int, _ before: Captures, _ read: inout Captures) {
        let own: Captures.Slot
        switch shape {
        case .day: own = .day
        case .year, .modernYear, .shortYear, .decade, .plainDecade: own = .year
        case .clock, .hour: own = .clock
        case .int: own = .number
        default: return
        }
        let value = read[own]
        read[own] = before[own]
        read.set(raw: slot, Int32(clamping: value ?? 0))
    }

    /// The longest phrase of a list that stands at a token, whose first word is known to fit.
    private func phrase(_ index: Int, _ at: Int) -> (length: Int, value: Int32)? {
        let count = grammar.phrases[index].count
        for number in 0..<count {
            let length = grammar.phrases[index][number].tail.count
            guard at + length < list.tokens.count else { continue }
            var fits = true
            for step in 0..<length {
                let next = list.tokens[at + 1 + step]
                if next.kind != .word || next.gap == .line || next.payload != grammar.phrases[index][number].tail[step]
                {
                    fits = false
                    break
                }
            }
            if fits, isCapitalised(at, grammar.phrases[index][number].capitals) {
                return (length + 1, grammar.phrases[index][number].value)
            }
        }
        return nil
    }

    private func isCapitalised(_ at: Int, _ rule: UInt8) -> Bool {
        switch Vocabulary.CapitalRule(rawValue: rule) {
        case .required: return list.tokens[at].capitals != .none
        case .refused: return list.tokens[at].capitals != .first || isSentenceStart(at) || isTitleCase(at)
        default: return true
        }
    }

    private func isSentenceStart(_ at: Int) -> Bool {
        guard at > 0, list.tokens[at].gap != .line else { return true }
        let before = list.tokens[at - 1]
        return before.endsSentence || before.kind == .mark && before.payload == 0x22
    }

    /// Whether the next word has a capital too, as in headlines.
    private func isTitleCase(_ at: Int) -> Bool {
        at + 1 < list.tokens.count && list.tokens[at + 1].gap == .space && list.tokens[at + 1].capitals == .first
    }

    /// Keeps a match where it is longer than the best so far and stands free in the text.
    private mutating func accept(_ node: Grammar.Node, _ at: Int, _ open: Int, _ close: Int) {
        let close = close < 0 ? at : close
        guard open < close else { return }
        for ending in node.firstRule..<node.firstRule + node.ruleCount {
            let index = Int(grammar.endings[Int(ending)])
            if best.rule >= 0, best.end > at || best.end == at && best.rule <= index { return }
            guard isFree(grammar.rules[index], open, close, end: at) else { continue }
            best = Match(rule: index, open: open, close: close, end: at, captures: captures)
            return
        }
    }
}
