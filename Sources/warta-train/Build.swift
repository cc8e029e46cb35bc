import ArgumentParser
import Entities
import Foundation
import Text

/// Makes the model that the binaries carry.
struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Train the model: the same input makes the same bytes. A worse model than the one in place is not written.")

    @Option(help: "The folder of labelled text.") var ner: String
    @Option(help: "The folder of plain messages.") var corpus: String
    @Option(help: "Our own labelled sentences.") var own = "Sources/warta-train/Sentences"
    @Option(help: "The folder of name lists.") var gazetteers = "Sources/warta-train/Gazetteers"
    @Option(help: "Where the model is written; without it, only the scores are printed.") var out: String?
    @Option(help: "The folder where the tables learnt from plain text are kept, and taken from if they are there.")
    var tables: String?
    @Option(help: "Sets left out of training.") var without: [String] = []
    @Option(help: "How much the mean of the dev scores may fall.") var tolerance = 0.002
    @Option(help: "Passes over the text.") var epochs = 16
    @Option var rate: Float = 0.025
    @Option var decay: Float = 5e-4
    @Option var dropout: Float = 0.15
    @Option var runs = 4
    @Option(help: "Another order of the sentences for each: F1 varies by some 0.3 points between them.")
    var seed: UInt64 = 1
    @Option(help: "The share of sentences learnt as titles too.") var titles: Float = 0.2
    @Option(help: "Print the sentences of this set's dev part that are not right.") var errors: String?
    @Flag(help: "Train without the evidence of other sentences.") var noDocuments = false
    @Flag(help: "Write the model even if it is worse.") var force = false

    func run() throws {
        var recipe = Recipe(ner: ner, own: own, gazetteers: gazetteers, without: without)
        recipe.settings = ChainTrainer.Settings(epochs: epochs, rate: rate, decay: decay, dropout: dropout)
        recipe.settings.seed = seed
        recipe.runs = runs
        recipe.titles = titles
        recipe.quantiser.ownSource = recipe.number(of: "nerui")
        let learnt: Tables
        if let tables, let kept = try Tables(folder: tables) {
            learnt = kept
        } else {
            learnt = try recipe.tables(Corpus(folder: corpus))
            if let tables { try learnt.write(to: tables) }
        }
        var model = try recipe.model(learnt, documents: !noDocuments)
        let scores = try recipe.score(model, errorsOf: errors)
        guard let out else { return }
        if !force, let old = FileManager.default.contents(atPath: out),
            let before = try? TaggerModel(bytes: [UInt8](old))
        {
            print("the model in place:")
            let earlier = try recipe.score(before)
            let change = scores.map { $0.value - (earlier[$0.key] ?? 0) }.reduce(0, +) / Double(max(scores.count, 1))
            guard change >= -tolerance else {
                report("worse by \(-change) in the mean: \(out) stays as it is; --force writes it all the same")
                throw ExitCode(1)
            }
        }
        // Only training needs the spellings.
        model.vocabulary = []
        let bytes = model.bytes
        try Data(bytes).write(to: URL(fileURLWithPath: out))
        print("\(out): \(bytes.count) bytes")
    }
}
