import Entities
import Foundation
import Text

/// How the model is made: word classes from plain text, first taggers, what they find in the plain text, the tagger.
struct Recipe {
    /// The labelled sets and the styles whose conventions they have.
    static let sources = ["idner2k", "nerui", "nergrit"]

    var ner: String
    var own: String
    var gazetteers: String
    var without: [String] = []
    var settings = ChainTrainer.Settings()
    /// The dropout of the first taggers: most words of plain text they have never seen, so they have to lean on the others.
    var firstDropout: Float = 0.3
    /// Averaged runs with other orders of the sentences.
    var runs = 4
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

    /// The training texts with the number of the source whose conventions they have; our own sentences have nerui's, and
    /// features of their own besides.
    func texts() throws -> [(text: LabelledText, source: Int)] {
        var texts: [(LabelledText, Int)] = []
        for source in Self.sources where !without.contains(source) {
            texts.append((try labelled(source, "train"), number(of: source)))
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: own).filter { $0.hasSuffix(".txt") }.sorted()
        for file in files { texts.append((try LabelledText(markup: "\(own)/\(file)"), number(of: "nerui"))) }
        return texts
    }

    /// A model of the whole tables with the weights of both styles, learnt with the evidence of documents or without.
    func model(_ tables: Tables, documents: Bool) throws -> TaggerModel {
        let texts = try texts()
        let evidence = documents ? try Jackknife(recipe: self, tables: tables).evidence(texts) : []
        var index = FeatureIndex()
        let examples = examples(texts, tables.extractors, evidence: evidence, adding: &index)
        var trainer = ChainTrainer(featureCount: index.hashes.count, settings: settings)
        trainer.train(examples, runs: runs)
        var model = tables.whole
        model.styles = styles(trainer, index, model)
        return model
    }

    /// The sentences of the texts but those of a fold, and some of them as titles; each by the extractor of its fold.
    func examples(
        _ texts: [(text: LabelledText, source: Int)], _ extractors: [FeatureExtractor], without fold: Int? = nil,
        evidence: [[[SIMD4<UInt16>]]] = [], adding index: inout FeatureIndex
    ) -> [ChainTrainer.Example] {
        var examples: [ChainTrainer.Example] = []
        var random = Random(5)
        for (t, (text, source)) in texts.enumerated() {
            for (i, sentence) in text.sentences.enumerated() where sentence.fold != fold {
                // One in four sentences goes without, as all do in the first pass.
                let others = !evidence.isEmpty && random.unit() < 0.75 ? evidence[t][i] : []
                examples.append(
                    Examples.make(
                        sentence, text, extractors[sentence.fold], source: source, evidence: others, adding: &index))
            }
            let titled = text.titled(share: titles, seed: UInt64(t))
            for sentence in titled.sentences where sentence.fold != fold {
                examples.append(
                    Examples.make(sentence, titled, extractors[sentence.fold], source: source, adding: &index))
            }
        }
        return examples
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
