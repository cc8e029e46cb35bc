/// A hash of letters, taken in blocks of eight: a multiplication a block instead of one a letter.
///
/// Multiplicative hashing with the golden ratio (D. E. Knuth, "The Art of Computer Programming" 3, section 6.4).
struct WordHash {
    private(set) var value: UInt64 = 0
    private var block: UInt64 = 0
    private var count: UInt64 = 0

    /// Eight letters, the first in the lowest byte; the last block of a word may hold fewer.
    @inline(__always) mutating func add(block: UInt64) {
        value = (value ^ block) &* 0x9E37_79B9_7F4A_7C15
        value ^= value &>> 32
    }

    mutating func add(letter: UInt8) {
        block |= UInt64(letter) &<< (count &* 8)
        count += 1
        guard count == 8 else { return }
        add(block: block)
        (block, count) = (0, 0)
    }

    /// The value after letters that were added one by one.
    var finished: UInt64 {
        var hash = self
        if count > 0 { hash.add(block: block) }
        return hash.value
    }
}
