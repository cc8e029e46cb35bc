internal import Text

/// The features of a word in its sentence: the classes of its neighbours, the capitalised run, the listed phrase.
///
/// Each costs a look-up for each name. Pairs of spellings, of lexicon codes and of phrases, and the spellings around a run,
/// were measured to add nothing to these.
///
/// Only words that are written as names, or stand between two such words, have them.
enum ContextFeatures {
    private enum Salt {
        static let first: UInt64 = 0x101
        static let cases: UInt64 = 0x104
        static let clustersBefore: UInt64 = 0x106
        static let clustersAfter: UInt64 = 0x107
        static let head: UInt64 = 0x10C
        static let headCluster: UInt64 = 0x10D
        static let runPlace: UInt64 = 0x10E
        static let runBeforeCluster: UInt64 = 0x111
        static let runAfterCluster: UInt64 = 0x112
        static let phrase: UInt64 = 0x115
        static let phraseKind: UInt64 = 0x116
        static let titleCase: UInt64 = 0x11C
        static let titleCapitals: UInt64 = 0x11D
        static let titleCluster: UInt64 = 0x11E
        static let titleLexicon: UInt64 = 0x11F
        static let titlePhrase: UInt64 = 0x120
        static let titleBefore: UInt64 = 0x121
        static let titleAfter: UInt64 = 0x122
    }

    @inline(__always)
    static func isActive(_ i: Int, _ sentence: borrowing Sentence) -> Bool {
        if sentence.words[i].isNameLike { return true }
        guard i > 0, i + 1 < sentence.words.count else { return false }
        return sentence.words[i - 1].isNameLike && sentence.words[i + 1].isNameLike
    }

    @inline(__always)
    static func features(of i: Int, in sentence: borrowing Sentence, _ sink: inout some FeatureSink & ~Copyable) {
        let words = sentence.words
        let word = words[i]
        let letterCase = UInt64(word.letterCase.rawValue)
        let caseBefore = i > 0 ? UInt64(words[i &- 1].letterCase.rawValue) : 14
        let caseAfter = i &+ 1 < words.count ? UInt64(words[i &+ 1].letterCase.rawValue) : 15
        let cluster = word.entry.cluster
        let clusterBefore = i > 0 ? words[i &- 1].entry.cluster : 2000
        let clusterAfter = i &+ 1 < words.count ? words[i &+ 1].entry.cluster : 2001

        if i == 0 { sink.take(mix(Salt.first, letterCase &<< 3 | word.entry.capitals), .context) }
        sink.take(mix(Salt.cases, caseBefore &<< 8 | letterCase &<< 4 | caseAfter), .context)
        sink.take(mix(Salt.clustersBefore, clusterBefore &<< 12 | cluster), .classOfWord)
        sink.take(mix(Salt.clustersAfter, clusterAfter &<< 12 | cluster), .classOfWord)
        let phrase = UInt64(sentence.phrases[i])
        if phrase != 0 {
            sink.take(mix(Salt.phrase, phrase &<< 4 | letterCase), .list)
            let place = phrase &>> 16
            var kinds = phrase & 0xFFFF
            while kinds != 0 {
                sink.take(mix(Salt.phraseKind, UInt64(kinds.trailingZeroBitCount) &<< 2 | place), .list)
                kinds &= kinds &- 1
            }
        }
        run(of: i, in: sentence, &sink)
        if sentence.isTitle { title(word, phrase, clusterBefore, clusterAfter, &sink) }
    }

    /// In titles, where all words have capitals, what is known of the words counts for more.
    @inline(__always)
    private static func title(
        _ word: Word, _ phrase: UInt64, _ before: UInt64, _ after: UInt64, _ sink: inout some FeatureSink & ~Copyable
    ) {
        let letterCase = UInt64(word.letterCase.rawValue)
        sink.take(mix(Salt.titleCase, letterCase), .context)
        sink.take(mix(Salt.titleCapitals, word.entry.capitals &<< 4 | letterCase), .classOfWord)
        sink.take(mix(Salt.titleCluster, word.entry.cluster), .classOfWord)
        sink.take(mix(Salt.titleLexicon, word.entry.lexicon), .list)
        sink.take(mix(Salt.titlePhrase, phrase), .list)
        sink.take(mix(Salt.titleBefore, before), .classOfWord)
        sink.take(mix(Salt.titleAfter, after), .classOfWord)
    }

    /// The head of the run says what kind of name it is, and so do the words around the run.
    @inline(__always)
    private static func run(of i: Int, in sentence: borrowing Sentence, _ sink: inout some FeatureSink & ~Copyable) {
        let run = sentence.run(around: i)
        guard !run.isEmpty else { return }
        let words = sentence.words
        let (start, end) = (run.lowerBound, run.upperBound)
        let place = UInt64(min(i &- start, 3)) &<< 2 | UInt64(min(end &- 1 &- i, 3))
        let placeFromStart = UInt64(min(i &- start, 4))
        let clusterBefore = start > 0 ? words[start &- 1].entry.cluster : 2000
        let clusterAfter = end < words.count ? words[end].entry.cluster : 2001
        sink.take(mix(Salt.runPlace, place), .context)
        sink.take(mix(Salt.head, words[start].hash &+ placeFromStart), .context)
        sink.take(mix(Salt.headCluster, words[start].entry.cluster &<< 4 | placeFromStart), .classOfWord)
        sink.take(mix(Salt.runBeforeCluster, clusterBefore &<< 4 | place), .classOfWord)
        sink.take(mix(Salt.runAfterCluster, clusterAfter &<< 4 | place), .classOfWord)
    }
}
