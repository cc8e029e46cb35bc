/// A few bits that say of most hashes that they are not in a set: a load in place of a look-up.
///
/// A Bloom filter of one hash. Of eight bits a member, one in nine strangers passes.
struct HashMarks: Sendable {
    private var words: [UInt64]
    private let shift: UInt64

    /// `bits` is a power of two from 64.
    init(bits: Int) {
        words = [UInt64](repeating: 0, count: bits / 64)
        shift = UInt64(64 - (bits / 64).trailingZeroBitCount)
    }

    private func word(_ hash: UInt64) -> Int { words.count == 1 ? 0 : Int(truncatingIfNeeded: spread(hash) &>> shift) }
    private func bit(_ hash: UInt64) -> UInt64 { 1 &<< (spread(hash) & 63) }
    private func spread(_ hash: UInt64) -> UInt64 { (hash ^ hash &>> 32) &* 0x9E37_79B9_7F4A_7C15 ^ hash &>> 17 }

    mutating func insert(_ hash: UInt64) { words[word(hash)] |= bit(hash) }

    /// False only where the hash was never inserted.
    @inline(__always)
    func mayContain(_ hash: UInt64) -> Bool { words[word(hash)] & bit(hash) != 0 }
}
