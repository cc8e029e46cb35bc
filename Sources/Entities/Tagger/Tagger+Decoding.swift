internal import Text

extension Tagger {
    /// Viterbi over seven lanes; scores are kept relative to the outside label's so that sixteen bits do.
    func decode(_ range: Range<Int>, _ scratch: inout Scratch) {
        scratch.back.removeAll(keepingCapacity: true)
        guard let first = range.first else { return }
        let start = StyleWeights.forbidden
        var score = scratch.emissions[first] &+ SIMD8(0, 0, start, 0, start, 0, start, start)
        for t in range.dropFirst() {
            let base = Int(scratch.words[t].letterCase.rawValue) &* 7
            var best = weights.transitions[base] &+ SIMD8(repeating: score[0])
            var from = SIMD8<Int16>.zero
            step(base &+ 1, score[1], 1, &best, &from)
            step(base &+ 2, score[2], 2, &best, &from)
            step(base &+ 3, score[3], 3, &best, &from)
            step(base &+ 4, score[4], 4, &best, &from)
            step(base &+ 5, score[5], 5, &best, &from)
            step(base &+ 6, score[6], 6, &best, &from)
            score = best &+ scratch.emissions[t]
            score &-= SIMD8(repeating: score[0])
            score = pointwiseMax(score, SIMD8(repeating: -12_000))
            scratch.back.append(from)
        }
        var label = 0
        for i in 1..<7 where score[i] > score[label] { label = i }
        for t in range.reversed() {
            scratch.labels[t] = UInt8(truncatingIfNeeded: label)
            if t > first { label = Int(scratch.back[t &- first &- 1][label]) }
        }
    }

    @inline(__always)
    private func step(
        _ row: Int, _ score: Int16, _ label: Int16, _ best: inout SIMD8<Int16>, _ from: inout SIMD8<Int16>
    ) {
        let candidate = weights.transitions[row] &+ SIMD8(repeating: score)
        let better = candidate .> best
        best.replace(with: candidate, where: better)
        from.replace(with: SIMD8(repeating: label), where: better)
    }
}

extension Tagger.Scratch {
    /// How far the word's label is ahead of its next best by the word's own score, in steps of the weights.
    func margin(of word: Int) -> Int16 {
        let label = Int(labels[word])
        var second = Int16.min
        for i in 0..<7 where i != label && emissions[word][i] > second { second = emissions[word][i] }
        return emissions[word][label] &- second
    }
}
