import Entities

/// Gives every feature of the training text its index; a feature of a source has one more of its own.
struct FeatureIndex {
    private var indices: [UInt64: Int32] = [:]
    private(set) var hashes: [UInt64] = []
    /// Whether tagging may have to look a feature up by itself.
    private(set) var lookedUp: [Bool] = []
    /// Indices and hashes of the features that all sources share, in the order they were met.
    private(set) var sharedHashes: [(Int32, UInt64)] = []

    /// Features of a source are kept apart by its number: 0 is what all sources share.
    static func hash(_ feature: UInt64, source: Int) -> UInt64 {
        source == 0 ? feature : mix(feature, 0x5000 + UInt64(source))
    }

    /// The source of features that our own sentences alone have.
    static let ofOwn = 15

    /// `isLookedUp` is false where the weight is only needed in the record of a word.
    mutating func index(of feature: UInt64, source: Int, isLookedUp: Bool) -> Int32 {
        let hash = Self.hash(feature, source: source)
        if let index = indices[hash] {
            if isLookedUp { lookedUp[Int(index)] = true }
            return index
        }
        let index = Int32(hashes.count)
        indices[hash] = index
        hashes.append(hash)
        lookedUp.append(isLookedUp)
        if source == 0 { sharedHashes.append((index, hash)) }
        return index
    }

    func known(_ hash: UInt64) -> Int32? { indices[hash] }
}
