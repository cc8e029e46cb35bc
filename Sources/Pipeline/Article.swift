public import CivilTime
public import Cleaning
public import Dates
public import Deduplication
public import Entities
public import Text

/// A normalised record: what became of one message.
public struct Article: Sendable {
    public var id: ArticleID
    public var kind: CleanedArticle.Kind
    /// Which of the message's fields it was taken from.
    public var origin: CleanedArticle.Origin
    public var url: String?
    public var canonicalURL: String?
    public var source: String?
    public var language: Language
    public var title: String
    public var subtitle: String?
    public var body: String
    public var authors: [String]
    public var editors: [String]
    public var agencies: [String]
    public var dateline: [String]
    public var publishedAt: PublicationTime?
    public var fetchedAt: ZonedTime?
    /// The day that relative expressions were resolved against.
    public var referenceDate: CalendarDay?
    public var entities: [EntityMention]
    public var dates: [DateMention]
    public var fingerprint: Fingerprint
    /// JSON text.
    public var metadata: String?
    public var pipelineVersion: String
}

/// A name in an article, with offsets in Unicode code points.
public struct EntityMention: Sendable, Hashable {
    public var type: EntityType
    public var text: String
    public var name: String?
    public var field: Field
    public var start: Int
    public var end: Int
    public var confidence: Float
}

/// A temporal expression in an article, with offsets in Unicode code points.
public struct DateMention: Sendable, Hashable {
    public var type: Expression.Kind
    public var text: String
    public var value: String
    public var mod: String?
    public var field: Field
    public var start: Int
    public var end: Int
    public var earliest: CalendarDay?
    public var latest: CalendarDay?
    public var conflict: Bool
}
