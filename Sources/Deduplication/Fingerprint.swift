import Crypto

/// The fingerprint of a cleaned article.
public struct Fingerprint: Sendable, Hashable {
    /// SHA-256 over the normalised title and body: 32 bytes.
    public let contentSHA256: [UInt8]
    /// The MinHash signature over the word 5-shingles of the body, in bytes; empty where the body has no shingle.
    public let minhash: [UInt8]

    public init(contentSHA256: [UInt8], minhash: [UInt8]) {
        self.contentSHA256 = contentSHA256
        self.minhash = minhash
    }

    /// The article's id: a version 8 UUID (RFC 9562) from the first 16 bytes of the content hash.
    public var articleID: ArticleID { ArticleID(contentSHA256: contentSHA256) }
}

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
