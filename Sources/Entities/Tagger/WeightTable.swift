/// Quantised weights of hashed features: one row of seven labels and a check byte a feature.
///
/// Rows are found by linear probing over at most four rows, which share a cache line more often than not; a feature that is
/// not in the table weighs nothing, but for one in some three hundred that takes a stranger's row by chance.
package struct WeightTable: Sendable {
    package private(set) var rows: [SIMD8<Int8>]
    private let mask: Int
    private let shift: UInt64

    /// `rows` has a power of two of rows.
    package init(rows: [SIMD8<Int8>]) {
        self.rows = rows
        mask = rows.count - 1
        shift = UInt64(64 - rows.count.trailingZeroBitCount)
    }

    package init(size: Int) { self.init(rows: [SIMD8<Int8>](repeating: .zero, count: size)) }

    @inline(__always)
    package func weights(of feature: UInt64) -> SIMD8<Int16> {
        let check = Int8(truncatingIfNeeded: feature | 1)
        var i = Int(truncatingIfNeeded: feature &>> shift)
        for _ in 0..<4 {
            let row = rows[i]
            if row[7] == check { return SIMD8<Int16>(truncatingIfNeeded: row) }
            if row[7] == 0 { break }
            i = (i &+ 1) & mask
        }
        return .zero
    }

    /// Returns false where no row is free; lane 7 is the table's own.
    package mutating func insert(_ feature: UInt64, _ weights: SIMD8<Int8>) -> Bool {
        let check = Int8(truncatingIfNeeded: feature | 1)
        var i = Int(truncatingIfNeeded: feature &>> shift)
        for _ in 0..<4 {
            if rows[i][7] == 0 {
                rows[i] = weights
                rows[i][7] = check
                return true
            }
            if rows[i][7] == check { return false }
            i = (i + 1) & mask
        }
        return false
    }
}
