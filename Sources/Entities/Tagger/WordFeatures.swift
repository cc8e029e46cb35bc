internal import Text

/// The features of a word by itself, which its neighbours see too, at their distance.
///
/// They depend on nothing but the word, so that their weights can be summed once for each word of a vocabulary.
enum WordFeatures {
    /// How far a word is seen.
    static let reach = 2

    /// Salts of the templates; features are `mix(mix(salt, value), offset)`.
    private enum Salt {
        static let folded: UInt64 = 0x11
        static let form: UInt64 = 0x12
        static let letterCase: UInt64 = 0x13
        static let cluster: UInt64 = 0x14
        static let coarse: UInt64 = 0x15
        static let lexicon: UInt64 = 0x16
        static let capitals: UInt64 = 0x17
        static let clusterCase: UInt64 = 0x18
        static let personShare: UInt64 = 0x19
        static let organisationShare: UInt64 = 0x1A
        static let placeShare: UInt64 = 0x1B
        static let otherShare: UInt64 = 0x1C
        static let prefix: UInt64 = 0x20
        static let suffix: UInt64 = 0x30
        static let shape: UInt64 = 0x40
    }

    /// Stands for the word before the first and after the last.
    static let boundary: UInt64 = 0xB0B0

    /// Features seen at every distance up to `reach`.
    @inline(__always)
    static func shared(_ word: Word, _ sink: inout some FeatureSink & ~Copyable) {
        let letterCase = UInt64(word.letterCase.rawValue)
        sink.take(mix(Salt.folded, word.hash), .identity)
        sink.take(mix(Salt.letterCase, letterCase), .context)
        let entry = word.entry
        if entry.cluster != 0 {
            sink.take(mix(Salt.cluster, entry.cluster), .classOfWord)
            sink.take(mix(Salt.coarse, entry.cluster &>> 2), .classOfWord)
            sink.take(mix(Salt.clusterCase, (entry.cluster &>> 4) &<< 4 | letterCase), .classOfWord)
        } else {
            sink.take(mix(Salt.clusterCase, 0xF000 | letterCase), .classOfWord)
        }
        if entry.lexicon != 0 {
            sink.take(mix(Salt.lexicon, entry.lexicon), .list)
        }
    }

    /// Features that only the word itself sees.
    @inline(__always)
    static func own(_ word: Word, _ bytes: borrowing Span<UInt8>, _ sink: inout some FeatureSink & ~Copyable) {
        let letterCase = UInt64(word.letterCase.rawValue)
        let entry = word.entry
        sink.take(mix(Salt.form, word.form), .identity)
        sink.take(mix(Salt.capitals, entry.capitals &<< 8 | letterCase), .classOfWord)
        let length = UInt64(min(word.end - word.start, 12))
        sink.take(mix(Salt.shape, length &<< 8 | letterCase), .context)
        if entry.lexicon != 0 {
            let code = entry.lexicon &- 1
            sink.take(mix(Salt.personShare, code & 3 | letterCase &<< 4), .list)
            sink.take(mix(Salt.organisationShare, code &>> 2 & 3 | letterCase &<< 4), .list)
            sink.take(mix(Salt.placeShare, code &>> 4 & 3 | letterCase &<< 4), .list)
            sink.take(mix(Salt.otherShare, code &>> 6 & 3 | letterCase &<< 4), .list)
        }
        guard word.letterCase != .mark, word.letterCase != .number else { return }
        affixes(word, bytes, &sink)
    }

    /// Prefixes of two to four bytes and suffixes of one to four, folded, with whether the word has a capital.
    @inline(__always)
    private static func affixes(
        _ word: Word, _ bytes: borrowing Span<UInt8>, _ sink: inout some FeatureSink & ~Copyable
    ) {
        let start = Int(word.start)
        var end = Int(word.end)
        if end > start + 1, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
        let capital: UInt64 = word.isNameLike ? 1 : 0
        var hash: UInt64 = capital
        for i in 0..<min(4, end - start) {
            hash = hash &<< 8 | UInt64(bytes[start + i] | 0x20)
            if i > 0 { sink.take(mix(Salt.prefix &+ UInt64(i), hash), .affix) }
        }
        hash = capital
        for i in 0..<min(4, end - start) {
            hash = hash &<< 8 | UInt64(bytes[end - 1 - i] | 0x20)
            sink.take(mix(Salt.suffix &+ UInt64(i), hash), .affix)
        }
    }

    /// The feature of a word-level hash at a distance: -1 is the word before.
    @inline(__always)
    static func at(_ distance: Int, _ hash: UInt64) -> UInt64 { mix(hash, UInt64(truncatingIfNeeded: distance &+ 8)) }
}
