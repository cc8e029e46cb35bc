internal import Text

/// How the words of a document were labelled in a first pass: what one sentence leaves open, another may say.
package struct DocumentEvidence: Sendable {
    /// For each word form written as a name: how often it was part of a person, organisation, place, and of nothing.
    private var counts: [UInt64: SIMD4<UInt16>] = [:]

    package init() {}

    mutating func removeAll() { counts.removeAll(keepingCapacity: true) }

    package mutating func add(_ word: Word, _ label: UInt8) {
        guard word.isNameLike else { return }
        counts[word.form, default: .zero][Self.lane(label)] &+= 1
    }

    /// What the other sentences say of a word; `own` is what its own sentence added.
    package func others(_ word: Word, own: SIMD4<UInt16>) -> SIMD4<UInt16> {
        (counts[word.form] ?? .zero) &- own
    }

    @inline(__always)
    package static func lane(_ label: UInt8) -> Int { label == 0 ? 3 : Int(label &- 1) &>> 1 }

    /// The evidence as features: which kind the word mostly was, how clearly and how often.
    @inline(__always)
    static func features(_ word: Word, _ others: SIMD4<UInt16>, _ emit: (UInt64) -> Void) {
        let total = others.wrappedSum()
        guard total > 0 else { return }
        let most = others.max()
        var kind: UInt64 = 0
        for lane in 1..<4 where others[lane] == most { kind = UInt64(lane) }
        let clear: UInt64 = most == total ? 2 : UInt32(most) &* 3 >= UInt32(total) &* 2 ? 1 : 0
        let often: UInt64 = total >= 4 ? 2 : total >= 2 ? 1 : 0
        let value = kind &<< 4 | clear &<< 2 | often
        emit(mix(0x201, value))
        emit(mix(0x202, value &<< 8 | UInt64(word.letterCase.rawValue)))
        emit(mix(0x203, value &<< 16 | word.entry.lexicon))
    }
}
