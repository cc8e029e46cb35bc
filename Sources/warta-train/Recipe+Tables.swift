import Entities
import Text

extension Recipe {
    /// The words and phrases of plain text, and what first taggers make of them there.
    func tables(_ corpus: Corpus) throws -> Tables {
        let listed = try Gazetteers.phrases(folder: gazetteers)
        let vocabulary = Vocabulary(corpus, least: 4)
        report("\(corpus.lines.count) lines, \(vocabulary.items.count) word forms")
        let classes = WordClasses(corpus, vocabulary, learnt: 30_000)
        report("word classes")
        let knowledge = WordKnowledge(vocabulary: vocabulary, classes: classes)
        let plain = TaggerModel(words: knowledge.table(), phrases: Gazetteers.table(listed))
        let texts = try texts()
        let listing = vocabulary.items.filter(\.isWhole).prefix(65_535)
        var records: [UInt64: Int] = [:]
        for (i, item) in listing.enumerated() { records[item.form] = i + 1 }

        func learnt(without fold: Int?) -> TaggerModel {
            let lexicon = Lexicon(corpus, firstTagger(texts, plain, without: fold))
            var knowledge = knowledge
            knowledge.lexicon = lexicon.codes(least: 3)
            knowledge.beginners = lexicon.beginners(vocabulary)
            let phrases = listed.merging(lexicon.names(least: 3)) { $0 | $1 }
            report("\(knowledge.lexicon.count) forms and \(phrases.count) phrases in the lexicon")
            return TaggerModel(words: knowledge.table(records: records), phrases: Gazetteers.table(phrases))
        }
        var tables = Tables(whole: learnt(without: nil), unseen: (0..<Tables.folds).map { learnt(without: $0) })
        tables.whole.vocabulary = Array(listing.map(\.spelling).joined(separator: [UInt8(ascii: "\n")]))
        return tables
    }

    /// A tagger that knows the words' classes and the gazetteers only, of all sentences but those of a fold.
    private func firstTagger(
        _ texts: [(text: LabelledText, source: Int)], _ plain: TaggerModel, without fold: Int?
    ) -> Tagger {
        var index = FeatureIndex()
        let extractor = FeatureExtractor(model: plain)
        let examples = examples(
            texts, Array(repeating: extractor, count: Tables.folds), without: fold, adding: &index)
        var settings = settings
        settings.dropout = firstDropout
        var trainer = ChainTrainer(featureCount: index.hashes.count, settings: settings)
        trainer.train(examples, runs: fold == nil ? runs : 1)
        var model = plain
        model.styles = [quantiser.weights(of: trainer, index, source: number(of: "nerui"), rows: 1 << 18)]
        return Tagger(model: model, style: .article)
    }
}
