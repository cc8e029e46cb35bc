/// Quantised weights of hashed features, relative to those of the label for no name, which therefore weighs nothing.
///
/// A bucket of sixteen bytes holds two rows: six weights (lanes 1 to 6, as `Label` counts) between two bytes of check. Finding
/// a feature is one load and no branch. A feature that is not in the table weighs nothing, but for one in some twenty
/// thousand that takes a stranger's row by chance.
package struct WeightTable: Sendable {
    package private(set) var buckets: [SIMD16<Int8>]
    let shift: UInt64

    /// Clears the lanes that hold checks.
    static let lanes = SIMD8<Int16>(0, -1, -1, -1, -1, -1, -1, 0)

    /// `buckets` has a power of two of buckets.
    package init(buckets: [SIMD16<Int8>]) {
        self.buckets = buckets
        shift = UInt64(64 - buckets.count.trailingZeroBitCount)
    }

    /// An empty table for `size` rows, a power of two from 4.
    package init(size: Int) { self.init(buckets: [SIMD16<Int8>](repeating: .zero, count: size / 2)) }

    @inline(__always)
    private static func check(_ feature: UInt64) -> (Int8, Int8) {
        (Int8(truncatingIfNeeded: feature | 1), Int8(truncatingIfNeeded: feature &>> 8))
    }

    /// The sum of the weights of the buffer's features, which are then taken out of it.
    @inline(__always)
    func sum(_ buffer: inout FeatureBuffer) -> SIMD8<Int16> {
        let sum = sum(buffer.features.span, buffer.count)
        buffer.removeAll()
        return sum
    }

    /// Most of the time goes into waiting for memory.
    @inline(__always)
    private func sum(_ features: Span<UInt64>, _ count: Int) -> SIMD8<Int16> {
        let buckets = buckets.span
        var sum = SIMD8<Int16>.zero
        for k in 0..<count {
            let feature = features[k]
            let (first, last) = Self.check(feature)
            let bucket = buckets[Int(truncatingIfNeeded: feature &>> shift)]
            let low: Int16 = (bucket[0] ^ first) | (bucket[7] ^ last) == 0 ? -1 : 0
            let high: Int16 = (bucket[8] ^ first) | (bucket[15] ^ last) == 0 ? -1 : 0
            sum &+= SIMD8<Int16>(truncatingIfNeeded: bucket.lowHalf) & SIMD8(repeating: low)
            sum &+= SIMD8<Int16>(truncatingIfNeeded: bucket.highHalf) & SIMD8(repeating: high)
        }
        return sum & Self.lanes
    }

    /// Returns false where the feature's bucket is full; lanes 0 and 7 of `weights` are the table's own.
    package mutating func insert(_ feature: UInt64, _ weights: SIMD8<Int8>) -> Bool {
        let (first, last) = Self.check(feature)
        let i = Int(truncatingIfNeeded: feature &>> shift)
        var row = weights
        row[0] = first
        row[7] = last
        if buckets[i][0] == 0 {
            buckets[i].lowHalf = row
        } else if buckets[i][8] == 0, buckets[i][0] != first || buckets[i][7] != last {
            buckets[i].highHalf = row
        } else {
            return false
        }
        return true
    }
}
