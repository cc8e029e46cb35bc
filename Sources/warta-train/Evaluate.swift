import ArgumentParser
import Entities
import Foundation

/// Scores a model that was trained before.
struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Score a model on the labelled text that it was not trained on.")

    @Option(help: "The folder of labelled text.") var ner: String
    @Option(help: "The model.") var model = "Sources/CAssets/model.bin"
    @Option(help: "Print the sentences of this set's dev part that are not right.") var errors: String?

    func run() throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: model)))
        try Recipe(ner: ner, own: "", gazetteers: "").score(TaggerModel(bytes: bytes), errorsOf: errors)
    }
}
