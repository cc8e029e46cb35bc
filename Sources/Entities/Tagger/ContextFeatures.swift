internal import Text

/// The features of a word in its sentence: pairs with its neighbours, the capitalised run, the listed phrase.
///
/// Only words that are written as names, or stand between two such words, have them.
enum ContextFeatures {
    private enum Salt {
        static let first: UInt64 = 0x101
        static let pairBefore: UInt64 = 0x102
        static let pairAfter: UInt64 = 0x103
        static let cases: UInt64 = 0x104
        static let widerCases: UInt64 = 0x105
        static let clustersBefore: UInt64 = 0x106
        static let clustersAfter: UInt64 = 0x107
        static let beforeCase: UInt64 = 0x109
        static let afterCase: UInt64 = 0x10A
        static let head: UInt64 = 0x10C
        static let headCluster: UInt64 = 0x10D
        static let runPlace: UInt64 = 0x10E
        static let runBefore: UInt64 = 0x10F
        static let runAfter: UInt64 = 0x110
        static let runBeforeCluster: UInt64 = 0x111
        static let runAfterCluster: UInt64 = 0x112
        static let runAround: UInt64 = 0x113
        static let runLast: UInt64 = 0x114
        static let phrase: UInt64 = 0x115
        static let phraseKind: UInt64 = 0x116
        static let phraseBefore: UInt64 = 0x117
        static let phraseAfter: UInt64 = 0x118
        static let lexiconPairBefore: UInt64 = 0x119
        static let lexiconPairAfter: UInt64 = 0x11A
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
    static func features(of i: Int, in sentence: borrowing Sentence, _ emit: (UInt64, FeatureKind) -> Void) {
        let count = sentence.words.count
        let word = sentence.words[i]
        let before = i > 0 ? sentence.words[i - 1].hash : 1
        let after = i + 1 < count ? sentence.words[i + 1].hash : 2
        let letterCase = UInt64(word.letterCase.rawValue)
        let caseBefore = i > 0 ? UInt64(sentence.words[i - 1].letterCase.rawValue) : 14
        let caseAfter = i + 1 < count ? UInt64(sentence.words[i + 1].letterCase.rawValue) : 15
        let cases = caseBefore &<< 8 | letterCase &<< 4 | caseAfter
        let cluster = word.entry.cluster
        let clusterBefore = i > 0 ? sentence.words[i - 1].entry.cluster : 2000
        let clusterAfter = i + 1 < count ? sentence.words[i + 1].entry.cluster : 2001

        if i == 0 { emit(mix(Salt.first, letterCase &<< 3 | word.entry.capitals), .context) }
        emit(mix(Salt.pairBefore, before ^ mix(word.hash, 3)), .identity)
        emit(mix(Salt.pairAfter, after ^ mix(word.hash, 4)), .identity)
        emit(mix(Salt.cases, cases), .context)
        emit(mix(Salt.clustersBefore, clusterBefore &<< 12 | cluster), .classOfWord)
        emit(mix(Salt.clustersAfter, clusterAfter &<< 12 | cluster), .classOfWord)
        emit(mix(Salt.beforeCase, before ^ (letterCase &<< 4 | caseAfter)), .context)
        emit(mix(Salt.afterCase, after ^ (caseBefore &<< 4 | letterCase)), .context)
        let lexicon = word.entry.lexicon
        if i > 0 { emit(mix(Salt.lexiconPairBefore, sentence.words[i - 1].entry.lexicon &<< 12 | lexicon), .list) }
        if i + 1 < count {
            emit(mix(Salt.lexiconPairAfter, sentence.words[i + 1].entry.lexicon &<< 12 | lexicon), .list)
        }
        let phrase = UInt64(sentence.phrases[i])
        let phraseBefore = i > 0 ? UInt64(sentence.phrases[i - 1]) : 0
        let phraseAfter = i + 1 < count ? UInt64(sentence.phrases[i + 1]) : 0
        if phrase != 0 {
            emit(mix(Salt.phrase, phrase &<< 4 | letterCase), .list)
            let place = phrase &>> 16
            var kinds = phrase & 0xFFFF
            while kinds != 0 {
                emit(mix(Salt.phraseKind, UInt64(kinds.trailingZeroBitCount) &<< 2 | place), .list)
                kinds &= kinds &- 1
            }
        }
        if phraseBefore != 0 { emit(mix(Salt.phraseBefore, phraseBefore &<< 4 | letterCase), .list) }
        if phraseAfter != 0 { emit(mix(Salt.phraseAfter, phraseAfter &<< 4 | letterCase), .list) }
        run(of: i, in: sentence, emit)
        if sentence.isTitle { title(word, phrase, clusterBefore, clusterAfter, emit) }
    }

    /// In titles, where all words have capitals, what is known of the words counts for more.
    @inline(__always)
    private static func title(
        _ word: Word, _ phrase: UInt64, _ before: UInt64, _ after: UInt64, _ emit: (UInt64, FeatureKind) -> Void
    ) {
        let letterCase = UInt64(word.letterCase.rawValue)
        emit(mix(Salt.titleCase, letterCase), .context)
        emit(mix(Salt.titleCapitals, word.entry.capitals &<< 4 | letterCase), .classOfWord)
        emit(mix(Salt.titleCluster, word.entry.cluster), .classOfWord)
        emit(mix(Salt.titleLexicon, word.entry.lexicon), .list)
        emit(mix(Salt.titlePhrase, phrase), .list)
        emit(mix(Salt.titleBefore, before), .classOfWord)
        emit(mix(Salt.titleAfter, after), .classOfWord)
    }

    /// The head of the run says what kind of name it is, and so do the words around the run.
    @inline(__always)
    private static func run(of i: Int, in sentence: borrowing Sentence, _ emit: (UInt64, FeatureKind) -> Void) {
        let start = Int(sentence.runStart[i])
        let end = Int(sentence.runEnd[i])
        guard end > start else { return }
        let count = sentence.words.count
        let place = UInt64(min(i - start, 3)) &<< 2 | UInt64(min(end - 1 - i, 3))
        let before = start > 0 ? sentence.words[start - 1].hash : 1
        let after = end < count ? sentence.words[end].hash : 2
        let placeFromStart = UInt64(min(i - start, 4))
        emit(mix(Salt.runPlace, place), .context)
        emit(mix(Salt.head, sentence.words[start].hash &+ placeFromStart), .context)
        emit(mix(Salt.headCluster, sentence.words[start].entry.cluster &<< 4 | placeFromStart), .classOfWord)
        emit(mix(Salt.runBefore, before &+ placeFromStart), .context)
        emit(mix(Salt.runAfter, after &+ UInt64(min(end - 1 - i, 4))), .context)
        let clusterBefore = start > 0 ? sentence.words[start - 1].entry.cluster : 2000
        let clusterAfter = end < count ? sentence.words[end].entry.cluster : 2001
        emit(mix(Salt.runBeforeCluster, clusterBefore &<< 4 | place), .classOfWord)
        emit(mix(Salt.runAfterCluster, clusterAfter &<< 4 | place), .classOfWord)
        emit(mix(Salt.runAround, clusterBefore &<< 20 | clusterAfter &<< 4 | place), .classOfWord)
        emit(mix(Salt.runLast, sentence.words[end - 1].hash &+ UInt64(min(end - 1 - i, 3))), .context)
    }
}
