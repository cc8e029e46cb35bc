extension Tagger {
    /// Ends the document: labels again what the evidence of other sentences bears on.
    package func finish(_ scratch: inout Scratch) {
        guard scratch.ends.count > 1 else { return }
        let first = scratch.labels
        var start = 0
        var group = 0
        for end in scratch.ends {
            while group < scratch.groups.count, scratch.groups[group].end <= end {
                let range = scratch.groups[group].start..<scratch.groups[group].end
                var changed = false
                for i in range where scratch.words[i].isNameLike {
                    let counts = scratch.evidence.counts(of: scratch.words[i])
                    // Most names stand once in an article.
                    guard counts.wrappedSum() > 1 else { continue }
                    let others = counts &- own(i, start..<end, first, scratch)
                    guard others != .zero else { continue }
                    DocumentEvidence.features(scratch.words[i], others, &scratch.buffer)
                    scratch.emissions[i] &+= weights.features.sum(&scratch.buffer)
                    changed = true
                }
                if changed {
                    decode(scratch.groups[group], scratch.words, scratch.emissions, &scratch.back, &scratch.labels)
                }
                group += 1
            }
            start = end
        }
    }

    /// How a word is labelled in its own sentence.
    private func own(_ i: Int, _ sentence: Range<Int>, _ labels: [UInt8], _ scratch: borrowing Scratch)
        -> SIMD4<UInt16>
    {
        let words = scratch.words.span
        let hash = words[i].hash
        var own = SIMD4<UInt16>.zero
        for j in sentence where words[j].hash == hash && words[j].letterCase == words[i].letterCase {
            own[DocumentEvidence.lane(labels[j])] &+= 1
        }
        return own
    }
}
