import Entities

/// Makes the tagger's small tables of a trainer's weights.
struct Quantiser {
    /// Steps a unit of weight; weights beyond ±127 steps are cut.
    static let scale: Float = 32
    /// Rows of the table of features, a power of two, and how many of them are filled.
    var size = 1 << 18
    var features = 190_000

    /// The weights for one source's conventions: what all sources share and the source's own, summed.
    func weights(of trainer: borrowing ChainTrainer, _ index: FeatureIndex, source: Int) -> StyleWeights {
        var list: [(hash: UInt64, row: SIMD8<Int8>, size: Float)] = []
        let shared = index.sharedHashes
        for (i, hash) in shared {
            var sum = trainer.weights[Int(i)]
            if source != 0, let own = index.known(FeatureIndex.hash(hash, source: source)) {
                sum += trainer.weights[Int(own)]
            }
            var row = SIMD8<Int8>.zero
            var largest: Float = 0
            // A row's common part says nothing.
            let mean = (sum[0] + sum[1] + sum[2] + sum[3] + sum[4] + sum[5] + sum[6]) / 7
            for lane in 0..<7 {
                let value = sum[lane] - mean
                largest = max(largest, abs(value))
                row[lane] = Int8(max(-127, min(127, (value * Self.scale).rounded())))
            }
            if row != .zero { list.append((hash, row, largest)) }
        }
        list.sort { ($0.size, $0.hash) > ($1.size, $1.hash) }
        var table = WeightTable(size: size)
        for item in list.prefix(features) { _ = table.insert(item.hash, item.row) }
        return StyleWeights(features: table, transitions: transitions(of: trainer))
    }

    private func transitions(of trainer: borrowing ChainTrainer) -> [SIMD8<Int16>] {
        trainer.transitions.enumerated().map { i, row in
            var out = SIMD8<Int16>(repeating: StyleWeights.forbidden)
            for lane in 0..<7 where Label(clamping: i % 7).allows(Label(clamping: lane)) {
                out[lane] = Int16(max(-4000, min(4000, (row[lane] * Self.scale).rounded())))
            }
            return out
        }
    }
}
