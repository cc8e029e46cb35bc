import Crypto

/// Fingerprints cleaned articles.
public struct Fingerprinter: Sendable {
    public init() {}

    public func fingerprint(title: String, body: String) -> Fingerprint {
        var hash = SHA256()
        hash.update(data: Array((title + "\n\n" + body).utf8))
        return Fingerprint(contentSHA256: Array(hash.finalize()), minhash: [])
    }
}
