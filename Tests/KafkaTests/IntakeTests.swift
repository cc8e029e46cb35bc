import Synchronization
import Testing

@testable import Kafka

/// The meeting of poll thread and taker, without a library: the test plays the thread.
@Suite struct IntakeTests {
    let partition = TopicPartition(topic: "t", partition: 0)

    @Test func `a few records are held back until the oldest has lingered`() async throws {
        let intake = started()
        let began = ContinuousClock.now
        let ticking = tick(intake)
        intake.receive([record(0)])
        let batch = await intake.next(.init(maxRecords: 10, maxBytes: 1000_000, linger: .milliseconds(150)))
        ticking.cancel()
        #expect(batch?.recordCount == 1)
        #expect(began.duration(to: .now) >= .milliseconds(150))
        #expect(began.duration(to: .now) < .seconds(5))
    }

    @Test func `a full batch comes at once`() async {
        let intake = started()
        intake.receive((0..<20).map { record(Int64($0)) })
        let batch = await intake.next(.init(maxRecords: 10, maxBytes: 1000_000, linger: .seconds(60)))
        #expect(batch?.recordCount == 10)
    }

    @Test func `an event comes at once and takes the records before it along`() async {
        let intake = started()
        intake.receive([record(0)])
        intake.receive(KafkaError(.brokersUnavailable, "down"))
        let batch = await intake.next(.init(maxRecords: 10, maxBytes: 1000_000, linger: .seconds(60)))
        #expect(batch?.events.count == 2)
    }

    @Test func `a cancelled taker gets nil and loses nothing`() async {
        let intake = started()
        let taking = Task { await intake.next(.init(maxRecords: 10, maxBytes: 1000_000, linger: .seconds(60))) }
        await Task.yield()
        intake.receive([record(0)])
        taking.cancel()
        #expect(await taking.value == nil)
        let batch = await intake.next(.init(maxRecords: 10, maxBytes: 1000_000, linger: .zero))
        #expect(batch?.recordCount == 1)
    }

    @Test func `a nudge serves the taker at once, with nothing if need be, and once`() async {
        let intake = started()
        let taking = Task { await intake.next(.init(maxRecords: 10, maxBytes: 1000_000, linger: .seconds(60))) }
        await Task.yield()
        intake.nudge()
        let empty = await taking.value
        #expect(empty?.events.isEmpty == true)
        intake.receive([record(0)])
        intake.nudge()
        let early = await intake.next(.init(maxRecords: 10, maxBytes: 1000_000, linger: .seconds(60)))
        #expect(early?.recordCount == 1)
        let waiting = Task { await intake.next(.init(maxRecords: 10, maxBytes: 1000_000, linger: .zero)) }
        await Task.yield()
        intake.receive([record(1)])
        #expect(await waiting.value?.recordCount == 1)
    }

    @Test func `closing wakes the taker`() async {
        let intake = started()
        let taking = Task { await intake.next(.init(maxRecords: 10, maxBytes: 1000_000, linger: .seconds(60))) }
        await Task.yield()
        intake.beginClosing()
        #expect(await taking.value == nil)
    }

    @Test func `nothing of before a rewind is handed over`() async {
        let intake = started()
        intake.receive([record(0), record(1), record(2)])
        intake.tell { state in
            let restarted = state.assignment.start([partition: 1], generation: 1)
            _ = state.backlog.drop(restarted)
        }
        intake.receive([record(3)])
        #expect(assignStep(intake) == [partition: 1])
        intake.receive([record(1)])
        let batch = await intake.next(.init(maxRecords: 10, maxBytes: 1000_000, linger: .zero))
        guard case .records(let records)? = batch?.events.last else {
            Issue.record("no records")
            return
        }
        #expect(records.map(\.offset) == [1])
    }

    @Test func `a revocation drops what was not taken and is told`() async {
        let intake = started()
        intake.receive([record(0), record(1)])
        intake.revoked()
        intake.receive([record(2)])
        let batch = await intake.next(.init(maxRecords: 10, maxBytes: 1000_000, linger: .zero))
        #expect(batch?.recordCount == 0)
        guard case .revoked(let partitions, let generation)? = batch?.events.last else {
            Issue.record("not told")
            return
        }
        #expect(partitions == [partition] && generation == 1)
    }

    @Test func `the same error is told once in ten seconds`() async {
        let intake = started()
        for _ in 0..<100 {
            intake.receive(KafkaError(.brokersUnavailable, libraryCode: -187, "down"))
            _ = intake.state.withLock { $0.backlog.take(maxRecords: 1, maxBytes: 1) }
        }
        intake.receive([record(0)])
        let batch = await intake.next(.init(maxRecords: 10, maxBytes: 1000_000, linger: .zero))
        #expect(batch?.events.count == 1)
    }

    private func record(_ offset: Int64) -> Record { Record(topicPartition: partition, offset: offset, value: [0]) }

    private func started() -> Intake {
        let intake = Intake(maxQueuedRecords: 1000, maxQueuedBytes: 1 << 20)
        intake.assigned([partition])
        intake.tell { state in
            _ = state.assignment.start([partition: 0], generation: 1)
            _ = state.backlog.take(maxRecords: 1, maxBytes: 1)
        }
        _ = intake.nextStep()
        return intake
    }

    private func assignStep(_ intake: Intake) -> [TopicPartition: Int64]? {
        if case .assign(let offsets) = intake.nextStep() { return offsets }
        return nil
    }

    /// The poll thread's rounds.
    private func tick(_ intake: Intake) -> Task<Void, Never> {
        Task {
            while !Task.isCancelled {
                _ = intake.nextStep()
                try? await Task.sleep(for: .milliseconds(5))
            }
        }
    }
}
