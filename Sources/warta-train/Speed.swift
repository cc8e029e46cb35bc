import ArgumentParser
import Entities
import Foundation
import Text

/// Measures the tagger alone and the whole of `Entities` on one core.
struct Speed: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure tokens a second and megabytes a second on one core.")

    @Option(help: "The model.") var model = "Sources/CAssets/model.bin"
    @Option(help: "Articles: JSON Lines with title and body.") var articles: String?
    @Option(help: "Tokens and tags, as the scorer reads them.") var tokens: [String] = []
    @Option(help: "Rounds; the best and the median are printed.") var rounds = 7

    func run() throws {
        let clock = ContinuousClock()
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: model)))
        var recognizer = Recognizer()
        let load = try clock.measure { recognizer = try Recognizer(model: bytes) }
        print("in use after", load)
        for path in tokens {
            let text = try LabelledText(path: path)
            let count = text.lines.sentences.reduce(0) { $0 + $1.count }
            measure(
                "\(path.split(separator: "/").last ?? ""): \(count) tokens, from bytes to tagged bytes",
                Double(count) / 1e6, "M tokens/s"
            ) {
                _ = recognizer.tags(ofTokenLines: text.bytes)
            }
        }
        guard let articles else { return }
        let list = try String(contentsOfFile: articles, encoding: .utf8).split(separator: "\n").map {
            try JSONDecoder().decode(Names.Article.self, from: Data($0.utf8))
        }
        let size = list.reduce(0) { $0 + $1.title.utf8.count + $1.body.utf8.count }
        let tokens = list.reduce(0) { $0 + Tokeniser.tokens(of: $1.body).count }
        print("\(list.count) articles, \(size) bytes, \(tokens) tokens")
        measure("tokens and sentences", Double(size) / 1e6, "MB/s") {
            for article in list { _ = Tokeniser.tokens(of: article.body) }
        }
        measure("the whole of Entities", Double(size) / 1e6, "MB/s") {
            for article in list {
                _ = recognizer.mentions(title: article.title, subtitle: nil, body: article.body, language: .indonesian)
            }
        }
    }

    private func measure(_ what: String, _ amount: Double, _ unit: String, _ body: () -> Void) {
        var rates: [Double] = []
        for _ in 0..<rounds {
            let before = processorTime()
            body()
            rates.append(amount / (processorTime() - before))
        }
        rates.sort()
        print(
            "\(what): best \(String(format: "%.2f", rates[rates.count - 1])), median \(String(format: "%.2f", rates[rates.count / 2])) \(unit)"
        )
    }

    /// Seconds of this process on a processor: what others do on the machine does not count.
    private func processorTime() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}
