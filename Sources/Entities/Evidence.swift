/// What decided on a mention, for `extract --explain entities`.
public enum Evidence: String, Sendable {
    /// The tagger's weights.
    case model
    /// A table of names.
    case table
    /// A title or role word before the name, or a head word in it.
    case role
    /// A list of names of one kind, in which it stands.
    case list
    /// The same name elsewhere in the article.
    case article
    /// The form of an event's name.
    case event
}
