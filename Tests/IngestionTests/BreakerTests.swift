import Operations
import Testing

@testable import Ingestion

struct BreakerTests {
    /// The breaker of the default settings.
    private var breaker: Breaker {
        let settings = Operations.Settings()
        return Breaker(
            ratio: settings.breakerRatio, window: settings.breakerWindow, consecutive: settings.breakerConsecutive)
    }

    /// After how many messages it opens; nil where it stays closed for all of them.
    private func opens(_ breaker: Breaker, _ count: Int, _ isRejected: (Int) -> Bool) -> Int? {
        var breaker = breaker
        for number in 0..<count {
            breaker.record(rejected: isRejected(number))
            if breaker.isOpen { return number + 1 }
        }
        return nil
    }

    @Test func `input that is bad as a whole opens it`() {
        #expect(opens(breaker, 10_000) { _ in true } == 101)
    }

    @Test func `one in a hundred leaves it closed for good`() {
        #expect(opens(breaker, 200_000) { $0 % 100 == 99 } == nil)
    }

    @Test func `two in a hundred open it within a window`() throws {
        let count = try #require(opens(breaker, 200_000) { $0 % 50 == 49 })
        #expect(count <= 10_000)
    }

    @Test func `a bad start is no ratio`() {
        #expect(opens(breaker, 50_000) { $0 < 100 } == nil)
    }

    @Test func `a rejection leaves the window after as many messages as it holds`() {
        // 90 bad, a window's worth of good ones, 90 bad: never 101 at once.
        #expect(opens(breaker, 30_000) { $0 % 10_090 < 90 } == nil)
        #expect(opens(breaker, 30_000) { $0 % 5_000 < 90 } != nil)
    }

    @Test func `one or two rejections never open it by ratio`() {
        let strict = Breaker(ratio: 0, window: 100, consecutive: 1_000)
        #expect(opens(strict, 100) { $0 < 1 } == nil)
        #expect(opens(strict, 100) { $0 < 2 } == nil)
        #expect(opens(strict, 100) { $0 < 3 } == 3)
    }

    @Test func `so many in a row open it, whatever the ratio`() {
        let lenient = Breaker(ratio: 1, window: 10_000, consecutive: 1_000)
        #expect(opens(lenient, 10_000) { _ in true } == 1_000)
        #expect(opens(lenient, 10_000) { $0 % 1_000 != 999 } == nil)
    }

    @Test func `the reason names the count and stays the first one`() {
        var breaker = Breaker(ratio: 1, window: 100, consecutive: 5)
        for _ in 0..<5 { breaker.record(rejected: true) }
        #expect(breaker.reason == "5 messages in a row could not be processed")
        for _ in 0..<200 { breaker.record(rejected: true) }
        #expect(breaker.reason == "5 messages in a row could not be processed")
        var other = Breaker(ratio: 0.05, window: 100, consecutive: 1_000)
        for number in 0..<100 { other.record(rejected: number % 10 == 0) }
        #expect(other.reason == "6 of the last 100 messages could not be processed")
    }
}
