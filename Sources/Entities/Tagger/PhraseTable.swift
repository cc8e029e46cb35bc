/// Names of several words, or of one, with the kinds of list that have them: gazetteers, and what the tagger found in plain text.
///
/// Keys are `NameTable.extend` over the words' folded hashes. Rows hold 32 bits of check, a mark that a longer phrase begins
/// with this one, and 16 bits of kinds.
package struct PhraseTable: Sendable {
    package private(set) var rows: [UInt64]
    private let mask: Int

    package static let longest = 6
    /// The kind of common given names and surnames.
    package static let givenName: UInt32 = 1 << 9

    package init(rows: [UInt64]) {
        self.rows = rows
        mask = rows.count - 1
    }

    package init(capacity: Int) {
        var size = 16
        while size < capacity * 5 / 4 { size *= 2 }
        self.init(rows: [UInt64](repeating: 0, count: size))
    }

    /// The row's low 32 bits: bit 31 set where a longer phrase goes on, bits 0 to 15 the kinds; 0 for no such phrase.
    @inline(__always)
    package func value(of key: UInt64) -> UInt32 {
        let check = key &>> 32 | 1
        var i = Int(truncatingIfNeeded: key) & mask
        for _ in 0..<32 {
            let row = rows[i]
            if row &>> 32 == check { return UInt32(truncatingIfNeeded: row) }
            if row == 0 { break }
            i = (i &+ 1) & mask
        }
        return 0
    }

    private mutating func insert(key: UInt64, value: UInt32) {
        let check = key >> 32 | 1
        var i = Int(truncatingIfNeeded: key) & mask
        for _ in 0..<32 {
            if rows[i] == 0 || rows[i] >> 32 == check {
                rows[i] = check << 32 | rows[i] & 0xFFFF_FFFF | UInt64(value)
                return
            }
            i = (i + 1) & mask
        }
    }

    /// Adds a phrase by its words' folded hashes.
    package mutating func insert(_ hashes: [UInt64], kinds: UInt16) {
        guard !hashes.isEmpty, hashes.count <= Self.longest else { return }
        var key: UInt64 = 0
        for (i, hash) in hashes.enumerated() {
            key = NameTable.extend(key, hash)
            insert(key: key, value: i == hashes.count - 1 ? UInt32(kinds) : 1 << 31)
        }
    }
}
