internal import Text

extension Tagger {
    /// Viterbi over seven lanes; scores are kept relative to the outside label's so that sixteen bits do.
    ///
    /// The words before and behind the group are outside of names.
    func decode(
        _ group: Group, _ words: [Word], _ emissions: [SIMD8<Int16>], _ back: inout [SIMD8<Int16>],
        _ labels: inout [UInt8]
    ) {
        let words = words.span
        let emissions = emissions.span
        let transitions = weights.transitions.span
        var back = back.mutableSpan
        var labels = labels.mutableSpan
        let start = StyleWeights.forbidden
        var score = emissions[group.start]
        if group.beginsSentence {
            score &+= SIMD8(0, 0, start, 0, start, 0, start, start)
        } else {
            score &+= transitions[Int(words[group.start].letterCase.rawValue) &* 7]
        }
        for t in (group.start &+ 1)..<max(group.end, group.start &+ 1) {
            let base = Int(words[t].letterCase.rawValue) &* 7
            var best = transitions[base] &+ SIMD8(repeating: score[0])
            var from = SIMD8<Int16>.zero
            step(transitions[base &+ 1], score[1], 1, &best, &from)
            step(transitions[base &+ 2], score[2], 2, &best, &from)
            step(transitions[base &+ 3], score[3], 3, &best, &from)
            step(transitions[base &+ 4], score[4], 4, &best, &from)
            step(transitions[base &+ 5], score[5], 5, &best, &from)
            step(transitions[base &+ 6], score[6], 6, &best, &from)
            score = best &+ emissions[t]
            score &-= SIMD8(repeating: score[0])
            score = pointwiseMax(score, SIMD8(repeating: -12_000))
            back[t &- group.start] = from
        }
        if !group.endsSentence {
            let base = Int(words[group.end].letterCase.rawValue) &* 7
            for label in 0..<7 { score[label] &+= transitions[base &+ label][0] }
        }
        var label = 0
        for i in 1..<7 where score[i] > score[label] { label = i }
        for t in (group.start..<group.end).reversed() {
            labels[t] = UInt8(truncatingIfNeeded: label)
            if t > group.start { label = Int(back[t &- group.start][label]) }
        }
    }

    @inline(__always)
    private func step(
        _ transitions: SIMD8<Int16>, _ score: Int16, _ label: Int16, _ best: inout SIMD8<Int16>,
        _ from: inout SIMD8<Int16>
    ) {
        let candidate = transitions &+ SIMD8(repeating: score)
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
