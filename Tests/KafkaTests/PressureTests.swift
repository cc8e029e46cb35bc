import Testing

@testable import Kafka

@Suite struct PressureTests {
    let now = ContinuousClock.now

    @Test func `a full backlog is held for a while and then paused`() {
        var pressure = Pressure(maxRecords: 4, maxBytes: 1 << 20)
        #expect(pressure.judge(backlog(3), isPaused: false, now: now) == .poll)
        #expect(pressure.judge(backlog(4), isPaused: false, now: now) == .hold(Pressure.patience))
        let rest = Pressure.patience - .milliseconds(400)
        #expect(pressure.judge(backlog(4), isPaused: false, now: now + .milliseconds(400)) == .hold(rest))
        #expect(pressure.judge(backlog(4), isPaused: false, now: now + Pressure.patience) == .pause)
    }

    @Test func `a backlog that was emptied in time starts anew`() {
        var pressure = Pressure(maxRecords: 4, maxBytes: 1 << 20)
        _ = pressure.judge(backlog(4), isPaused: false, now: now)
        #expect(pressure.judge(backlog(1), isPaused: false, now: now + .milliseconds(900)) == .poll)
        #expect(pressure.judge(backlog(4), isPaused: false, now: now + .seconds(2)) == .hold(Pressure.patience))
    }

    @Test func `a pause ends at half of the bounds`() {
        var pressure = Pressure(maxRecords: 4, maxBytes: 1 << 20)
        #expect(pressure.judge(backlog(3), isPaused: true, now: now) == .poll)
        #expect(pressure.judge(backlog(2), isPaused: true, now: now) == .resume)
    }

    @Test func `bytes count as records do`() {
        var pressure = Pressure(maxRecords: 100, maxBytes: 300)
        #expect(pressure.judge(backlog(2), isPaused: false, now: now) == .poll)
        #expect(pressure.judge(backlog(3), isPaused: false, now: now) == .hold(Pressure.patience))
        #expect(pressure.judge(backlog(2), isPaused: true, now: now) == .poll)
    }

    private func backlog(_ count: Int) -> Backlog {
        var backlog = Backlog()
        for offset in 0..<count {
            backlog.append(
                Record(topicPartition: TopicPartition(topic: "t", partition: 0), offset: Int64(offset)), at: now)
        }
        return backlog
    }
}
