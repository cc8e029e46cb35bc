package import Text

/// All features of a sentence as hashes, for the trainer; tagging itself sums weights without listing features.
package struct FeatureExtractor {
    package struct Feature {
        package var hash: UInt64
        package var kind: FeatureKind
    }

    private let model: TaggerModel

    package init(model: TaggerModel) { self.model = model }

    package func word(_ token: Token) -> Word { Word(token, table: model.words) }

    /// `evidence`, where given, is what other sentences say of each token.
    package func features(
        of tokens: [Token], in bytes: borrowing Span<UInt8>, evidence: [SIMD4<UInt16>] = []
    ) -> [[Feature]] {
        var sentence = Sentence()
        sentence.words = tokens.map { Word($0, table: model.words) }
        sentence.prepare(model)
        var all: [[Feature]] = Array(repeating: [], count: tokens.count)
        for i in tokens.indices {
            WordFeatures.own(sentence.words[i], bytes) { hash, kind in all[i].append(Feature(hash: hash, kind: kind)) }
            for distance in -WordFeatures.reach...WordFeatures.reach {
                let at = i + distance
                if tokens.indices.contains(at) {
                    WordFeatures.shared(sentence.words[at]) { hash, kind in
                        all[i].append(Feature(hash: WordFeatures.at(distance, hash), kind: kind))
                    }
                } else {
                    all[i].append(Feature(hash: WordFeatures.at(distance, WordFeatures.boundary), kind: .context))
                }
            }
            if ContextFeatures.isActive(i, sentence) {
                ContextFeatures.features(of: i, in: sentence) { hash, kind in
                    all[i].append(Feature(hash: hash, kind: kind))
                }
            }
            if evidence.indices.contains(i), sentence.words[i].isNameLike {
                DocumentEvidence.features(sentence.words[i], evidence[i]) {
                    all[i].append(Feature(hash: $0, kind: .context))
                }
            }
        }
        return all
    }
}
