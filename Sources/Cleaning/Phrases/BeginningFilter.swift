/// Tells in one pass over a text where one of many phrases may begin.
///
/// Few words of a text pass; the others never touch the trie of the phrases, which is larger than a core's first cache.
/// The places where a word begins are gathered without a branch, since guessing each of them wrong would cost the most,
/// and are then told apart by the bytes that follow: eight, or four where a phrase is shorter.
struct BeginningFilter: Sendable {
    /// For each byte, in the low bits behind which kinds of bytes no phrase begins with it; in the high bits its own kind.
    private var kinds: InlineArray<256, UInt8>
    /// A bit for every eight bytes with which a phrase begins, by their hash; the same for phrases of three to seven
    /// bytes by their first four, and for shorter ones by their first two.
    private var long = [UInt64](repeating: 0, count: 1024)
    private var short = [UInt64](repeating: 0, count: 1024)
    private var pairs = [UInt64](repeating: 0, count: 1024)

    init(_ patterns: [[UInt8]]) {
        kinds = InlineArray { Self.kind(UInt8($0), begins: false) }
        for pattern in patterns {
            guard let first = pattern.first else { continue }
            kinds[Int(first)] = Self.kind(first, begins: true)
            if first.isLower { kinds[Int(first & 0xDF)] = Self.kind(first & 0xDF, begins: true) }
            let four = { (start: Int, last: UInt8) in
                (0..<4).reduce(UInt32(0)) { word, i in
                    let at = start + i
                    return word | UInt32((at < pattern.count ? pattern[at] : last) | 0x20) << (i * 8)
                }
            }
            if pattern.count >= 8 {
                Self.insert(Self.hash(Self.hash(four(0, 0)) ^ four(4, 0)), into: &long)
            } else {
                // Of a phrase of three bytes any fourth may follow.
                for last in UInt8.min...UInt8.max {
                    if pattern.count >= 3 {
                        Self.insert(Self.hash(four(0, last)), into: &short)
                    } else {
                        Self.insert(four(0, last) << 16, into: &pairs)
                    }
                }
            }
        }
    }

    private static func kind(_ byte: UInt8, begins: Bool) -> UInt8 {
        let anything: UInt8 = 1
        let word: UInt8 = 2
        let capital: UInt8 = 4
        var kind = begins ? 0 : anything
        // Inside a word only a capital after a small letter or a digit can begin a phrase.
        if byte.isLower || byte.isDigit { kind |= word }
        if byte.isUpper { kind |= capital }
        kind |= anything << 4
        if byte.isWordByte { kind |= word << 4 }
        if byte.isUpper { kind |= capital << 4 }
        return kind
    }

    /// The upper sixteen bits tell.
    @inline(__always)
    private static func hash(_ word: UInt32) -> UInt32 { word &* 0x9E37_79B1 }

    private static func insert(_ hash: UInt32, into bits: inout [UInt64]) {
        bits[Int(hash >> 22)] |= 1 << UInt64(hash >> 16 & 63)
    }

    @inline(__always)
    private static func holds(_ bits: Span<UInt64>, _ hash: UInt32) -> Bool {
        bits[Int(hash >> 22)] >> UInt64(hash >> 16 & 63) & 1 != 0
    }

    /// Calls with every place that passes, in order.
    @inline(__always)
    func forEachBeginning(in text: Span<UInt8>, _ body: (Int) -> Void) {
        let long = long.span
        let short = short.span
        let pairs = pairs.span
        var places = Places(repeating: 0)
        var before: UInt8 = 0x10
        var start = 0
        while start < text.count {
            let count = gather(text, from: start, &before, into: &places)
            for i in 0..<count {
                let at = start + Int(places[i])
                guard at + 8 <= text.count else {
                    body(at)
                    continue
                }
                let first = Self.four(text, at)
                let hash = Self.hash(first)
                if Self.holds(long, Self.hash(hash ^ Self.four(text, at + 4))) || Self.holds(short, hash)
                    || Self.holds(pairs, first << 16)
                {
                    body(at)
                }
            }
            start += Places.count
        }
    }

    private typealias Places = InlineArray<256, UInt8>

    /// Writes down where in the next piece of a text a phrase can begin, judged by each byte and the one before it;
    /// returns how often.
    @inline(__always)
    private func gather(_ text: Span<UInt8>, from start: Int, _ before: inout UInt8, into places: inout Places) -> Int {
        let kinds = kinds.span
        var count = 0
        for i in 0..<min(Places.count, text.count - start) {
            let kind = kinds[Int(text[start + i])]
            places[count & (Places.count - 1)] = UInt8(truncatingIfNeeded: i)
            // One where the bits have nothing in common, by arithmetic: a comparison becomes a branch.
            count &+= Int((UInt32(kind & before >> 4) &- 1) >> 31)
            before = kind
        }
        return count
    }

    /// Four bytes in small letters; what that makes of other signs is the same for phrases and texts.
    @inline(__always)
    private static func four(_ text: Span<UInt8>, _ at: Int) -> UInt32 {
        let word =
            UInt32(text[at]) | UInt32(text[at + 1]) << 8 | UInt32(text[at + 2]) << 16 | UInt32(text[at + 3]) << 24
        return word | 0x2020_2020
    }
}
