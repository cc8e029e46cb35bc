/// What a feature is about; the trainer drops the features of a word's identity now and then, so that context learns too.
package enum FeatureKind: UInt8, Sendable {
    case identity, affix, classOfWord, context, list
}
