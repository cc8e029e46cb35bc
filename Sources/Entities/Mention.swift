public import Text

/// What a name stands for.
public enum EntityType: String, Sendable, CaseIterable {
    case person = "PER"
    case organisation = "ORG"
    case location = "LOC"
    case event = "EVT"
}

/// A name found in a text.
public struct Mention: Sendable, Hashable {
    public var type: EntityType
    public var field: Field
    public var range: ByteRange
    /// The canonical name (`Blinken` in an article that introduced `Antony Blinken`); nil where unknown.
    public var name: String?
    /// 0 to 1.
    public var confidence: Float
    /// What decided that this is a name of its type.
    public var evidence: Evidence

    public init(
        type: EntityType, field: Field, range: ByteRange, name: String?, confidence: Float, evidence: Evidence = .model
    ) {
        self.type = type
        self.field = field
        self.range = range
        self.name = name
        self.confidence = confidence
        self.evidence = evidence
    }
}
