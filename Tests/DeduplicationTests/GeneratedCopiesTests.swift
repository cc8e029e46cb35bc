import Deduplication
import Testing

/// Copies are found and joined, templates and other stories are not: on one pool of 10,000 generated articles.
@Suite struct GeneratedCopiesTests {
    /// Articles, and for each what it is a copy of: all that may be in one cluster have one origin.
    struct Pool {
        var articles: [StoryGenerator.Article] = []
        var origins: [Int] = []
        /// An original, its copy, and how that was made.
        var copies: [(original: Int, copy: Int, change: StoryGenerator.Change)] = []
        private var generator = StoryGenerator(seed: 2024)

        private mutating func add(_ article: StoryGenerator.Article, origin: Int? = nil) -> Int {
            articles.append(article)
            origins.append(origin ?? articles.count - 1)
            return articles.count - 1
        }

        /// A story and a copy of it for each change.
        mutating func addStory() {
            let story = generator.story(sentences: 6 + generator.number(below: 12))
            let original = add(story)
            for change in StoryGenerator.Change.allCases {
                copies.append((original, add(generator.copy(of: story, change), origin: original), change))
            }
        }

        /// Six articles of one frame: for each slot two that differ in it.
        mutating func addSeries() {
            let frame = generator.frame()
            for slot in StoryGenerator.Slot.allCases {
                let (first, second) = generator.template(frame, differingIn: slot)
                _ = add(first)
                _ = add(second)
            }
        }
    }

    /// The clusters as the store makes them: articles that share anchors are judged, unless they are joined already.
    private func roots(of pool: Pool) -> [Int] {
        let fingerprinter = Fingerprinter()
        let stories = pool.articles.map(\.read)
        var parents = Array(stories.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while parents[index] != index { index = parents[index] }
            return index
        }
        var holders: [Int64: [Int]] = [:]
        for (i, article) in pool.articles.enumerated() {
            let anchors = fingerprinter.fingerprint(title: article.title, body: article.body).anchors
            var others: Set<Int> = []
            for anchor in anchors {
                others.formUnion(holders[anchor] ?? [])
                holders[anchor, default: []].append(i)
            }
            for other in others.sorted() where root(other) != root(i) {
                if Verdict.joins(stories[i], stories[other], windowDays: 30) { parents[root(i)] = root(other) }
            }
        }
        return stories.indices.map(root)
    }

    @Test func `of the copies 99 in 100 are joined to their story, and nothing else is joined to anything`() {
        var pool = Pool()
        for _ in 0..<1_100 { pool.addStory() }
        for _ in 0..<384 { pool.addSeries() }
        #expect(pool.articles.count >= 10_000)
        let roots = roots(of: pool)
        for change in StoryGenerator.Change.allCases {
            let made = pool.copies.filter { $0.change == change }
            let joined = made.count { roots[$0.original] == roots[$0.copy] }
            #expect(Double(joined) >= 0.99 * Double(made.count), "\(change): \(joined) of \(made.count)")
        }
        let strangers = roots.indices.filter { pool.origins[roots[$0]] != pool.origins[$0] }
        #expect(strangers.isEmpty, "\(strangers.count) articles are in clusters of others")
    }
}
