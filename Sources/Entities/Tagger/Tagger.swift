package import Text

/// Labels the words of sentences by the weights of a model.
///
/// A value over shared tables; all that changes is in the `Scratch` that the caller keeps.
package struct Tagger: Sendable {
    let model: TaggerModel
    let weights: StyleWeights

    /// Buffers that are used again from sentence to sentence.
    package struct Scratch {
        var sentence = Sentence()
        var emissions: [SIMD8<Int16>] = []
        var back: [SIMD8<Int16>] = []
        /// The labels of the last sentence, and how far each is ahead of the next best by the word alone.
        package var labels: [UInt8] = []
        package var margins: [Int16] = []

        package init() {}
    }

    package init(model: TaggerModel, style: Style) {
        self.model = model
        weights = model.styles[min(style.rawValue, model.styles.count - 1)]
    }

    /// Labels one sentence; the result is in `scratch.labels`.
    package func label(_ tokens: ArraySlice<Token>, in bytes: borrowing Span<UInt8>, _ scratch: inout Scratch) {
        scratch.sentence.words.removeAll(keepingCapacity: true)
        for token in tokens { scratch.sentence.words.append(Word(token, table: model.words)) }
        scratch.sentence.prepare(model)
        emit(bytes, &scratch)
        decode(&scratch)
    }

    /// Sums the weights of all features of each word.
    private func emit(_ bytes: borrowing Span<UInt8>, _ scratch: inout Scratch) {
        let count = scratch.sentence.words.count
        scratch.emissions.removeAll(keepingCapacity: true)
        // Two more at each side take what falls beyond the sentence.
        for _ in 0..<(count + 4) { scratch.emissions.append(.zero) }
        for i in 0..<count {
            let profile = scratch.sentence.words[i].entry.profile
            if profile != 0, profile &* 5 &+ 4 < weights.profiles.count {
                scratch.emissions[i] &+= weights.profiles[profile &* 5 &+ 4]
                scratch.emissions[i + 1] &+= weights.profiles[profile &* 5 &+ 3]
                scratch.emissions[i + 2] &+= weights.profiles[profile &* 5 &+ 2]
                scratch.emissions[i + 3] &+= weights.profiles[profile &* 5 &+ 1]
                scratch.emissions[i + 4] &+= weights.profiles[profile &* 5]
            } else {
                let profile = weights.profile(of: scratch.sentence.words[i], bytes)
                scratch.emissions[i] &+= profile.twoBefore
                scratch.emissions[i + 1] &+= profile.before
                scratch.emissions[i + 2] &+= profile.own
                scratch.emissions[i + 3] &+= profile.after
                scratch.emissions[i + 4] &+= profile.twoAfter
            }
        }
        addBoundaries(count, &scratch)
        for i in 0..<count where ContextFeatures.isActive(i, scratch.sentence) {
            var sum = SIMD8<Int16>.zero
            ContextFeatures.features(of: i, in: scratch.sentence) { hash, _ in
                sum &+= weights.features.weights(of: hash)
            }
            scratch.emissions[i + 2] &+= sum
        }
    }

    private func addBoundaries(_ count: Int, _ scratch: inout Scratch) {
        for distance in 1...2 {
            for i in 0..<min(distance, count) {
                scratch.emissions[i + 2] &+= weights.boundary[2 - distance]
                scratch.emissions[count - 1 - i + 2] &+= weights.boundary[2 + distance]
            }
        }
    }

    /// Viterbi over seven lanes; scores are kept relative to the outside label's so that sixteen bits do.
    private func decode(_ scratch: inout Scratch) {
        let count = scratch.sentence.words.count
        scratch.back.removeAll(keepingCapacity: true)
        scratch.labels.removeAll(keepingCapacity: true)
        scratch.margins.removeAll(keepingCapacity: true)
        guard count > 0 else { return }
        let start = StyleWeights.forbidden
        var score = scratch.emissions[2] &+ SIMD8(0, 0, start, 0, start, 0, start, start)
        scratch.back.append(.zero)
        for t in 1..<max(count, 1) {
            let base = Int(scratch.sentence.words[t].letterCase.rawValue) &* 7
            var best = weights.transitions[base] &+ SIMD8(repeating: score[0])
            var from = SIMD8<Int16>.zero
            step(base &+ 1, score[1], 1, &best, &from)
            step(base &+ 2, score[2], 2, &best, &from)
            step(base &+ 3, score[3], 3, &best, &from)
            step(base &+ 4, score[4], 4, &best, &from)
            step(base &+ 5, score[5], 5, &best, &from)
            step(base &+ 6, score[6], 6, &best, &from)
            score = best &+ scratch.emissions[t + 2]
            score &-= SIMD8(repeating: score[0])
            score = pointwiseMax(score, SIMD8(repeating: -12_000))
            scratch.back.append(from)
        }
        var label = 0
        for i in 1..<7 where score[i] > score[label] { label = i }
        for _ in 0..<count { scratch.labels.append(0) }
        for t in stride(from: count - 1, through: 0, by: -1) {
            scratch.labels[t] = UInt8(truncatingIfNeeded: label)
            label = Int(scratch.back[t][label])
        }
        findMargins(&scratch)
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

    private func findMargins(_ scratch: inout Scratch) {
        for (t, label) in scratch.labels.enumerated() {
            guard label != 0 else {
                scratch.margins.append(0)
                continue
            }
            let emission = scratch.emissions[t + 2]
            var second = Int16.min
            for i in 0..<7 where i != Int(label) && emission[i] > second { second = emission[i] }
            scratch.margins.append(emission[Int(label)] &- second)
        }
    }
}
