/// A 64-bit hash of bytes in folded case, the same in every process and on every machine.
///
/// FNV-1a with a final mix (MurmurHash3's `fmix64`): one multiplication a byte, and all bits usable for tables.
public struct FoldedHash: Sendable {
    @usableFromInline var state: UInt64 = 0xCBF2_9CE4_8422_2325
    @usableFromInline var afterC3 = false

    @inlinable public init() {}

    /// Takes the next byte, folding `A-Z` and `À-Þ` to lower case.
    @inlinable
    public mutating func add(_ byte: UInt8) {
        var folded = byte
        if byte &- 0x41 < 26 || (afterC3 && byte < 0x9F && byte != 0x97) { folded |= 0x20 }
        afterC3 = byte == 0xC3
        state = (state ^ UInt64(folded)) &* 0x0000_0100_0000_01B3
    }

    /// Takes an ASCII letter, which is already folded.
    @inlinable
    mutating func add(foldedLetter byte: UInt8) {
        afterC3 = false
        state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    @inlinable
    public var value: UInt64 {
        var h = state
        h = (h ^ (h &>> 33)) &* 0xFF51_AFD7_ED55_8CCD
        h = (h ^ (h &>> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return h ^ (h &>> 33)
    }

    /// The hash of a whole string.
    @inlinable
    public static func of(_ text: String) -> UInt64 {
        var hash = FoldedHash()
        for byte in text.utf8 { hash.add(byte) }
        return hash.value
    }
}
