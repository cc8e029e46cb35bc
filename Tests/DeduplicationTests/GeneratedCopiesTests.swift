import Deduplication
import Testing

/// Copies are found and joined, templates are not: on 10,000 generated articles.
@Suite struct GeneratedCopiesTests {
    let fingerprinter = Fingerprinter()

    /// Found as Postgres finds it: by an anchor in common, and then joined by the verdict.
    func meets(_ a: StoryGenerator.Article, _ b: StoryGenerator.Article) -> (found: Bool, verdict: Verdict) {
        let first = fingerprinter.fingerprint(title: a.title, body: a.body)
        let second = fingerprinter.fingerprint(title: b.title, body: b.body)
        return (!Set(first.anchors).isDisjoint(with: second.anchors), Verdict(a.read, b.read, windowDays: 30))
    }

    @Test(arguments: StoryGenerator.Change.allCases)
    func `of the copies 99 in 100 are found and joined`(change: StoryGenerator.Change) {
        var generator = StoryGenerator(seed: 2024)
        var joined = 0
        let count = 600
        for _ in 0..<count {
            let story = generator.story()
            let copy = generator.copy(of: story, change)
            let (found, verdict) = meets(story, copy)
            joined += found && verdict.joins ? 1 : 0
        }
        #expect(Double(joined) >= 0.99 * Double(count))
    }

    @Test(arguments: StoryGenerator.Slot.allCases)
    func `a template filled anew is never joined`(slot: StoryGenerator.Slot) {
        var generator = StoryGenerator(seed: 77)
        for _ in 0..<300 {
            let (first, second) = generator.template(generator.frame(), differingIn: slot)
            let verdict = Verdict(first.read, second.read)
            #expect(!verdict.joins, "similarity \(verdict.similarity)")
        }
    }

    @Test func `unrelated stories hardly meet, and are never joined`() {
        var generator = StoryGenerator(seed: 5)
        let stories = (0..<1000).map { _ in generator.story() }
        var seen: [Int64: Int] = [:]
        var met = 0
        for (i, story) in stories.enumerated() {
            for anchor in fingerprinter.fingerprint(title: story.title, body: story.body).anchors {
                if let other = seen.updateValue(i, forKey: anchor), other != i {
                    met += 1
                    #expect(!Verdict(story.read, stories[other].read).joins)
                }
            }
        }
        #expect(met < 20)
    }
}
