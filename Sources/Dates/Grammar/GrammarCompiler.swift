/// Turns the text of a grammar into the automaton that the matcher walks.
struct GrammarCompiler {
    private struct Draft {
        var edges: [(item: Int, child: Int)] = []
        var rules: [Int] = []
    }

    private var vocabulary: Vocabulary
    private var reader = GrammarReader()
    private var faults: [String] = []
    private var classNames: [String] = []
    private var classIndex: [String: Int] = [:]
    private var wordIndex: [String: Int] = [:]
    private var words: [String] = []
    private var drafts = [Draft()]

    private init(refused: Set<String>) { vocabulary = Vocabulary(refused: refused) }

    /// Costs some milliseconds. What cannot be read is listed in the grammar's `faults`; the rest works.
    static func compile(classes: [String], rules: [String], refused: Set<String>) -> Grammar {
        var compiler = GrammarCompiler(refused: refused)
        for text in classes { compiler.vocabulary.read(text) }
        for text in rules { compiler.reader.read(text) }
        return compiler.build()
    }

    private mutating func build() -> Grammar {
        faults += vocabulary.faults + reader.faults
        classNames = vocabulary.classes.keys.sorted()
        for (index, name) in classNames.enumerated() { classIndex[name] = index }
        for name in classNames {
            for entry in vocabulary.classes[name]?.entries ?? [] { for word in entry.words { number(word) } }
        }
        for item in reader.items.all { if case .word(let word) = item.kind { number(word) } }
        var rules: [Rule] = []
        for draft in reader.drafts {
            for pattern in draft.patterns {
                insert(pattern, rule: rules.count)
            }
            rules.append(rule(draft))
        }
        return assemble(rules)
    }

    private mutating func number(_ word: String) {
        guard wordIndex[word] == nil else { return }
        words.append(word)
        wordIndex[word] = words.count
    }

    private mutating func rule(_ draft: GrammarReader.Draft) -> Rule {
        var rule = Rule(name: draft.name, action: draft.action, argument: draft.argument, examples: draft.examples)
        for (condition, name) in draft.conditions {
            guard let index = classIndex[name] else {
                faults.append("\(draft.name): no class \(name)")
                continue
            }
            switch condition {
            case "after": rule.after = index
            case "notafter": rule.notAfter = index
            case "notbefore": rule.notBefore = index
            case "chained": rule.chained = index
            case "unnamed": rule.unlessNamed = index
            default: faults.append("\(draft.name): no condition \(condition)")
            }
        }
        return rule
    }

    private mutating func insert(_ pattern: [Int], rule: Int) {
        var node = 0
        for (position, item) in pattern.enumerated() {
            if position == 0, reader.items.all[item].kind == .open { continue }
            if let known = drafts[node].edges.first(where: { $0.item == item }) {
                node = known.child
            } else {
                drafts.append(Draft())
                drafts[node].edges.append((item, drafts.count - 1))
                node = drafts.count - 1
            }
        }
        if !drafts[node].rules.contains(rule) { drafts[node].rules.append(rule) }
    }

    private mutating func edge(_ item: PatternParser.Item, child: Int) -> Grammar.Edge {
        var edge = Grammar.Edge(
            kind: .open, isTight: item.isTight, slot: -1, argument: 0, child: Int32(child))
        if let name = item.slot {
            if let slot = Captures.Slot(name: name) {
                edge.slot = Int8(slot.rawValue)
            } else {
                faults.append("no slot \(name)")
            }
        }
        switch item.kind {
        case .open: edge.kind = .open
        case .close: edge.kind = .close
        case .mark(let mark):
            edge.kind = .mark
            edge.argument = Int32(mark)
        case .word(let word):
            edge.kind = .word
            edge.argument = Int32(wordIndex[word] ?? 0)
        case .name("COUNT"):
            edge.kind = .count
            if edge.slot < 0 { edge.slot = Int8(Captures.Slot.count.rawValue) }
        case .name(let name):
            if let shape = Shape.allCases.firstIndex(where: { $0.rawValue == name }) {
                edge.kind = .shape
                edge.argument = Int32(shape)
            } else if let index = classIndex[name] {
                edge.kind = .inClass
                edge.argument = Int32(index)
                if edge.slot < 0, let slot = vocabulary.classes[name]?.slot { edge.slot = Int8(slot.rawValue) }
            } else {
                faults.append("no class \(name)")
            }
        }
        return edge
    }

    private mutating func assemble(_ rules: [Rule]) -> Grammar {
        var (nodes, edges, endings): ([Grammar.Node], [Grammar.Edge], [Int32]) = ([], [], [])
        for draft in drafts {
            nodes.append(
                Grammar.Node(
                    firstEdge: Int32(edges.count), edgeCount: Int32(draft.edges.count), firstRule: Int32(endings.count),
                    ruleCount: Int32(draft.rules.count)))
            for (item, child) in draft.edges { edges.append(edge(reader.items.all[item], child: child)) }
            endings += draft.rules.sorted().map(Int32.init)
        }
        let (heads, phrases) = tables()
        let roots = rootTable(edges[0..<Int(nodes[0].edgeCount)], heads)
        return Grammar(
            lexicon: Lexicon(words), rules: rules, nodes: nodes, edges: edges, endings: endings,
            rootOfWord: roots.ranges,
            rootEdges: roots.edges, rootOfDigits: roots.digits, rootOfMark: roots.marks, heads: heads, phrases: phrases,
            markClasses: classNames.map { Set(vocabulary.classes[$0]?.marks ?? []) }, classIndex: classIndex,
            wordCount: words.count + 1,
            numberWords: classIndex["NUMBERWORD"] ?? 0, faults: faults)
    }

    private func tables() -> (heads: [Int16], phrases: [[Grammar.Phrase]]) {
        let wordCount = words.count + 1
        var heads = [Int16](repeating: 0, count: classNames.count * wordCount)
        var phrases: [[Grammar.Phrase]] = []
        for (index, name) in classNames.enumerated() {
            for entry in vocabulary.classes[name]?.entries ?? [] {
                let numbers = entry.words.map { Int32(wordIndex[$0] ?? 0) }
                guard let head = numbers.first else { continue }
                let phrase = Grammar.Phrase(
                    tail: Array(numbers.dropFirst()), value: Int32(entry.value), capitals: entry.capitals.rawValue)
                let at = index * wordCount + Int(head)
                if heads[at] == 0 {
                    phrases.append([phrase])
                    heads[at] = Int16(clamping: phrases.count)
                } else {
                    phrases[Int(heads[at]) - 1].append(phrase)
                    phrases[Int(heads[at]) - 1].sort { $0.tail.count > $1.tail.count }
                }
            }
        }
        return (heads, phrases)
    }

    private func rootTable(
        _ root: ArraySlice<Grammar.Edge>, _ heads: [Int16]
    ) -> (ranges: [Range<Int32>], edges: [Int32], digits: [Int32], marks: [[Int32]]) {
        let wordCount = words.count + 1
        let numberClass = classIndex["NUMBERWORD"] ?? 0
        var (ranges, edges): ([Range<Int32>], [Int32]) = ([0..<0], [])
        for word in 1..<max(wordCount, 1) {
            let first = Int32(edges.count)
            for (at, edge) in root.enumerated() {
                let fits: Bool
                switch edge.kind {
                case .word: fits = Int(edge.argument) == word
                case .inClass: fits = heads[Int(edge.argument) * wordCount + word] != 0
                case .count: fits = heads[numberClass * wordCount + word] != 0
                default: fits = false
                }
                if fits { edges.append(Int32(at)) }
            }
            ranges.append(first..<Int32(edges.count))
        }
        let digits = root.enumerated().filter { $0.element.kind == .shape || $0.element.kind == .count }
        var marks = [[Int32]](repeating: [], count: 128)
        for (at, edge) in root.enumerated() where edge.kind == .mark {
            marks[Int(edge.argument) & 127].append(Int32(at))
        }
        return (ranges, edges, digits.map { Int32($0.offset) }, marks)
    }
}
