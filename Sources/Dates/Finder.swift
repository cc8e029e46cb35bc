public import CivilTime
public import Text

/// Finds temporal expressions in an article and resolves them.
///
/// A value without state between articles: one may be shared by all threads.
public struct Finder: Sendable {
    /// What was read in one article.
    public struct Reading: Sendable {
        /// In order of field (title, subtitle, body) and position.
        public var expressions: [Expression]
        /// The day that relative expressions were resolved against: the one given, else the day the text itself fixes.
        public var reference: CalendarDay?
    }

    public init() {}

    /// `reference` is the day of publication, else of fetching; nil where neither is known.
    public func read(
        title: String, subtitle: String?, body: String, reference: CalendarDay?, language: Language
    ) -> Reading {
        Reading(expressions: [], reference: reference)
    }
}
