/// Finds the phrases of a fixed set in a text.
///
/// A trie over bytes with ASCII capitals folded, built once, and walked from every place where a phrase may begin; so that
/// a text costs at most the longest phrase a word, and nearly always a look at its first letters. A hit must stand between word
/// boundaries; a small letter that runs into a capital ("Karimun.Baca JugaPolisi") counts as one.
struct PhraseMatcher: Sendable {
    struct Hit {
        var start: Int
        var end: Int
        var phrase: Int
    }

    private let classOf: [UInt8]
    private let classes: Int
    /// The next state for each state and class; 0 where there is none.
    private let next: [UInt16]
    /// The phrase that ends at each state, or -1.
    private let ending: [Int32]
    private let filter: BeginningFilter

    /// Phrases are given in lower case; at most some 60,000 bytes together. Of two equal ones the first counts.
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
        filter = BeginningFilter(patterns)
        self.classOf = classOf
        self.classes = classes
        next = trie.next
        ending = trie.ending
    }

    /// All hits, in the order in which they begin; of those that begin at one place the longest first.
    func hits(in bytes: [UInt8]) -> [Hit] {
        var found: [Hit] = []
        found.reserveCapacity(16)
        let text = bytes.span
        filter.forEachBeginning(in: text) { walk(text, from: $0, into: &found) }
        return found
    }

    private func walk(_ text: Span<UInt8>, from start: Int, into found: inout [Hit]) {
        let first = found.count
        var state = Int(next[Int(classOf[Int(text[start])])])
        guard state != 0 else { return }
        var at = start + 1
        while true {
            let phrase = ending[state]
            if phrase >= 0, Self.isBounded(text, start, at) {
                found.append(Hit(start: start, end: at, phrase: Int(phrase)))
            }
            guard at < text.count else { break }
            state = Int(next[state &* classes &+ Int(classOf[Int(text[at])])])
            if state == 0 { break }
            at += 1
        }
        if found.count > first + 1 { found[first...].reverse() }
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
            if after.isLower || (after.isUpper && last.isUpper) { return false }
            // `Berita Lainnya5 Cara …`, but not `foto2`.
            if after.isDigit, last.isUpper || !(start..<end).contains(where: { text[$0] == Ascii.space }) {
                return false
            }
        }
        return true
    }
}

private struct Trie {
    let classes: Int
    var next: [UInt16]
    var ending: [Int32] = [-1]

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
                next.append(contentsOf: repeatElement(0, count: classes))
            }
            state = Int(next[slot])
        }
        if state != 0, ending[state] < 0 { ending[state] = Int32(index) }
    }
}
