/// Why a message could not become an article: a verdict on the input, never a failure of the system.
public struct Rejection: Error, Sendable, Hashable {
    /// Where on its way the message was refused.
    public enum Stage: String, Sendable, CaseIterable {
        case decode
        case process
        case store
    }

    /// The codes that stand in `dead_letters.error_code`.
    public enum Code: String, Sendable, CaseIterable {
        case nullValue = "null_value"
        case emptyValue = "empty_value"
        case messageTooLarge = "message_too_large"
        case invalidUTF8 = "invalid_utf8"
        case invalidJSON = "invalid_json"
        case nestingTooDeep = "nesting_too_deep"
        case wrongShape = "wrong_shape"
        case missingText = "missing_text"
        case textTooLong = "text_too_long"
        case refusedByPostgres = "refused_by_postgres"
    }

    public let stage: Stage
    public let code: Code
    /// One sentence for a reader, without text of the article.
    public let message: String

    public init(_ code: Code, stage: Stage, message: String) {
        self.code = code
        self.stage = stage
        self.message = message
    }
}
