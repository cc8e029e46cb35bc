/// Whose conventions of annotation the tagger follows, where they differ.
package enum Style: Int, Sendable, CaseIterable {
    /// Names as the articles' readers want them: a country is a place also as a modifier; a long name and its abbreviation in
    /// brackets are two mentions.
    case article
    /// Those of idner2k: a country as a modifier is no name; a name and its bracketed abbreviation are one.
    case corpus
}
