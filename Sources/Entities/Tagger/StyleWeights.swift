internal import Text

/// The weights for one style: of features, of pairs of labels, and the sums for known words.
package struct StyleWeights: Sendable {
    package var features: WeightTable
    /// For each letter case of the word that is entered, seven rows: from a label (row) to a label (lane).
    package var transitions: [SIMD8<Int16>]
    /// The summed weights of the words that have a number, five rows each, as `Profile` has them, from number 1.
    package var records: [SIMD8<Int8>]
    /// What lies beyond a sentence adds to the scores at the distances from -2 to 2.
    let boundary: [SIMD8<Int16>]

    package static let groupCount = 8
    package static let forbidden: Int16 = -8000

    package init(features: WeightTable, transitions: [SIMD8<Int16>], records: [SIMD8<Int8>] = []) {
        self.features = features
        self.transitions = transitions
        self.records = records
        boundary = (-2...2).map { distance in
            var buffer = FeatureBuffer()
            buffer.take(WordFeatures.at(distance, WordFeatures.boundary), .context)
            return features.sum(&buffer)
        }
    }

    /// The word's weights for itself and for the words around it, from its record or, for a rarer word, from its features.
    @inline(__always)
    func profile(of word: Word, _ bytes: borrowing Span<UInt8>, _ buffer: inout FeatureBuffer) -> Profile {
        let first = (word.entry.record &- 1) &* 5
        guard first >= 0, first &+ 4 < records.count else { return sum(word, bytes, &buffer) }
        let records = records.span
        return Profile(
            twoAfter: SIMD8(truncatingIfNeeded: records[first]),
            after: SIMD8(truncatingIfNeeded: records[first &+ 1]),
            own: SIMD8(truncatingIfNeeded: records[first &+ 2]) &<< 1,
            before: SIMD8(truncatingIfNeeded: records[first &+ 3]),
            twoBefore: SIMD8(truncatingIfNeeded: records[first &+ 4]))
    }

    @inline(never)
    private func sum(_ word: Word, _ bytes: borrowing Span<UInt8>, _ buffer: inout FeatureBuffer) -> Profile {
        var profile = Profile()
        var shared = SharedFeatures()
        WordFeatures.shared(word, &shared)
        WordFeatures.own(word, bytes, &buffer)
        profile.own = sum(shared, at: 0, &buffer)
        profile.twoAfter = sum(shared, at: -2, &buffer)
        profile.after = sum(shared, at: -1, &buffer)
        profile.before = sum(shared, at: 1, &buffer)
        profile.twoBefore = sum(shared, at: 2, &buffer)
        return profile
    }

    private func sum(_ shared: SharedFeatures, at distance: Int, _ buffer: inout FeatureBuffer) -> SIMD8<Int16> {
        for k in 0..<shared.count { buffer.take(WordFeatures.at(distance, shared.features[k & 7]), .context) }
        return features.sum(&buffer)
    }
}

/// The few features of a word that its neighbours see too.
private struct SharedFeatures: FeatureSink {
    var features = InlineArray<8, UInt64>(repeating: 0)
    var count = 0

    @inline(__always)
    mutating func take(_ feature: UInt64, _ kind: FeatureKind) {
        features[count & 7] = feature
        count = min(count &+ 1, 7)
    }
}

/// What one word adds to the scores of the words around it.
struct Profile {
    /// To the word two after it, which sees it at the distance -2; and so on.
    var twoAfter: SIMD8<Int16> = .zero
    var after: SIMD8<Int16> = .zero
    var own: SIMD8<Int16> = .zero
    var before: SIMD8<Int16> = .zero
    var twoBefore: SIMD8<Int16> = .zero
}
