/// The fingerprint of a cleaned article.
public struct Fingerprint: Sendable, Hashable {
    /// SHA-256 over the normalised title and body: 32 bytes.
    public let contentSHA256: [UInt8]
    /// The MinHash signature over the word 5-shingles of the body, 128 bytes; empty where the body has no shingle.
    public let minhash: [UInt8]
    /// The keys by which articles that share text find each other, ascending; empty where the body has no shingle.
    public let anchors: [Int64]

    public init(contentSHA256: [UInt8], minhash: [UInt8], anchors: [Int64] = []) {
        self.contentSHA256 = contentSHA256
        self.minhash = minhash
        self.anchors = anchors
    }

    /// The article's id: a version 8 UUID (RFC 9562) from the first 16 bytes of the content hash.
    public var articleID: ArticleID { ArticleID(contentSHA256: contentSHA256) }

    /// The Jaccard similarity of two bodies as their signatures estimate it; nil where either has none.
    public static func similarity(_ a: [UInt8], _ b: [UInt8]) -> Double? { Signature.similarity(a, b) }
}
