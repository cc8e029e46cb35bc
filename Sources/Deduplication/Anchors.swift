/// The keys by which Postgres finds candidates: shingles sampled by their own hash, so that two texts sample alike.
///
/// Classic LSH bands of r rows find a pair of Jaccard J with probability 1−(1−Jʳ)ᵇ: at J = 0.5 and 99 % that is 72
/// keys an article with r = 4, 34 with r = 3, 16 with r = 2; and they find no short copy in a long article (J = 0.1)
/// at all. A shingle of five words is rare enough to be a key by itself (r = 1), so each article keeps:
///
/// - every shingle whose hash lies in the lowest 1/36 of its range ("mod p" sampling), at most `most`, and
/// - where those are fewer than eight, its eight lowest.
///
/// A pair with c shared shingles is found unless none of them is a key of both: with probability 1−e^(−c/36) for long
/// texts, so 99 % from 166 shared shingles on, whatever the rest of either text says: that is containment. For two
/// texts of n shingles each and J = 0.5, two thirds are shared: n = 350 (2.5 KB) gives 1−e^(−6.5) = 0.9985. Short ones
/// share their lowest eight: 2/3 · 8 = 5.3 are expected, and 1−e^(−5.3) = 0.995. A text of 60 shingles copied whole
/// into a long article is found in 81 of 100 cases, one of 100 in 94. The relation is symmetric and knows nothing of
/// other articles, so the order of arrival cannot matter.
///
/// Cost: 10 keys for 2.5 KB of text. One in 32 takes a tenth more time and space in Postgres, and finds 996 of 1,000
/// where this finds 993 (c = 180).
enum Anchors {
    /// A sample of one shingle in this many.
    static let oneIn: UInt64 = 36
    /// The fewest keys of a text that has so many shingles.
    static let fewest = 8
    /// The most keys of a text; only texts of more than 2,000 words have more, and of those the lowest count.
    static let most = 64

    static func keys(of shingles: Shingles) -> [Int64] {
        let limit = UInt64.max / oneIn
        var sampled: [UInt64] = []
        sampled.reserveCapacity(32)
        for hash in shingles.hashes {
            let order = Mix.second(hash)
            if order < limit { sampled.append(order) }
        }
        sampled = SortedHashes.distinct(sampled)
        if sampled.count < fewest { sampled = SortedHashes.least(fewest, of: shingles.hashes.map(Mix.second)) }
        return sampled.prefix(most).map { Int64(bitPattern: $0) }
    }
}
