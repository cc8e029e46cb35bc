import Testing

@testable import Deduplication

@Suite struct SortedHashesTests {
    @Test(arguments: [0, 1, 2, 40, 41, 300, 5_000])
    func `hashes of any number are sorted and each stands once`(count: Int) {
        var generator = StoryGenerator(seed: UInt64(count))
        var hashes = (0..<count).map { _ in Mix.full(UInt64(generator.number(below: max(1, count * 2 / 3)))) }
        // What differs in its highest or lowest byte alone, and the ends of the range.
        if count > 40 { hashes += [.max, 0, 1, 1 << 63, 1 << 56, .max, .max - 1] }
        #expect(SortedHashes.distinct(hashes) == Set(hashes).sorted())
    }

    @Test(arguments: [41, 300, 5_000])
    func `hashes that crowd together are sorted too`(count: Int) {
        let close = (0..<count).map { UInt64(($0 * 7) % count) }
        #expect(SortedHashes.distinct(close) == (0..<count).map(UInt64.init))
        #expect(SortedHashes.distinct(close + [UInt64](repeating: .max, count: count)).last == .max)
    }

    @Test func `the least hashes are found, each once`() {
        let hashes: [UInt64] = [9, 3, .max, 3, 7, 0, 9, 12, 5]
        #expect(SortedHashes.least(4, of: hashes) == [0, 3, 5, 7])
        #expect(SortedHashes.least(20, of: hashes) == [0, 3, 5, 7, 9, 12, .max])
        #expect(SortedHashes.least(3, of: []).isEmpty)
    }

    @Test func `what two sets share is counted`() {
        let (a, b): ([UInt64], [UInt64]) = ([1, 4, 6, 9, .max], [0, 4, 9, 10, .max])
        #expect(SortedHashes.common(a, b) == 3 && SortedHashes.common(b, a) == 3)
        #expect(SortedHashes.common(a, []) == 0)
        #expect(SortedHashes.contains(a, .max) && !SortedHashes.contains(a, 0) && !SortedHashes.contains([], 1))
        #expect(SortedHashes.covered([9, 9, 5, 1], by: a) == 3)
    }
}
