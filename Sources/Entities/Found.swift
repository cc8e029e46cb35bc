internal import Text

/// A name found in one field, before it is given its canonical name.
struct Found: Sendable {
    var type: EntityType
    var field: Field
    /// Indices into the tokens of the field.
    var tokens: Range<Int>
    var confidence: Float
    /// What decided, for `--explain entities`.
    var evidence: Evidence
}

/// Which rule or model decided on a mention.
public enum Evidence: String, Sendable {
    /// The tagger's weights.
    case model
    /// A table of names.
    case table
    /// A title or role word before the name, or a head word in it.
    case role
    /// The same name elsewhere in the article.
    case article
    /// The form of an event's name.
    case event
}
