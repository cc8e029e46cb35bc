import Entities
import Foundation
import Text

/// Classes of words that stand in the same neighbourhoods, learnt from plain text.
///
/// Positive pointwise mutual information of each form with its neighbours at one and two words' distance, reduced to 64
/// dimensions by subspace iteration, then k-means on the sphere; the classes are numbered along a binary tree, so that the
/// leading bits of a number are a coarser class. Levy & Goldberg (2014) show why this equals skip-gram embeddings.
struct WordClasses {
    /// 1 to 1023 for each item of the vocabulary.
    private(set) var classes: [Int] = []

    static let classCount = 1023
    private static let near = 2500
    private static let far = 600

    init(_ corpus: Corpus, _ vocabulary: Vocabulary, learnt: Int) {
        let rows = Self.association(corpus, vocabulary)
        report("associations")
        let vectors = Self.reduce(rows)
        report("vectors")
        let centres = Self.centres(Array(vectors.prefix(learnt)))
        report("centres")
        let numbers = Self.number(centres)
        classes = vectors.map { numbers[Self.nearest(to: $0, among: centres)] }
    }

    struct Cell {
        var column: Int32
        var value: Float
    }

    /// Rows of association by form; columns are neighbours at the four distances.
    private static func association(_ corpus: Corpus, _ vocabulary: Vocabulary) -> [[Cell]] {
        let offsets = [(-1, near, 0), (1, near, near), (-2, far, 2 * near), (2, far, 2 * near + far)]
        var pairs: [UInt64] = []
        pairs.reserveCapacity(50_000_000)
        for line in corpus.lines {
            let ids = Tokeniser.tokens(of: line.span).map {
                vocabulary.indices[Word.form($0.hash, $0.letterCase)] ?? -1
            }
            for i in ids.indices where ids[i] >= 0 {
                for (offset, limit, base) in offsets {
                    let at = i + offset
                    guard ids.indices.contains(at), ids[at] >= 0, Int(ids[at]) < limit else { continue }
                    pairs.append(UInt64(ids[i]) << 32 | UInt64(base + Int(ids[at])))
                }
            }
        }
        pairs.sort()
        var rowSums = [Float](repeating: 0, count: vocabulary.items.count)
        var columnSums = [Float](repeating: 0, count: 2 * (near + far))
        for pair in pairs {
            rowSums[Int(pair >> 32)] += 1
            columnSums[Int(pair & 0xFFFF_FFFF)] += 1
        }
        let smoothed = columnSums.map { pow($0, 0.75) }
        let total = smoothed.reduce(0, +)
        var rows = [[Cell]](repeating: [], count: vocabulary.items.count)
        var i = 0
        while i < pairs.count {
            var j = i
            while j < pairs.count, pairs[j] == pairs[i] { j += 1 }
            let (row, column) = (Int(pairs[i] >> 32), Int(pairs[i] & 0xFFFF_FFFF))
            let value = log(Float(j - i) * total / (rowSums[row] * smoothed[column]))
            if value > 0 { rows[row].append(Cell(column: Int32(column), value: value)) }
            i = j
        }
        return rows
    }

    private static func reduce(_ rows: [[Cell]]) -> [Vector] {
        var random = Random(7)
        var basis = (0..<(2 * (near + far))).map { _ in Vector { _ in random.unit() - 0.5 } }
        orthonormalise(&basis)
        let learnt = rows.prefix(20_000)
        for _ in 0..<4 {
            var next = [Vector](repeating: Vector(), count: basis.count)
            for row in learnt {
                var y = Vector()
                for cell in row { y.add(basis[Int(cell.column)], times: cell.value) }
                for cell in row { next[Int(cell.column)].add(y, times: cell.value) }
            }
            basis = next
            orthonormalise(&basis)
        }
        return rows.map { row in
            var y = Vector()
            for cell in row { y.add(basis[Int(cell.column)], times: cell.value) }
            return y.normalised
        }
    }

    /// Gram-Schmidt over the 64 columns.
    private static func orthonormalise(_ basis: inout [Vector]) {
        var columns = (0..<64).map { k in basis.map { $0[k] } }
        for k in 0..<64 {
            var column = columns[k]
            for earlier in 0..<k {
                let other = columns[earlier]
                var dot: Float = 0
                for i in column.indices { dot += column[i] * other[i] }
                for i in column.indices { column[i] -= dot * other[i] }
            }
            var square: Float = 0
            for value in column { square += value * value }
            let scale = 1 / max(square.squareRoot(), 1e-12)
            columns[k] = column.map { $0 * scale }
        }
        basis = basis.indices.map { i in Vector { columns[$0][i] } }
    }

    private static func centres(_ vectors: [Vector]) -> [Vector] {
        var random = Random(11)
        var centres = (0..<classCount).map { _ in vectors[random.below(vectors.count)] }
        for _ in 0..<8 {
            var sums = [Vector](repeating: Vector(), count: classCount)
            for v in vectors { sums[nearest(to: v, among: centres)].add(v, times: 1) }
            for i in sums.indices {
                centres[i] = sums[i].dot(sums[i]) > 0 ? sums[i].normalised : vectors[random.below(vectors.count)]
            }
        }
        return centres
    }

    private static func nearest(to v: Vector, among centres: [Vector]) -> Int {
        var best = 0
        var bestDot = -Float.infinity
        for i in centres.indices {
            let dot = v.dot(centres[i])
            if dot > bestDot { (best, bestDot) = (i, dot) }
        }
        return best
    }

    /// Numbers the centres along a tree that halves them by their principal direction.
    private static func number(_ centres: [Vector]) -> [Int] {
        var numbers = [Int](repeating: 0, count: centres.count)
        func split(_ group: [Int], _ first: Int) {
            guard group.count > 1 else {
                for i in group { numbers[i] = first }
                return
            }
            var mean = Vector()
            for i in group { mean.add(centres[i], times: 1 / Float(group.count)) }
            let centred = group.map { i in
                var v = centres[i]
                v.add(mean, times: -1)
                return v
            }
            var direction = centred[0]
            for _ in 0..<15 {
                var next = Vector()
                for v in centred { next.add(v, times: v.dot(direction)) }
                direction = next.normalised
            }
            let sorted = group.sorted { (centres[$0].dot(direction), $0) < (centres[$1].dot(direction), $1) }
            // Halves of a power of two but for the last, so that leading bits are the tree's.
            var half = 1
            while half * 2 < group.count { half *= 2 }
            split(Array(sorted.prefix(half)), first)
            split(Array(sorted.dropFirst(half)), first + half)
        }
        split(Array(centres.indices), 1)
        return numbers
    }
}
