/// Finds the phrases of a fixed set in a text.
///
/// A trie over bytes with ASCII capitals folded, built once, and walked from every place where a word begins; so that
/// a text costs at most the longest phrase a word, and nearly always two or three bytes. A hit must stand between word
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
    /// A bit for every four bytes with which a phrase begins, by their hash: few words of a text pass, and those that do
    /// not never touch the trie, which is larger than a core's first cache.
    private let beginnings: (four: [UInt64], two: [UInt64])

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
        beginnings = Self.beginnings(of: patterns)
        self.classOf = classOf
        self.classes = classes
        next = trie.next
        ending = trie.ending
    }

    /// All hits, in the order in which they begin; of those that begin at one place the longest first.
    func hits(in bytes: [UInt8]) -> [Hit] {
        var found: [Hit] = []
        let text = bytes.span
        let starts = Self.starts.span
        let classOf = classOf.span
        let next = next.span
        let four = beginnings.four.span
        let two = beginnings.two.span
        var before: UInt8 = 0
        for i in 0..<text.count {
            let byte = text[i]
            let kind = starts[Int(byte)]
            let blocked = kind & before
            before = kind >> 4
            if blocked != 0 { continue }
            if i + 4 <= text.count {
                let second = text[i + 1].folded
                let slot = Self.slot(byte.folded, second, text[i + 2].folded, text[i + 3].folded)
                let pair = Int(byte.folded) | Int(second) << 8
                if four[slot >> 6] >> UInt64(slot & 63) & 1 == 0, two[pair >> 6] >> UInt64(pair & 63) & 1 == 0 {
                    continue
                }
            }
            let state = Int(next[Int(classOf[Int(byte)])])
            if state != 0 { walk(text, from: i, state: state, into: &found) }
        }
        return found
    }

    /// One of 65,536 bits for four bytes.
    @inline(__always)
    private static func slot(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> Int {
        let bytes = UInt32(a) | UInt32(b) << 8 | UInt32(c) << 16 | UInt32(d) << 24
        return Int(truncatingIfNeeded: (bytes &* 0x9E37_79B1) >> 16)
    }

    /// Of a phrase of three bytes any fourth may follow; shorter ones are told by their first two.
    private static func beginnings(of patterns: [[UInt8]]) -> (four: [UInt64], two: [UInt64]) {
        var four = [UInt64](repeating: 0, count: 1024)
        var two = [UInt64](repeating: 0, count: 1024)
        for pattern in patterns where !pattern.isEmpty {
            for last in UInt8.min...UInt8.max {
                if pattern.count >= 3 {
                    let slot = slot(pattern[0], pattern[1], pattern[2], pattern.count > 3 ? pattern[3] : last)
                    four[slot >> 6] |= 1 << UInt64(slot & 63)
                } else {
                    let pair = Int(pattern[0]) | Int(pattern.count > 1 ? pattern[1] : last) << 8
                    two[pair >> 6] |= 1 << UInt64(pair & 63)
                }
            }
        }
        return (four, two)
    }

    /// The low bits say behind which bytes none of this kind can begin a phrase, the high bits of which kind it is:
    /// inside a word only a capital after a small letter or a digit can.
    private static let starts: [UInt8] = (0..<256).map { value in
        let byte = UInt8(value)
        let afterWord: UInt8 = 1
        let afterCapital: UInt8 = 2
        var kind: UInt8 = 0
        if byte.isLower || byte.isDigit { kind |= afterWord }
        if byte.isUpper { kind |= afterCapital }
        if byte.isWordByte { kind |= afterWord << 4 }
        if byte.isUpper { kind |= afterCapital << 4 }
        return kind
    }

    private func walk(_ text: Span<UInt8>, from start: Int, state: Int, into found: inout [Hit]) {
        let first = found.count
        var state = state
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
            if after.isDigit || after.isLower || (after.isUpper && last.isUpper) { return false }
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
