import CivilTime
import FoundationEssentials
public import Pipeline

/// Writes records as JSON of `schemas/article.v1.schema.json`, one a line, keys sorted.
public struct RecordEncoder: Sendable {
    public init() {}

    /// One line without its end.
    public func line(_ article: Article) -> String { text(RecordJSON(article)) }

    /// The line of a message that could not be processed.
    public func line(_ rejection: Rejection) -> String { text(RejectionJSON(error: .init(rejection))) }

    /// The line of what became of a message.
    public func line(_ result: Result<Article, Rejection>) -> String {
        switch result {
        case .success(let article): line(article)
        case .failure(let rejection): line(rejection)
        }
    }

    private func text(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else { return "null" }
        return String(decoding: data, as: UTF8.self)
    }
}

private struct RejectionJSON: Encodable {
    struct Detail: Encodable {
        let code: String
        let message: String
        let stage: String

        init(_ rejection: Rejection) {
            code = rejection.code.rawValue
            message = rejection.message
            stage = rejection.stage.rawValue
        }
    }

    let error: Detail
}
