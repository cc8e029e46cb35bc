import Entities
import Foundation
import Text

/// How the model is made: word classes from plain text, a first tagger, what it finds in the plain text, the tagger.
struct Recipe {
    /// The labelled sets and the styles whose conventions they have.
    static let sources = ["idner2k", "nerui", "nergrit", "warta"]

    var ner: String
    var own: String
    var gazetteers: String
    var without: [String] = []
    var settings = ChainTrainer.Settings()
    /// Averaged runs with other orders of the sentences.
    var runs = 3
    var quantiser = Quantiser()

    /// The number of a source, from 1; 0 for one that is left out, whose conventions are then nobody's.
    func number(of source: String) -> Int {
        guard !without.contains(source), let place = Self.sources.firstIndex(of: source) else { return 0 }
        return place + 1
    }

    func path(_ source: String, _ part: String) -> String {
        source == "warta" ? "\(own)/warta.\(part).tsv" : "\(ner)/\(source).\(part).tsv"
    }

    func labelled(_ source: String, _ part: String) throws -> LabelledText? {
        let path = path(source, part)
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        return try LabelledText(path: path)
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
        try train(&model)
        let lexicon = Lexicon(corpus, Tagger(model: model, style: .article))
        knowledge.lexicon = lexicon.codes(least: 3)
        for (phrase, kinds) in lexicon.names(least: 3) { listed[phrase, default: 0] |= kinds }
        report("\(knowledge.lexicon.count) forms and \(listed.count) phrases in the lexicon")
        let frequent = vocabulary.items.lazy.filter { $0.letterCase != .mark || $0.spelling.count == 1 }.prefix(8191)
        var profiles: [UInt64: Int] = [:]
        for (i, item) in frequent.enumerated() { profiles[item.form] = i + 1 }
        model.words = knowledge.table(profiles: profiles)
        model.phrases = Gazetteers.table(listed)
        model.vocabulary = Array(frequent.map(\.spelling).joined(separator: [UInt8(ascii: "\n")]))
        return model
    }

    /// Trains the weights of both styles.
    func train(_ model: inout TaggerModel) throws {
        var index = FeatureIndex()
        var examples: [ChainTrainer.Example] = []
        let extractor = FeatureExtractor(model: model)
        for source in Self.sources where !without.contains(source) {
            guard let text = try labelled(source, "train") else { continue }
            for sentence in text.sentences {
                examples.append(Examples.make(sentence, text, extractor, source: number(of: source), adding: &index))
            }
        }
        var trainer = ChainTrainer(featureCount: index.hashes.count, settings: settings)
        trainer.train(examples, runs: runs)
        model.styles = [
            quantiser.weights(of: trainer, index, source: number(of: "nerui")),
            quantiser.weights(of: trainer, index, source: number(of: "idner2k")),
        ]
        model.precompute()
    }

    /// Prints the scores; returns those that a new model must not lower.
    @discardableResult
    func score(_ model: TaggerModel) throws -> [String: Double] {
        var scores: [String: Double] = [:]
        for (source, part) in [
            ("idner2k", "dev"), ("idner2k", "test"), ("nerui", "dev"), ("nergrit", "dev"), ("warta", "dev"),
        ] {
            guard let text = try labelled(source, part) else { continue }
            for style in Style.allCases {
                let f1 = Scoring.score("\(source).\(part) as \(style)", text, Tagger(model: model, style: style))
                if part == "dev" { scores["\(source) \(style)"] = f1 }
            }
        }
        return scores
    }
}

/// Says how far the work is.
func report(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
