/// A fixed set of words that is asked for the letters and digits of a range of bytes, without making a string of them.
///
/// Open addressing over 64-bit FNV-1a hashes of the folded bytes: two words that are asked for collide with a chance of
/// one in 10^17.
struct WordSet: Sendable {
    private var slots: [UInt64]
    private let longest: Int

    /// Words are given in lower case, of letters and digits only.
    init(_ words: [String]) {
        var size = 16
        while size < words.count * 4 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
        longest = words.reduce(0) { max($0, $1.utf8.count) }
        for word in words {
            let hash = word.utf8.reduce(Self.basis) { ($0 ^ UInt64($1)) &* Self.prime }
            var slot = Int(truncatingIfNeeded: hash) & (size - 1)
            while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & (size - 1) }
            slots[slot] = hash
        }
    }

    /// True where the letters and digits of a range, whatever stands between them, are one of the words.
    func contains(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var hash = Self.basis
        var count = 0
        for i in range where bytes[i].isWordByte {
            count += 1
            if count > longest { return false }
            hash = (hash ^ UInt64(bytes[i].folded)) &* Self.prime
        }
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            if slots[slot] == hash { return true }
            slot = (slot + 1) & (slots.count - 1)
        }
        return false
    }

    private static let basis: UInt64 = 0xcbf2_9ce4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01b3
}
