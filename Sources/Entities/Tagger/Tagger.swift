package import Text

/// Labels the words of a document's sentences by the weights of a model.
///
/// A value over shared tables; all that changes is in the `Scratch` that the caller keeps. Only the groups of words that may
/// hold a name are looked at, with two words on both sides. Each group is labelled by itself first; then those whose words
/// other sentences say something about are labelled again with that evidence.
package struct Tagger: Sendable {
    let model: TaggerModel
    let weights: StyleWeights

    /// The longest sentence that is taken as a whole, in tokens.
    static let sentenceMax = 250

    /// The words, scores and labels of a document, in buffers that are used again.
    package struct Scratch: ~Copyable {
        var words: [Word] = []
        var phrases: [UInt32] = []
        /// The scores of each word's labels by its features; only those of groups are meant.
        var emissions: [SIMD8<Int16>] = []
        var groups: [Group] = []
        /// Where the sentences end.
        var ends: [Int] = []
        var evidence = DocumentEvidence()
        /// The label of each word of the document.
        package var labels: [UInt8] = []
        /// A sentence's scores, with two more at each side for what falls beyond.
        var padded = [SIMD8<Int16>](repeating: .zero, count: Tagger.sentenceMax + 4)
        var back = [SIMD8<Int16>](repeating: .zero, count: Tagger.sentenceMax)
        var buffer = FeatureBuffer()

        package init() {}
    }

    /// Words that may hold names, and what stands before and behind them.
    struct Group {
        var start: Int
        var end: Int
        var beginsSentence: Bool
        var endsSentence: Bool
    }

    package init(model: TaggerModel, style: Style) {
        self.model = model
        weights = model.styles[min(style.rawValue, model.styles.count - 1)]
    }

    /// Begins a document of so many tokens; more will do too.
    package func begin(_ scratch: inout Scratch, tokens: Int = 0) {
        scratch.words.removeAll(keepingCapacity: true)
        scratch.phrases.removeAll(keepingCapacity: true)
        scratch.emissions.removeAll(keepingCapacity: true)
        scratch.groups.removeAll(keepingCapacity: true)
        scratch.ends.removeAll(keepingCapacity: true)
        scratch.labels.removeAll(keepingCapacity: true)
        scratch.evidence.removeAll()
        scratch.words.reserveCapacity(tokens)
        scratch.phrases.reserveCapacity(tokens)
        scratch.emissions.reserveCapacity(tokens)
        scratch.labels.reserveCapacity(tokens)
    }

    /// Labels the document's next sentence; a very long one is taken in parts, so that time stays linear.
    package func add(_ tokens: ArraySlice<Token>, in bytes: borrowing Span<UInt8>, _ scratch: inout Scratch) {
        var start = tokens.startIndex
        while start < tokens.endIndex {
            let end = min(start + Self.sentenceMax, tokens.endIndex)
            for i in start..<end { scratch.words.append(Word(tokens[i], table: model.words)) }
            label(end - start, bytes, &scratch)
            start = end
        }
    }

    /// Labels the last words of the document as a sentence.
    private func label(_ count: Int, _ bytes: borrowing Span<UInt8>, _ scratch: inout Scratch) {
        let end = scratch.words.count
        for _ in 0..<count {
            scratch.emissions.append(.zero)
            scratch.labels.append(0)
        }
        scratch.ends.append(end)
        let firstGroup = scratch.groups.count
        model.phrases.find(in: scratch.words, from: end - count, appendingTo: &scratch.phrases)
        score(
            end - count, bytes, scratch.words, scratch.phrases, &scratch.buffer, &scratch.padded, &scratch.emissions,
            &scratch.groups)
        for k in firstGroup..<scratch.groups.count {
            let group = scratch.groups[k]
            decode(group, scratch.words, scratch.emissions, &scratch.back, &scratch.labels)
            for i in group.start..<group.end { scratch.evidence.add(scratch.words[i], scratch.labels[i]) }
        }
    }

    /// Finds the groups of the sentence that begins at `start`, and sums the weights of their words' features.
    private func score(
        _ start: Int, _ bytes: borrowing Span<UInt8>, _ words: [Word], _ phrases: [UInt32],
        _ buffer: inout FeatureBuffer, _ padded: inout [SIMD8<Int16>], _ emissions: inout [SIMD8<Int16>],
        _ groups: inout [Group]
    ) {
        let words = words.span.extracting(start...)
        let sentence = Sentence(words: words, phrases: phrases.span.extracting(start...))
        let count = words.count
        var padded = padded.mutableSpan
        var emissions = emissions.mutableSpan
        for i in 0..<(count &+ 4) { padded[i] = .zero }
        var reached = 0
        var from = 0
        while let group = sentence.group(from: from) {
            let near = max(reached, group.lowerBound &- 2)..<min(count, group.upperBound &+ 2)
            reached = near.upperBound
            spread(near, words, bytes, &buffer, &padded)
            score(group, sentence, &buffer, &padded)
            for i in group { emissions[start &+ i] = padded[i &+ 2] }
            groups.append(
                Group(
                    start: start + group.lowerBound, end: start + group.upperBound,
                    beginsSentence: group.lowerBound == 0, endsSentence: group.upperBound == count))
            from = group.upperBound
        }
    }

    /// Adds what each word says of the words around it.
    @inline(__always)
    private func spread(
        _ near: Range<Int>, _ words: borrowing Span<Word>, _ bytes: borrowing Span<UInt8>,
        _ buffer: inout FeatureBuffer, _ padded: inout MutableSpan<SIMD8<Int16>>
    ) {
        for i in near {
            let profile = weights.profile(of: words[i], bytes, &buffer)
            padded[i] &+= profile.twoBefore
            padded[i &+ 1] &+= profile.before
            padded[i &+ 2] &+= profile.own
            padded[i &+ 3] &+= profile.after
            padded[i &+ 4] &+= profile.twoAfter
        }
    }

    /// Adds what a group's words have of their places in the sentence.
    @inline(__always)
    private func score(
        _ group: Range<Int>, _ sentence: borrowing Sentence, _ buffer: inout FeatureBuffer,
        _ padded: inout MutableSpan<SIMD8<Int16>>
    ) {
        let count = sentence.words.count
        for i in group {
            var sum = padded[i &+ 2]
            if i < 2 { sum &+= boundary(before: i) }
            if i &+ 2 >= count { sum &+= boundary(behind: count &- 1 &- i) }
            if ContextFeatures.isActive(i, sentence) {
                ContextFeatures.features(of: i, in: sentence, &buffer)
                sum &+= weights.features.sum(&buffer)
            }
            padded[i &+ 2] = sum
        }
    }

    /// What the beginning of the sentence says of its first two words.
    private func boundary(before i: Int) -> SIMD8<Int16> {
        i == 0 ? weights.boundary[0] &+ weights.boundary[1] : weights.boundary[0]
    }

    /// What the end of the sentence says of its last two words, counted from the end.
    private func boundary(behind i: Int) -> SIMD8<Int16> {
        i == 0 ? weights.boundary[3] &+ weights.boundary[4] : weights.boundary[4]
    }
}
