import ArgumentParser
import Entities
import Foundation
import Text

/// Prints the names found in cleaned articles, for looking at and for scoring.
struct Names: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find the names in articles: JSON Lines with title and body in, the same with entities out.")

    @Argument(help: "The file of articles.") var file: String
    @Option(help: "The model; tables alone without it.") var model: String?

    struct Article: Decodable {
        var id: String?
        var title: String
        var body: String
    }

    struct Entity: Encodable {
        var type: String
        var text: String
        var name: String?
        var field: String
        var confidence: Float
    }

    struct Output: Encodable {
        var id: String?
        var entities: [Entity]
    }

    func run() throws {
        var recognizer = Recognizer()
        if let model { recognizer = try Recognizer(model: [UInt8](try Data(contentsOf: URL(fileURLWithPath: model)))) }
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
        for line in lines {
            let article = try JSONDecoder().decode(Article.self, from: Data(line.utf8))
            let mentions = recognizer.mentions(
                title: article.title, subtitle: nil, body: article.body, language: .indonesian)
            let entities = mentions.map { mention in
                let text = mention.field == .title ? article.title : article.body
                return Entity(
                    type: mention.type.rawValue, text: String(text[mention.range]), name: mention.name,
                    field: mention.field.rawValue,
                    confidence: mention.confidence)
            }
            let data = try JSONEncoder().encode(Output(id: article.id, entities: entities))
            print(String(decoding: data, as: UTF8.self))
        }
    }
}
