/// A MinHash signature of 64 places of 16 bits: 128 bytes, from which the Jaccard similarity of two bodies follows.
///
/// One-permutation hashing (Li, Owen, Zhang 2012): every shingle is hashed once, the upper bits choose its place, and
/// each place keeps the least. Empty places are filled from others as in "Optimal Densification for Fast and Accurate
/// Minwise Hashing" (Shrivastava 2017), so that short texts can be compared too. The error of the estimate is
/// √(J(1−J)/64), at most 0.0625, and more for texts of fewer than 64 words; chance equality adds 2⁻¹⁶.
struct Signature {
    static let places = 64

    /// Two bytes a place, the higher first; empty where the text has fewer than five words.
    private(set) var bytes: [UInt8] = []

    init(of shingles: Shingles) {
        guard !shingles.hashes.isEmpty else { return }
        var least = [UInt64](repeating: .max, count: Self.places)
        for hash in shingles.hashes {
            let place = Int(truncatingIfNeeded: hash &>> 58)
            let rest = hash & 0x03FF_FFFF_FFFF_FFFF
            if rest < least[place] { least[place] = rest }
        }
        bytes.reserveCapacity(Self.places * 2)
        for place in 0..<Self.places {
            let value = Mix.full(least[Self.source(of: place, in: least)])
            bytes.append(UInt8(truncatingIfNeeded: value &>> 56))
            bytes.append(UInt8(truncatingIfNeeded: value &>> 48))
        }
    }

    /// The place itself, or the first that is not empty in an order of places that is its own.
    private static func source(of place: Int, in least: [UInt64]) -> Int {
        var candidate = place
        var attempt: UInt64 = 0
        while least[candidate] == .max {
            attempt += 1
            candidate = Int(truncatingIfNeeded: Mix.full(UInt64(place) &<< 32 | attempt) &>> 58)
        }
        return candidate
    }

    /// The share of equal places; nil where either is no signature.
    static func similarity(_ a: [UInt8], _ b: [UInt8]) -> Double? {
        guard a.count == places * 2, b.count == places * 2 else { return nil }
        var equal = 0
        for place in 0..<places where a[place * 2] == b[place * 2] && a[place * 2 + 1] == b[place * 2 + 1] {
            equal += 1
        }
        return Double(equal) / Double(places)
    }
}
