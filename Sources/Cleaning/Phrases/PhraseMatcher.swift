/// Finds every phrase of a fixed set in a text, in one pass.
///
/// An automaton of Aho and Corasick over bytes with ASCII capitals folded, built once. A hit must stand between word
/// boundaries; a small letter that runs into a capital ("Karimun.Baca JugaPolisi") counts as one. Reports, for every
/// place, the longest phrase that begins there.
struct PhraseMatcher: Sendable {
    struct Hit {
        var start: Int
        var end: Int
        var phrase: Int
    }

    private let classOf: [UInt8]
    private let classes: Int
    /// The next state for each state and class.
    private let next: [UInt16]
    /// The phrase that ends at each state, or -1.
    private let ending: [Int32]
    /// The nearest shorter suffix state at which a phrase ends, or 0.
    private let shorter: [UInt16]
    private let lengths: [Int]

    /// Phrases are given in lower case; at most some 60,000 bytes together.
    init(_ phrases: [String]) {
        let patterns = phrases.map { Array($0.utf8) }
        var classOf = [UInt8](repeating: 0, count: 256)
        var classes = 1
        for pattern in patterns {
            for byte in pattern where classOf[Int(byte)] == 0 {
                classOf[Int(byte)] = UInt8(classes)
                classes += 1
            }
        }
        for value in UInt8(0x41)...0x5A { classOf[Int(value)] = classOf[Int(value | 0x20)] }
        var trie = Trie(classes: classes)
        for (index, pattern) in patterns.enumerated() { trie.insert(pattern, index: index, classOf: classOf) }
        trie.link()
        self.classOf = classOf
        self.classes = classes
        next = trie.next
        ending = trie.ending
        shorter = trie.shorter
        lengths = patterns.map(\.count)
    }

    func hits(in text: [UInt8]) -> [Hit] {
        var found: [Hit] = []
        var state = 0
        var isInWord = false
        let text = text.span
        let next = next.span
        let classOf = classOf.span
        for i in text.indices {
            let byte = text[i]
            // No phrase begins at a small letter inside a word: nearly every byte ends here.
            if state == 0, isInWord, byte.isLower { continue }
            isInWord = byte.isWordByte
            state = Int(next[state &* classes &+ Int(classOf[Int(byte)])])
            guard state != 0 else { continue }
            var at = ending[state] >= 0 ? state : Int(shorter[state])
            while at != 0 {
                let phrase = Int(ending[at])
                let start = i + 1 - lengths[phrase]
                if Self.isBounded(text, start, i + 1) { found.append(Hit(start: start, end: i + 1, phrase: phrase)) }
                at = Int(shorter[at])
            }
        }
        guard found.count > 1 else { return found }
        found.sort { ($0.start, $1.end) < ($1.start, $0.end) }
        return found
    }

    /// True where no word runs across either end of a range.
    private static func isBounded(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        let first = text[start]
        let last = text[end - 1]
        if start > 0, first.isWordByte {
            let before = text[start - 1]
            if before.isWordByte, before.isUpper || !first.isUpper { return false }
        }
        if end < text.count, last.isWordByte {
            let after = text[end]
            if after.isDigit || after.isLower || (after.isUpper && last.isUpper) { return false }
        }
        return true
    }
}

private struct Trie {
    let classes: Int
    var next: [UInt16]
    var ending: [Int32] = [-1]
    var shorter: [UInt16] = [0]

    init(classes: Int) {
        self.classes = classes
        next = [UInt16](repeating: 0, count: classes)
    }

    mutating func insert(_ pattern: [UInt8], index: Int, classOf: [UInt8]) {
        var state = 0
        for byte in pattern {
            let slot = state * classes + Int(classOf[Int(byte)])
            if next[slot] == 0 {
                guard ending.count < Int(UInt16.max) else { return }
                next[slot] = UInt16(ending.count)
                ending.append(-1)
                shorter.append(0)
                next.append(contentsOf: repeatElement(0, count: classes))
            }
            state = Int(next[slot])
        }
        if state != 0, ending[state] < 0 { ending[state] = Int32(index) }
    }

    /// Turns the trie into an automaton, breadth first.
    mutating func link() {
        var fail = [UInt16](repeating: 0, count: ending.count)
        var queue: [Int] = []
        for symbol in 0..<classes where next[symbol] != 0 { queue.append(Int(next[symbol])) }
        var head = 0
        while head < queue.count {
            let state = queue[head]
            head += 1
            let suffix = Int(fail[state])
            shorter[state] = ending[suffix] >= 0 ? UInt16(suffix) : shorter[suffix]
            for symbol in 0..<classes {
                let slot = state * classes + symbol
                let viaSuffix = next[suffix * classes + symbol]
                if next[slot] == 0 {
                    next[slot] = viaSuffix
                } else {
                    fail[Int(next[slot])] = viaSuffix
                    queue.append(Int(next[slot]))
                }
            }
        }
    }
}
