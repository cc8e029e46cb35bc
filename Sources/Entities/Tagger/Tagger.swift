package import Text

/// Labels the words of a document's sentences by the weights of a model.
///
/// A value over shared tables; all that changes is in the `Scratch` that the caller keeps. Each sentence is labelled by itself
/// first; then the sentences whose names other sentences say something about are labelled again with that evidence.
package struct Tagger: Sendable {
    let model: TaggerModel
    let weights: StyleWeights

    /// The words, scores and labels of a document, in buffers that are used again.
    package struct Scratch {
        var sentence = Sentence()
        var padded: [SIMD8<Int16>] = []
        var back: [SIMD8<Int16>] = []
        var words: [Word] = []
        var emissions: [SIMD8<Int16>] = []
        var ends: [Int] = []
        var evidence = DocumentEvidence()
        /// The label of each word of the document.
        package var labels: [UInt8] = []

        package init() {}
    }

    package init(model: TaggerModel, style: Style) {
        self.model = model
        weights = model.styles[min(style.rawValue, model.styles.count - 1)]
    }

    /// Begins a document.
    package func begin(_ scratch: inout Scratch) {
        scratch.words.removeAll(keepingCapacity: true)
        scratch.emissions.removeAll(keepingCapacity: true)
        scratch.labels.removeAll(keepingCapacity: true)
        scratch.ends.removeAll(keepingCapacity: true)
        scratch.evidence.removeAll()
    }

    /// Labels the document's next sentence; one of more than 250 tokens is taken in parts, so that time stays linear.
    package func add(_ tokens: ArraySlice<Token>, in bytes: borrowing Span<UInt8>, _ scratch: inout Scratch) {
        var rest = tokens
        while rest.count > 250 {
            addPart(rest.prefix(250), in: bytes, &scratch)
            rest = rest.dropFirst(250)
        }
        if !rest.isEmpty { addPart(rest, in: bytes, &scratch) }
    }

    private func addPart(_ tokens: ArraySlice<Token>, in bytes: borrowing Span<UInt8>, _ scratch: inout Scratch) {
        scratch.sentence.words.removeAll(keepingCapacity: true)
        for token in tokens { scratch.sentence.words.append(Word(token, table: model.words)) }
        scratch.sentence.prepare(model)
        emit(bytes, &scratch)
        let start = scratch.words.count
        scratch.words.append(contentsOf: scratch.sentence.words)
        scratch.emissions.append(contentsOf: scratch.padded[2..<(scratch.padded.count - 2)])
        for _ in tokens { scratch.labels.append(0) }
        scratch.ends.append(scratch.words.count)
        decode(start..<scratch.words.count, &scratch)
        for i in start..<scratch.words.count { scratch.evidence.add(scratch.words[i], scratch.labels[i]) }
    }

    /// Ends the document: labels again what the evidence of other sentences bears on.
    package func finish(_ scratch: inout Scratch) {
        guard scratch.ends.count > 1 else { return }
        let first = scratch.labels
        var start = 0
        for end in scratch.ends {
            var changed = false
            for i in start..<end where scratch.words[i].isNameLike {
                let word = scratch.words[i]
                var own = SIMD4<UInt16>.zero
                for j in start..<end where scratch.words[j].form == word.form {
                    own[DocumentEvidence.lane(first[j])] &+= 1
                }
                let others = scratch.evidence.others(word, own: own)
                var sum = SIMD8<Int16>.zero
                DocumentEvidence.features(word, others) { sum &+= weights.features.weights(of: $0) }
                if sum != .zero {
                    scratch.emissions[i] &+= sum
                    changed = true
                }
            }
            if changed { decode(start..<end, &scratch) }
            start = end
        }
    }

    /// Sums the weights of all features of each word into `padded`, which has two more at each side for what falls beyond.
    private func emit(_ bytes: borrowing Span<UInt8>, _ scratch: inout Scratch) {
        let count = scratch.sentence.words.count
        scratch.padded.removeAll(keepingCapacity: true)
        for _ in 0..<(count + 4) { scratch.padded.append(.zero) }
        for i in 0..<count {
            let profile = scratch.sentence.words[i].entry.profile
            if profile != 0, profile &* 5 &+ 4 < weights.profiles.count {
                scratch.padded[i] &+= weights.profiles[profile &* 5 &+ 4]
                scratch.padded[i + 1] &+= weights.profiles[profile &* 5 &+ 3]
                scratch.padded[i + 2] &+= weights.profiles[profile &* 5 &+ 2]
                scratch.padded[i + 3] &+= weights.profiles[profile &* 5 &+ 1]
                scratch.padded[i + 4] &+= weights.profiles[profile &* 5]
            } else {
                let profile = weights.profile(of: scratch.sentence.words[i], bytes)
                scratch.padded[i] &+= profile.twoBefore
                scratch.padded[i + 1] &+= profile.before
                scratch.padded[i + 2] &+= profile.own
                scratch.padded[i + 3] &+= profile.after
                scratch.padded[i + 4] &+= profile.twoAfter
            }
        }
        for distance in 1...2 {
            for i in 0..<min(distance, count) {
                scratch.padded[i + 2] &+= weights.boundary[2 - distance]
                scratch.padded[count - 1 - i + 2] &+= weights.boundary[2 + distance]
            }
        }
        for i in 0..<count where ContextFeatures.isActive(i, scratch.sentence) {
            var sum = SIMD8<Int16>.zero
            ContextFeatures.features(of: i, in: scratch.sentence) { hash, _ in
                sum &+= weights.features.weights(of: hash)
            }
            scratch.padded[i + 2] &+= sum
        }
    }
}
