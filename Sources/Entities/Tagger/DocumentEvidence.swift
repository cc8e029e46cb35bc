internal import Text

/// How the words of a document were labelled in a first pass: what one sentence leaves open, another may say.
package struct DocumentEvidence: Sendable {
    /// For each word form written as a name: how often it was part of a person, organisation, place, and of nothing. An
    /// open-addressing table of a power of two of rows, at most half full.
    private var forms = [UInt64](repeating: 0, count: 256)
    private var counts = [SIMD4<UInt16>](repeating: .zero, count: 256)
    private var used = 0

    package init() {}

    mutating func removeAll() {
        guard used > 0 else { return }
        for i in forms.indices { forms[i] = 0 }
        used = 0
    }

    @inline(__always)
    private func place(of form: UInt64) -> Int {
        let mask = forms.count - 1
        var i = Int(truncatingIfNeeded: form) & mask
        while forms[i] != 0, forms[i] != form { i = (i &+ 1) & mask }
        return i
    }

    package mutating func add(_ word: Word, _ label: UInt8) {
        guard word.isNameLike else { return }
        var i = place(of: word.form)
        if forms[i] == 0 {
            if used &* 2 >= forms.count {
                grow()
                i = place(of: word.form)
            }
            forms[i] = word.form
            counts[i] = .zero
            used += 1
        }
        counts[i][Self.lane(label)] &+= 1
    }

    private mutating func grow() {
        let old = zip(forms, counts).filter { $0.0 != 0 }
        forms = [UInt64](repeating: 0, count: forms.count * 2)
        counts = [SIMD4<UInt16>](repeating: .zero, count: forms.count)
        for (form, count) in old {
            let i = place(of: form)
            forms[i] = form
            counts[i] = count
        }
    }

    /// How a word was labelled in the whole document.
    package func counts(of word: Word) -> SIMD4<UInt16> {
        let i = place(of: word.form)
        return forms[i] == 0 ? .zero : counts[i]
    }

    @inline(__always)
    package static func lane(_ label: UInt8) -> Int { label == 0 ? 3 : Int(label &- 1) &>> 1 }

    /// The evidence as features: which kind the word mostly was, how clearly and how often.
    @inline(__always)
    static func features(_ word: Word, _ others: SIMD4<UInt16>, _ sink: inout some FeatureSink & ~Copyable) {
        let total = others.wrappedSum()
        guard total > 0 else { return }
        let most = others.max()
        var kind: UInt64 = 0
        for lane in 1..<4 where others[lane] == most { kind = UInt64(lane) }
        let clear: UInt64 = most == total ? 2 : UInt32(most) &* 3 >= UInt32(total) &* 2 ? 1 : 0
        let often: UInt64 = total >= 4 ? 2 : total >= 2 ? 1 : 0
        let value = kind &<< 4 | clear &<< 2 | often
        sink.take(mix(0x201, value), .context)
        sink.take(mix(0x202, value &<< 8 | UInt64(word.letterCase.rawValue)), .context)
        sink.take(mix(0x203, value &<< 16 | word.entry.lexicon), .context)
    }
}
