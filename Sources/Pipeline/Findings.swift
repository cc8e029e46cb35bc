public import CivilTime
public import Cleaning
public import Dates
public import Entities

/// What the pipeline found in a message, before it is put into a record: each find with what it rests on.
public struct Findings: Sendable {
    public var cleaned: CleanedArticle
    /// The day that relative expressions were resolved against.
    public var referenceDay: CalendarDay?
    /// In the order of the text, ranges in UTF-8 bytes of the cleaned fields.
    public var dates: [Expression]
    /// In the order of the text, ranges in UTF-8 bytes of the cleaned fields.
    public var names: [Mention]
}
