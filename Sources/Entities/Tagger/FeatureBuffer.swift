/// Takes the features of a word one by one.
protocol FeatureSink: ~Copyable {
    mutating func take(_ feature: UInt64, _ kind: FeatureKind)
}

/// Features of one word on their way to the weights; more than it holds (a word has under fifty) are dropped.
///
/// Used again for word after word: making one costs more than filling it.
struct FeatureBuffer: ~Copyable, FeatureSink {
    private(set) var features = InlineArray<64, UInt64>(repeating: 0)
    private(set) var count = 0

    @inline(__always)
    mutating func take(_ feature: UInt64, _ kind: FeatureKind) {
        features[count & 63] = feature
        count = min(count &+ 1, 63)
    }

    @inline(__always) mutating func removeAll() { count = 0 }
}
