package import Text

/// All features of a sentence as hashes, for the trainer; tagging itself sums weights without listing features.
package struct FeatureExtractor {
    package struct Feature {
        package var hash: UInt64
        package var kind: FeatureKind
        /// True where the weight comes with the word's record, and is not looked up by itself.
        package var isOfRecord = false
    }

    private let model: TaggerModel

    package init(model: TaggerModel) { self.model = model }

    package func word(_ token: Token) -> Word { Word(token, table: model.words) }

    /// `evidence`, where given, is what other sentences say of each token.
    package func features(
        of tokens: [Token], in bytes: borrowing Span<UInt8>, evidence: [SIMD4<UInt16>] = []
    ) -> [[Feature]] {
        let words = tokens.map { Word($0, table: model.words) }
        var phrases: [UInt32] = []
        model.phrases.find(in: words, from: 0, appendingTo: &phrases)
        let sentence = Sentence(words: words.span, phrases: phrases.span)
        var all: [[Feature]] = []
        for i in tokens.indices {
            var list = List()
            list.isOfRecord = words[i].entry.record != 0
            WordFeatures.own(words[i], bytes, &list)
            for distance in -WordFeatures.reach...WordFeatures.reach {
                list.distance = distance
                if tokens.indices.contains(i + distance) {
                    list.isOfRecord = words[i + distance].entry.record != 0
                    WordFeatures.shared(words[i + distance], &list)
                } else {
                    list.isOfRecord = false
                    list.take(WordFeatures.boundary, .context)
                }
            }
            list.distance = nil
            list.isOfRecord = false
            if ContextFeatures.isActive(i, sentence) { ContextFeatures.features(of: i, in: sentence, &list) }
            if evidence.indices.contains(i), words[i].isNameLike, evidence[i] != .zero {
                DocumentEvidence.features(words[i], evidence[i], &list)
            }
            all.append(list.features)
        }
        return all
    }

    /// The features whose weights make up each of the five rows of a word's record.
    package func record(of word: Word, _ bytes: borrowing Span<UInt8>) -> [[UInt64]] {
        (-WordFeatures.reach...WordFeatures.reach).map { distance in
            var list = List()
            if distance == 0 { WordFeatures.own(word, bytes, &list) }
            list.distance = distance
            WordFeatures.shared(word, &list)
            return list.features.map(\.hash)
        }
    }

    /// Keeps features, moved to the distance at which a word is seen.
    private struct List: FeatureSink {
        var features: [Feature] = []
        var distance: Int?
        var isOfRecord = false

        mutating func take(_ feature: UInt64, _ kind: FeatureKind) {
            let hash = distance.map { WordFeatures.at($0, feature) } ?? feature
            features.append(Feature(hash: hash, kind: kind, isOfRecord: isOfRecord))
        }
    }
}
