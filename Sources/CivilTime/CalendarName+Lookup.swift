extension CalendarName {
    /// The name written in a range of UTF-8 code units, whatever its case; nil where it is none.
    ///
    /// `Jum'at` and `Jum’at` are `jumat`. The range must hold the word alone, without a full stop after a short form.
    /// Costs one hash of at most 16 bytes; allocates nothing. Any range is safe, even one outside the span.
    public static func named(_ bytes: Span<UInt8>, in range: Range<Int>) -> CalendarName? {
        guard range.lowerBound >= 0, range.upperBound <= bytes.count, range.count >= 3, range.count <= 16
        else { return nil }
        var hash = seed
        var at = range.lowerBound
        while at < range.upperBound {
            let length = apostrophe(bytes, at, range.upperBound)
            if length > 0 {
                at += length
                continue
            }
            hash = step(hash, folded(bytes[at]))
            at += 1
        }
        guard let index = byHash[hash] else { return nil }
        let entry = all[index]
        return entry.isSpelled(bytes, range) ? entry : nil
    }

    /// The month written in a range of UTF-8 code units, 1 to 12.
    public static func month(_ bytes: Span<UInt8>, in range: Range<Int>) -> Int? {
        guard case .month(let month)? = named(bytes, in: range)?.meaning else { return nil }
        return month
    }

    /// The day of the week written in a range of UTF-8 code units.
    public static func weekday(_ bytes: Span<UInt8>, in range: Range<Int>) -> Weekday? {
        guard case .weekday(let weekday)? = named(bytes, in: range)?.meaning else { return nil }
        return weekday
    }

    /// The month of a name, whatever its case, 1 to 12.
    public static func month(named name: String) -> Int? {
        month(name.utf8.span, in: 0..<name.utf8.count)
    }

    /// The day of the week of a name, whatever its case.
    public static func weekday(named name: String) -> Weekday? {
        weekday(name.utf8.span, in: 0..<name.utf8.count)
    }

    /// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

    private static func folded(_ byte: UInt8) -> UInt8 { byte >= 65 && byte <= 90 ? byte | 0x20 : byte }

    /// The length of the apostrophe (`'`, `` ` ``, `‘`, `’`, `ʼ`) that begins at a place, or 0.
    private static func apostrophe(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> Int {
        switch bytes[at] {
        case 0x27, 0x60: return 1
        case 0xE2 where at + 2 < end && bytes[at + 1] == 0x80 && (bytes[at + 2] == 0x98 || bytes[at + 2] == 0x99):
            return 3
        case 0xCA where at + 1 < end && bytes[at + 1] == 0xBC: return 2
        default: return 0
        }
    }

    private static let byHash: [UInt64: Int] = Dictionary(
        all.enumerated().map { (hash(of: $0.element.name), $0.offset) }, uniquingKeysWith: { first, _ in first })

    private static func hash(of name: String) -> UInt64 { name.utf8.reduce(seed, step) }

    /// Two words may share a hash, so that the letters are compared too.
    private func isSpelled(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let letters = name.utf8.span
        var letter = 0
        var at = range.lowerBound
        while at < range.upperBound {
            let length = Self.apostrophe(bytes, at, range.upperBound)
            if length > 0 {
                at += length
                continue
            }
            guard letter < letters.count, letters[letter] == Self.folded(bytes[at]) else { return false }
            letter += 1
            at += 1
        }
        return letter == letters.count
    }
}
