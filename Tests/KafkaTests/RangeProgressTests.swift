import Testing

@testable import Kafka

@Suite struct RangeProgressTests {
    let a = TopicPartition(topic: "t", partition: 0)
    let b = TopicPartition(topic: "t", partition: 1)

    @Test func `a range ends with its last offset`() {
        var progress = RangeProgress([a: 3..<5])
        #expect(progress.judge(a, offset: 3) == .deliver)
        #expect(progress.judge(a, offset: 4) == .deliverAndFinish)
        #expect(progress.isDone)
        #expect(progress.judge(a, offset: 5) == .drop)
    }

    @Test func `a range whose last offsets are missing ends with the one after`() {
        var progress = RangeProgress([a: 3..<5])
        #expect(progress.judge(a, offset: 3) == .deliver)
        #expect(progress.judge(a, offset: 9) == .finish)
        #expect(progress.isDone)
    }

    @Test func `the end of the partition ends its range only`() {
        var progress = RangeProgress([a: 0..<100, b: 0..<100])
        progress.reachedEnd(of: a)
        #expect(!progress.isDone)
        progress.reachedEnd(of: b)
        #expect(progress.isDone)
    }

    @Test func `an empty range is done`() {
        #expect(RangeProgress([a: 7..<7]).isDone)
    }
}
