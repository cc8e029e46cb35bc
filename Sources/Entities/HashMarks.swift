/// A few bits that say of most hashes that they are not in a set: a load in place of a look-up.
///
/// A Bloom filter of one hash. Of eight bits a member, one in nine strangers passes.
struct HashMarks: Sendable {
    private var words: [UInt64]
    private let shift: UInt64

    /// `bits` is a power of two from 128.
    init(bits: Int) {
        words = [UInt64](repeating: 0, count: bits / 64)
        shift = UInt64(64 - (bits / 64).trailingZeroBitCount)
    }

    /// The word that a hash marks, and the bit in it.
    @inline(__always)
    private func place(of hash: UInt64) -> (word: Int, bit: UInt64) {
        let spread = (hash ^ hash &>> 32) &* 0x9E37_79B9_7F4A_7C15 ^ hash &>> 17
        return (Int(truncatingIfNeeded: spread &>> shift), 1 &<< (spread & 63))
    }

    mutating func insert(_ hash: UInt64) {
        let (word, bit) = place(of: hash)
        words[word] |= bit
    }

    /// False only where the hash was never inserted.
    @inline(__always)
    func mayContain(_ hash: UInt64) -> Bool {
        let (word, bit) = place(of: hash)
        return words[word] & bit != 0
    }
}
