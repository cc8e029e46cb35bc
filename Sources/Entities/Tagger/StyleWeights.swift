internal import Text

/// The weights for one style: of features, of pairs of labels, and the sums precomputed for frequent words.
package struct StyleWeights: Sendable {
    package var features: WeightTable
    /// For each letter case of the word that is entered, seven rows: from a label (row) to a label (lane).
    package var transitions: [SIMD8<Int16>]
    /// For each profile five rows, as `Profile` has them; profile 0 stands for no word.
    private(set) var profiles: [SIMD8<Int16>]
    /// What lies beyond a sentence adds to the scores at the distances from -2 to 2.
    let boundary: [SIMD8<Int16>]

    package static let groupCount = 8
    package static let forbidden: Int16 = -8000

    package init(features: WeightTable, transitions: [SIMD8<Int16>], profiles: [SIMD8<Int16>] = []) {
        self.profiles = profiles
        self.features = features
        self.transitions = transitions
        boundary = (-2...2).map { features.weights(of: WordFeatures.at($0, WordFeatures.boundary)) }
    }

    /// Sums the weights of the vocabulary's words, in their order from 1.
    mutating func precompute(_ vocabulary: [Word], _ bytes: borrowing Span<UInt8>) {
        profiles.removeAll()
        profiles.reserveCapacity(5 * (vocabulary.count + 1))
        for _ in 0..<5 { profiles.append(.zero) }
        for word in vocabulary {
            let profile = profile(of: word, bytes)
            profiles.append(profile.twoAfter)
            profiles.append(profile.after)
            profiles.append(profile.own)
            profiles.append(profile.before)
            profiles.append(profile.twoBefore)
        }
    }

    /// Sums a word's weights for itself and for the words around it.
    @inline(__always)
    func profile(of word: Word, _ bytes: borrowing Span<UInt8>) -> Profile {
        var profile = Profile()
        WordFeatures.own(word, bytes) { hash, _ in profile.own &+= features.weights(of: hash) }
        WordFeatures.shared(word) { hash, _ in
            profile.twoAfter &+= features.weights(of: WordFeatures.at(-2, hash))
            profile.after &+= features.weights(of: WordFeatures.at(-1, hash))
            profile.own &+= features.weights(of: WordFeatures.at(0, hash))
            profile.before &+= features.weights(of: WordFeatures.at(1, hash))
            profile.twoBefore &+= features.weights(of: WordFeatures.at(2, hash))
        }
        return profile
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
