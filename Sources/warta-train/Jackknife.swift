import Entities
import Text

/// What a tagger that has not seen a sentence makes of the other sentences of its document.
///
/// Labels that the trainer gave itself would be too good to learn from: each fold of the sentences is labelled by a tagger
/// trained on the rest, with tables that were made of the rest.
struct Jackknife {
    let recipe: Recipe
    let tables: Tables
    /// Sentences that are taken for one document; the sets are shuffled, so that any will do.
    private static let document = 300

    init(recipe: Recipe, tables: Tables) {
        self.recipe = recipe
        self.tables = tables
    }

    /// By text and sentence, for each token what other sentences say of it.
    func evidence(_ texts: [(text: LabelledText, source: Int)]) throws -> [[[SIMD4<UInt16>]]] {
        var labels = texts.map { $0.text.sentences.map { [UInt8](repeating: 0, count: $0.tokens.count) } }
        let extractors = tables.extractors
        for fold in 0..<Tables.folds {
            var index = FeatureIndex()
            var examples: [ChainTrainer.Example] = []
            for (text, source) in texts {
                for sentence in text.sentences where sentence.fold != fold {
                    let extractor = extractors[sentence.fold]
                    examples.append(Examples.make(sentence, text, extractor, source: source, adding: &index))
                }
            }
            var trainer = ChainTrainer(featureCount: index.hashes.count, settings: recipe.settings)
            trainer.train(examples, runs: 1)
            for source in Set(texts.map(\.source)).sorted() {
                var tagging = tables.unseen[fold]
                tagging.styles = [recipe.quantiser.weights(of: trainer, index, source: source, rows: 1 << 18)]
                let tagger = Tagger(model: tagging, style: .article)
                var scratch = Tagger.Scratch()
                for (t, (text, of)) in texts.enumerated() where of == source {
                    for (i, sentence) in text.sentences.enumerated() where sentence.fold == fold {
                        tagger.begin(&scratch)
                        tagger.add(sentence.tokens[...], in: text.bytes.span, &scratch)
                        labels[t][i] = scratch.labels
                    }
                }
            }
        }
        let extractor = FeatureExtractor(model: tables.whole)
        return texts.enumerated().map { t, text in counts(text.text, labels[t], extractor) }
    }

    private func counts(_ text: LabelledText, _ labels: [[UInt8]], _ extractor: FeatureExtractor) -> [[SIMD4<UInt16>]] {
        var out: [[SIMD4<UInt16>]] = []
        for start in stride(from: 0, to: text.sentences.count, by: Self.document) {
            let range = start..<min(start + Self.document, text.sentences.count)
            var evidence = DocumentEvidence()
            let words = text.sentences[range].map { $0.tokens.map { extractor.word($0) } }
            for (words, labels) in zip(words, labels[range]) {
                for (word, label) in zip(words, labels) { evidence.add(word, label) }
            }
            for (words, labels) in zip(words, labels[range]) {
                out.append(
                    words.map { word in
                        var own = SIMD4<UInt16>.zero
                        for (other, label) in zip(words, labels) where other.form == word.form {
                            own[DocumentEvidence.lane(label)] &+= 1
                        }
                        return word.isNameLike ? evidence.counts(of: word) &- own : .zero
                    })
            }
        }
        return out
    }
}
