/// What was learnt of words from text without labels: their class, how names use them, how they are capitalised.
///
/// An open-addressing table of 64-bit rows: 24 bits of check, then the fields of `Entry`. Read-only and shared.
package struct WordTable: Sendable {
    /// The fields of a row; all zero for a word that the table does not have.
    package struct Entry: Sendable {
        package var bits: UInt64

        @inline(__always) package init(bits: UInt64) { self.bits = bits }

        package init(record: Int, cluster: Int, lexicon: Int, capitals: Int, beginsNames: Bool) {
            bits =
                UInt64(record & 0xFFFF) | UInt64(cluster & 0x3FF) << 16 | UInt64(lexicon & 0x3FF) << 26 | UInt64(
                    capitals & 7) << 36 | (beginsNames ? 1 << 39 : 0)
        }

        /// Number of the word's summed weights, from 1; 0 for none.
        @inline(__always) package var record: Int { Int(truncatingIfNeeded: bits & 0xFFFF) }
        /// 0 for a word without class, else 1 to 1023.
        @inline(__always) package var cluster: UInt64 { bits &>> 16 & 0x3FF }
        @inline(__always) package var lexicon: UInt64 { bits &>> 26 & 0x3FF }
        @inline(__always) package var capitals: UInt64 { bits &>> 36 & 7 }
        /// True for a word in small letters with which names begin: `detikcom`.
        @inline(__always) package var beginsNames: Bool { bits & 1 << 39 != 0 }

        /// The entry without what holds for one case alone, for a word that is written otherwise.
        var asRelative: Entry { Entry(bits: bits & ~(0xFFFF | 1 << 39)) }
    }

    package private(set) var rows: [UInt64]
    private let mask: Int

    /// `rows` has a power of two of rows.
    package init(rows: [UInt64]) {
        self.rows = rows
        mask = rows.count - 1
    }

    package init(capacity: Int) {
        var size = 16
        while size < capacity * 3 / 2 { size *= 2 }
        self.init(rows: [UInt64](repeating: 0, count: size))
    }

    @inline(__always)
    private static func check(_ form: UInt64) -> UInt64 { (form &>> 40) | 1 }

    package subscript(form: UInt64) -> Entry {
        @inline(__always) get {
            let check = Self.check(form)
            var i = Int(truncatingIfNeeded: form) & mask
            for _ in 0..<16 {
                let row = rows[i]
                if row &>> 40 == check { return Entry(bits: row & 0xFF_FFFF_FFFF) }
                if row == 0 { break }
                i = (i &+ 1) & mask
            }
            return Entry(bits: 0)
        }
    }

    /// Returns false where the row's neighbourhood is full; the word then stays unknown.
    @discardableResult
    package mutating func insert(_ form: UInt64, _ entry: Entry) -> Bool {
        let check = Self.check(form)
        var i = Int(truncatingIfNeeded: form) & mask
        for _ in 0..<16 {
            if rows[i] == 0 || rows[i] >> 40 == check {
                rows[i] = check << 40 | entry.bits
                return true
            }
            i = (i + 1) & mask
        }
        return false
    }
}
