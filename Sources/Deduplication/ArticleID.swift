/// The identity of an article, from its content alone.
public struct ArticleID: Sendable, Hashable, Comparable, CustomStringConvertible {
    public let high: UInt64
    public let low: UInt64

    init(contentSHA256 digest: [UInt8]) {
        var halves: (UInt64, UInt64) = (0, 0)
        for byte in digest[0..<8] { halves.0 = halves.0 << 8 | UInt64(byte) }
        for byte in digest[8..<16] { halves.1 = halves.1 << 8 | UInt64(byte) }
        high = halves.0 & ~0xF000 | 0x8000
        low = halves.1 & ~(0b11 << 62) | 0b10 << 62
    }

    /// Network order, 16 bytes.
    public var bytes: [UInt8] {
        (0..<16).map { UInt8(truncatingIfNeeded: ($0 < 8 ? high : low) >> UInt64(56 - $0 % 8 * 8)) }
    }

    public static func < (a: ArticleID, b: ArticleID) -> Bool { (a.high, a.low) < (b.high, b.low) }

    /// `xxxxxxxx-xxxx-8xxx-xxxx-xxxxxxxxxxxx`.
    public var description: String {
        let digits = bytes.map { byte in
            let hex = String(byte, radix: 16)
            return byte < 16 ? "0" + hex : hex
        }.joined()
        var text = ""
        for (i, digit) in digits.enumerated() {
            if i == 8 || i == 12 || i == 16 || i == 20 { text += "-" }
            text.append(digit)
        }
        return text
    }
}
