import Entities
import Text

/// Makes training examples of labelled sentences.
enum Examples {
    static func make(
        _ sentence: LabelledText.Sentence, _ text: LabelledText, _ extractor: FeatureExtractor, source: Int,
        evidence: [SIMD4<UInt16>] = [], adding index: inout FeatureIndex
    ) -> ChainTrainer.Example {
        // What only our own sentences have in common is kept apart (`Quantiser.ownShare`).
        let copies = source == 0 ? [0] : text.isOwn ? [0, source, FeatureIndex.ofOwn] : [0, source]
        var features: [[Int32]] = []
        var identities: [Int] = []
        for list in extractor.features(of: sentence.tokens, in: text.bytes.span, evidence: evidence) {
            var first: [Int32] = []
            var rest: [Int32] = []
            for feature in list {
                for s in copies {
                    let i = index.index(
                        of: feature.hash, source: s, isLookedUp: !feature.isOfRecord || feature.kind != .identity)
                    if feature.kind == .identity { first.append(i) } else { rest.append(i) }
                }
            }
            features.append(first + rest)
            identities.append(first.count)
        }
        return ChainTrainer.Example(
            features: features, identities: identities, labels: sentence.labels.map { Int($0.rawValue) },
            groups: sentence.tokens.map { Int($0.letterCase.rawValue) })
    }
}
