import Entities
import Text

/// Makes the tagger's small tables of a trainer's weights.
struct Quantiser {
    /// Steps a unit of weight; weights beyond ±127 steps are cut.
    static let scale: Float = 32
    /// The share of a table's rows that is filled; where a bucket is full, its smallest feature is left out.
    var filled = 0.75

    /// How much of what only our own sentences have in common goes to the source whose conventions they share: the whole of
    /// it would make their choice of names and forms the rule.
    var ownShare: Float = 0.2
    /// That source.
    var ownSource = 0

    /// The weights for one source's conventions: what all sources share and the source's own, summed.
    ///
    /// Features that only records need are left out where `isLookedUp` is true.
    func weights(
        of trainer: borrowing ChainTrainer, _ index: FeatureIndex, source: Int, rows: Int, isLookedUp: Bool = false
    ) -> StyleWeights {
        var list: [(hash: UInt64, row: SIMD8<Int8>, size: Float)] = []
        for (i, hash) in index.sharedHashes where !isLookedUp || index.lookedUp[Int(i)] {
            let sum = weight(of: trainer, index, hash, i, source)
            let row = Self.row(sum, scale: Self.scale)
            if row != .zero { list.append((hash, row, largest(sum))) }
        }
        list.sort { ($0.size, $0.hash) > ($1.size, $1.hash) }
        var table = WeightTable(size: rows)
        var inserted = 0
        for item in list {
            guard inserted < Int(Double(rows) * filled) else { break }
            if table.insert(item.hash, item.row) { inserted += 1 }
        }
        report("source \(source): \(inserted) of \(list.count) features")
        return StyleWeights(features: table, transitions: transitions(of: trainer))
    }

    /// The sums for the first words of the vocabulary; a word's own row has half the steps, and so twice the reach.
    func records(
        of trainer: borrowing ChainTrainer, _ index: FeatureIndex, source: Int, _ model: TaggerModel, limit: Int
    ) -> [SIMD8<Int8>] {
        let extractor = FeatureExtractor(model: model)
        let spellings = model.vocabulary.span
        let tokens = Tokeniser.tokens(of: spellings).prefix(limit)
        var rows: [SIMD8<Int8>] = []
        for (i, token) in tokens.enumerated() {
            var word = extractor.word(token)
            if word.entry.record != i + 1 {
                report("the vocabulary's word \(i + 1) is taken for \(word.entry.record)")
                word.entry = WordTable.Entry(bits: 0)
            }
            for (k, hashes) in extractor.record(of: word, spellings).enumerated() {
                var sum = SIMD8<Float>.zero
                for hash in hashes {
                    if let i = index.known(hash) { sum += weight(of: trainer, index, hash, i, source) }
                }
                rows.append(Self.row(sum, scale: k == 2 ? Self.scale / 2 : Self.scale))
            }
        }
        return rows
    }

    /// A feature's weights relative to the label for no name: what all labels share says nothing.
    private func weight(
        of trainer: borrowing ChainTrainer, _ index: FeatureIndex, _ hash: UInt64, _ i: Int32, _ source: Int
    ) -> SIMD8<Float> {
        var sum = trainer.weights[Int(i)]
        if source != 0, let own = index.known(FeatureIndex.hash(hash, source: source)) {
            sum += trainer.weights[Int(own)]
        }
        if source != 0, source == ownSource,
            let own = index.known(FeatureIndex.hash(hash, source: FeatureIndex.ofOwn))
        {
            sum += trainer.weights[Int(own)] * ownShare
        }
        sum -= sum[0]
        sum[7] = 0
        return sum
    }

    private func largest(_ sum: SIMD8<Float>) -> Float { max(sum.max(), -sum.min()) }

    private static func row(_ sum: SIMD8<Float>, scale: Float) -> SIMD8<Int8> {
        var row = SIMD8<Int8>.zero
        for lane in 1..<7 { row[lane] = Int8(max(-127, min(127, (sum[lane] * scale).rounded()))) }
        return row
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
