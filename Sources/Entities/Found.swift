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

    /// The same words as another kind, of which the words around them are sure.
    func byRole(_ type: EntityType) -> Found {
        var item = self
        item.type = type
        item.evidence = .role
        item.confidence = max(confidence, 0.8)
        return item
    }
}
