import Entities
import Foundation
import Text

/// How the model is made: word classes from plain text, a first tagger, what it finds in the plain text, the tagger.
struct Recipe {
    /// The labelled sets and the styles whose conventions they have.
    static let sources = ["idner2k", "nerui", "nergrit"]

    var ner: String
    var own: String
    var gazetteers: String
    var without: [String] = []
    var settings = ChainTrainer.Settings()
    /// Averaged runs with other orders of the sentences.
    var runs = 3
    /// The share of sentences that are also learnt as titles.
    var titles: Float = 0.2
    var quantiser = Quantiser()
    /// Rows of the articles' table of features.
    var articleRows = 1 << 17

    /// The number of a source, from 1; 0 for one that is left out, whose conventions are then nobody's.
    func number(of source: String) -> Int {
        guard !without.contains(source), let place = Self.sources.firstIndex(of: source) else { return 0 }
        return place + 1
    }

    func labelled(_ source: String, _ part: String) throws -> LabelledText {
        try LabelledText(path: "\(ner)/\(source).\(part).tsv")
    }

    /// The training texts with the number of the source whose conventions they have; our own sentences have nerui's.
    func texts() throws -> [(text: LabelledText, source: Int)] {
        var texts: [(LabelledText, Int)] = []
        for source in Self.sources where !without.contains(source) {
            texts.append((try labelled(source, "train"), number(of: source)))
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: own).filter { $0.hasSuffix(".txt") }.sorted()
        for file in files { texts.append((try LabelledText(markup: "\(own)/\(file)"), number(of: "nerui"))) }
        return texts
    }

    /// The word table from plain text and from a first tagger's work on it.
    func tables(_ corpus: Corpus) throws -> TaggerModel {
        var listed = try Gazetteers.phrases(folder: gazetteers)
        let vocabulary = Vocabulary(corpus, least: 4)
        report("\(corpus.lines.count) lines, \(vocabulary.items.count) word forms")
        let classes = WordClasses(corpus, vocabulary, learnt: 30_000)
        report("word classes")
        var knowledge = WordKnowledge(vocabulary: vocabulary, classes: classes)
        var model = TaggerModel(words: knowledge.table(), phrases: Gazetteers.table(listed))
        try train(&model, documents: false)
        let lexicon = Lexicon(corpus, Tagger(model: model, style: .article))
        knowledge.lexicon = lexicon.codes(least: 3)
        for (phrase, kinds) in lexicon.names(least: 3) { listed[phrase, default: 0] |= kinds }
        report("\(knowledge.lexicon.count) forms and \(listed.count) phrases in the lexicon")
        knowledge.beginners = lexicon.beginners(vocabulary)
        report("\(knowledge.beginners.count) words in small letters begin names")
        let listing = vocabulary.items.filter(\.isWhole).prefix(65_535)
        var records: [UInt64: Int] = [:]
        for (i, item) in listing.enumerated() { records[item.form] = i + 1 }
        model.words = knowledge.table(records: records)
        model.phrases = Gazetteers.table(listed)
        model.vocabulary = Array(listing.map(\.spelling).joined(separator: [UInt8(ascii: "\n")]))
        return model
    }

    /// Trains the weights of both styles, with the evidence of documents or without.
    func train(_ model: inout TaggerModel, documents: Bool) throws {
        let texts = try texts()
        let extractor = FeatureExtractor(model: model)
        let evidence = documents ? try Jackknife(recipe: self, model: model).evidence(texts) : []
        var index = FeatureIndex()
        var examples: [ChainTrainer.Example] = []
        var random = Random(5)
        for (t, (text, source)) in texts.enumerated() {
            for (i, sentence) in text.sentences.enumerated() {
                // One in four sentences goes without, as all do in the first pass.
                let others = documents && random.unit() < 0.75 ? evidence[t][i] : []
                examples.append(
                    Examples.make(sentence, text, extractor, source: source, evidence: others, adding: &index))
            }
            let titled = text.titled(share: titles, seed: UInt64(t))
            for sentence in titled.sentences {
                examples.append(Examples.make(sentence, titled, extractor, source: source, adding: &index))
            }
        }
        var trainer = ChainTrainer(featureCount: index.hashes.count, settings: settings)
        trainer.train(examples, runs: runs)
        model.styles = styles(trainer, index, model)
    }

    /// The articles' style, which has to be fast, and that of the corpora, which only has to be small.
    private func styles(_ trainer: borrowing ChainTrainer, _ index: FeatureIndex, _ model: TaggerModel)
        -> [StyleWeights]
    {
        let (articles, corpora) = (number(of: "nerui"), number(of: "idner2k"))
        var fast = quantiser.weights(of: trainer, index, source: articles, rows: articleRows, isLookedUp: true)
        fast.records = quantiser.records(of: trainer, index, source: articles, model, limit: .max)
        var small = quantiser.weights(of: trainer, index, source: corpora, rows: 1 << 18)
        small.records = quantiser.records(of: trainer, index, source: corpora, model, limit: 16_000)
        return [fast, small]
    }

    /// Prints the scores; returns those that a new model must not lower.
    @discardableResult
    func score(_ model: TaggerModel, errorsOf: String? = nil) throws -> [String: Double] {
        var scores: [String: Double] = [:]
        let parts: [(String, String, Style)] = [
            ("idner2k", "dev", .corpus), ("idner2k", "test", .corpus), ("nerui", "dev", .article),
            ("nergrit", "dev", .article),
        ]
        for (source, part, style) in parts {
            let f1 = Scoring.score(
                "\(source).\(part)", try labelled(source, part), Tagger(model: model, style: style),
                errors: part == "dev" && source == errorsOf)
            if part == "dev" { scores[source] = f1 }
        }
        return scores
    }
}

/// Says how far the work is.
func report(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
