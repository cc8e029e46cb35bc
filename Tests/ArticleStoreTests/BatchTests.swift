import Testing

@testable import ArticleStore

private func step(_ partition: Int32, _ from: Int64, _ to: Int64) -> Batch.Step {
    Batch.Step(topic: "t", partition: partition, epoch: 1, from: from, to: to)
}

struct BatchTests {
    @Test func `halves can be written one after the other`() throws {
        let batch = Batch(
            messages: [refused(0, 10), refused(0, 12), refused(1, 5), refused(0, 13), refused(1, 6)],
            steps: [step(0, 10, 20), step(1, 4, 7), step(2, 0, 3)])
        let (first, second) = try #require(batch.halves())
        #expect(first.messages.map(\.coordinates.offset) == [10, 12])
        #expect(first.steps == [step(0, 10, 13)])
        #expect(second.messages.map(\.coordinates.offset) == [5, 13, 6])
        #expect(second.steps == [step(0, 13, 20), step(1, 4, 7), step(2, 0, 3)])
    }

    @Test func `halving to the end keeps every message and every step`() {
        let messages = (0..<17).map { refused(Int32($0 % 3), Int64($0)) }
        var rest = [Batch(messages: messages, steps: [step(0, 0, 17), step(1, 0, 18), step(2, 0, 17)])]
        var reached: [Int32: Int64] = [:]
        var offsets: [Int64] = []
        while !rest.isEmpty {
            let batch = rest.removeFirst()
            if let (first, second) = batch.halves() {
                rest.insert(contentsOf: [first, second], at: 0)
                continue
            }
            offsets += batch.messages.map(\.coordinates.offset)
            for step in batch.steps {
                #expect(step.from == reached[step.partition, default: 0])
                #expect(step.to > step.from)
                reached[step.partition] = step.to
            }
            for message in batch.messages {
                #expect(
                    batch.steps.contains { $0.from <= message.coordinates.offset && message.coordinates.offset < $0.to }
                )
            }
        }
        #expect(offsets == (0..<17).map(Int64.init))
        #expect(reached == [0: 17, 1: 18, 2: 17])
    }

    @Test func `a single message has no halves`() {
        #expect(Batch(messages: [refused(0, 0)], steps: [step(0, 0, 1)]).halves() == nil)
        #expect(Batch(messages: [], steps: [step(0, 0, 1)]).halves() == nil)
    }

    @Test func `dropping a partition drops its messages and steps`() {
        var pending = PendingWrite(
            Batch(messages: [refused(0, 0), refused(1, 0)], steps: [step(0, 0, 1), step(1, 0, 1)]))
        pending.drop([step(0, 0, 1)])
        #expect(pending.rest.flatMap(\.steps) == [step(1, 0, 1)])
        #expect(pending.rest.flatMap(\.messages).map(\.coordinates.partition) == [1])
        pending.drop([step(1, 0, 1)])
        #expect(pending.rest.isEmpty)
    }
}
