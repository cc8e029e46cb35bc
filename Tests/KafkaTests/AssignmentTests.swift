import Testing

@testable import Kafka

/// The life cycle of an assignment as a value: what the library is told after what.
@Suite struct AssignmentTests {
    let a = TopicPartition(topic: "t", partition: 0)
    let b = TopicPartition(topic: "t", partition: 1)

    @Test func `nothing is fetched before the taker has answered`() {
        var assignment = Assignment()
        _ = assignment.assigned([a, b])
        #expect(assignment.nextAssign() == nil)
        #expect(assignment.admits(a, offset: 0) == false)
        #expect(assignment.partitions == [a, b])
    }

    @Test func `a start is told once`() {
        var assignment = Assignment()
        let generation = assignment.assigned([a, b])
        #expect(assignment.start([a: 5, b: 7], generation: generation) == [a, b])
        #expect(assignment.nextAssign() == [a: 5, b: 7])
        #expect(assignment.nextAssign() == nil)
    }

    @Test func `what arrives between a start and its telling is stale`() {
        var assignment = started([a: 5])
        #expect(assignment.admits(a, offset: 5) == true)
        #expect(assignment.start([a: 2], generation: 1) == [a])
        #expect(assignment.admits(a, offset: 6) == false)
        #expect(assignment.nextAssign() == [a: 2])
        #expect(assignment.admits(a, offset: 2) == true)
    }

    @Test func `a second start with another partition keeps the first where it is`() {
        var assignment = started([a: 5])
        #expect(assignment.admits(a, offset: 5) == true)
        #expect(assignment.admits(a, offset: 9) == true)
        #expect(assignment.start([b: 1], generation: 1) == [b])
        #expect(assignment.nextAssign() == [a: 10, b: 1])
    }

    @Test func `an answer to an older assignment is ignored`() {
        var assignment = Assignment()
        let old = assignment.assigned([a])
        #expect(assignment.revoked() == [a])
        #expect(assignment.start([a: 3], generation: old) == [])
        let new = assignment.assigned([a])
        #expect(assignment.start([a: 3], generation: old) == [])
        #expect(assignment.nextAssign() == nil)
        #expect(assignment.start([a: 4], generation: new) == [a])
        #expect(assignment.nextAssign() == [a: 4])
    }

    @Test func `a partition that is not ours is not started`() {
        var assignment = Assignment()
        let generation = assignment.assigned([a])
        #expect(assignment.start([b: 1], generation: generation) == [])
        #expect(assignment.nextAssign() == nil)
    }

    @Test func `a pause is the empty list and its end goes on from the last admitted record`() {
        var assignment = started([a: 5])
        #expect(assignment.admits(a, offset: 5) == true)
        assignment.pauseByTaker(true)
        #expect(assignment.nextAssign() == [:])
        #expect(assignment.nextAssign() == nil)
        assignment.pauseByTaker(false)
        #expect(assignment.nextAssign() == [a: 6])
    }

    @Test func `two reasons to pause must both end`() {
        var assignment = started([a: 5])
        assignment.pauseByTaker(true)
        assignment.pauseByBacklog(true)
        #expect(assignment.nextAssign() == [:])
        assignment.pauseByTaker(false)
        #expect(assignment.nextAssign() == nil)
        assignment.pauseByBacklog(false)
        #expect(assignment.nextAssign() == [a: 5])
    }

    @Test func `a pause holds over a rebalance`() {
        var assignment = started([a: 5])
        assignment.pauseByTaker(true)
        _ = assignment.revoked()
        let generation = assignment.assigned([a, b])
        _ = assignment.start([a: 6, b: 0], generation: generation)
        #expect(assignment.nextAssign() == nil)
        assignment.pauseByTaker(false)
        #expect(assignment.nextAssign() == [a: 6, b: 0])
    }

    @Test func `a pause that nobody told needs no telling when it ends`() {
        var assignment = started([a: 5])
        assignment.pauseByTaker(true)
        assignment.pauseByTaker(false)
        #expect(assignment.nextAssign() == nil)
    }

    @Test func `after a revocation nothing is admitted`() {
        var assignment = started([a: 5])
        _ = assignment.revoked()
        #expect(assignment.admits(a, offset: 5) == false)
        #expect(assignment.partitions.isEmpty)
        #expect(!assignment.isActive)
    }

    @Test func `an offset that was delivered is not delivered again`() {
        var assignment = started([a: 5])
        #expect(assignment.admits(a, offset: 5) == true)
        #expect(assignment.admits(a, offset: 5) == false)
        #expect(assignment.admits(a, offset: 4) == false)
    }

    private func started(_ offsets: [TopicPartition: Int64]) -> Assignment {
        var assignment = Assignment()
        let generation = assignment.assigned([a, b])
        _ = assignment.start(offsets, generation: generation)
        _ = assignment.nextAssign()
        return assignment
    }
}
