import Synchronization

/// The side of the poll thread.
extension Intake {
    /// What the thread is to do next.
    enum Step {
        case close
        /// Tell the library to fetch these, from these offsets, and nothing else.
        case assign([TopicPartition: Int64])
        case commit([TopicPartition: Int64])
        /// Ask the library for records, waiting this long for the first.
        case poll(milliseconds: Int)
        /// The backlog is full: lie down until the bell rings.
        case hold(milliseconds: Int)
    }

    /// At most this long until the thread looks around again.
    static let tick = Duration.milliseconds(100)

    func nextStep() -> Step {
        let now = ContinuousClock.now
        let (step, waiting) = state.withLock { state in
            state.lastPoll = now
            return (state.nextStep(now: now), state.removeReadyWaiter(now: now))
        }
        waiting?.resume()
        return step
    }

    /// Takes what the library gave, without what a rewind or a revocation has made stale.
    func receive(_ records: [Record]) {
        let now = ContinuousClock.now
        let waiting = state.withLock { state in
            for record in records {
                if state.assignment.admits(record.topicPartition, offset: record.offset) {
                    state.backlog.append(record, at: now)
                } else {
                    state.statistics.droppedRecords += 1
                }
            }
            state.statistics.receivedRecords += records.count
            return state.removeReadyWaiter(now: now)
        }
        waiting?.resume()
    }

    func receiveEnd(of partition: TopicPartition, offset: Int64) {
        tellTaker { state, now in
            guard state.assignment.isFetching(partition) else { return }
            state.backlog.append(.endOfPartition(partition, offset: offset), at: now)
        }
    }

    /// Tells an error, the same one at most every ten seconds.
    func receive(_ error: KafkaError) {
        tellTaker { state, now in
            state.statistics.errors += 1
            let key = ErrorKey(code: error.libraryCode, partition: error.topicPartition)
            if let last = state.lastErrors[key], last.duration(to: now) < .seconds(10) { return }
            state.lastErrors[key] = now
            state.backlog.append(.error(error), at: now)
        }
    }

    func assigned(_ partitions: [TopicPartition]) {
        tellTaker { state, now in
            let generation = state.assignment.assigned(partitions)
            state.statistics.rebalances += 1
            state.lastErrors = [:]
            state.backlog.append(.assigned(state.assignment.partitions, generation: generation), at: now)
        }
    }

    func revoked() {
        tellTaker { state, now in
            guard state.assignment.isActive else { return }
            let partitions = state.assignment.revoked()
            state.statistics.droppedRecords += state.backlog.drop(Set(partitions))
            state.commits = [:]
            state.backlog.append(.revoked(partitions, generation: state.assignment.generation), at: now)
        }
    }

    func commitFailed() {
        state.withLock { state in state.statistics.commitFailures += 1 }
    }

    /// The group knows that we are gone. What remains is to free the handle, some milliseconds; 2.0.2 waits for ever for
    /// a partition that went away with its topic (mended in 2.1.0), so nobody waits for long.
    func leftGroup() { releaseClosers(after: .seconds(1)) }

    /// The handle is gone; whoever waits for that goes on.
    func closed() {
        let (closers, waiting) = state.withLock { state in
            state.isClosing = true
            state.isClosed = true
            return (state.removeClosers(), state.removeWaiter())
        }
        waiting?.resume()
        for closer in closers { closer.resume() }
    }

    private func tellTaker(_ change: (inout sending State, ContinuousClock.Instant) -> Void) {
        let now = ContinuousClock.now
        let waiting = state.withLock { state in
            change(&state, now)
            return state.removeReadyWaiter(now: now)
        }
        waiting?.resume()
    }
}

extension Intake.State {
    mutating func nextStep(now: ContinuousClock.Instant) -> Intake.Step {
        if isClosing {
            defer { commits = [:] }
            return commits.isEmpty ? .close : .commit(commits)
        }
        let verdict = pressure.judge(backlog, isPaused: assignment.isPausedByBacklog, now: now)
        if verdict == .pause { assignment.pauseByBacklog(true) }
        if verdict == .resume { assignment.pauseByBacklog(false) }
        if let offsets = assignment.nextAssign() { return .assign(offsets) }
        if !commits.isEmpty {
            defer { commits = [:] }
            return .commit(commits)
        }
        var span = Intake.tick
        if let waiter, let oldest = backlog.oldestArrival {
            span = min(span, max(.zero, now.duration(to: oldest + waiter.appetite.linger)))
        }
        if case .hold(let remaining) = verdict { return .hold(milliseconds: min(span, remaining).wholeMilliseconds) }
        return .poll(milliseconds: span.wholeMilliseconds)
    }
}

extension Duration {
    /// Rounded up, so that a wait is never zero before its time.
    var wholeMilliseconds: Int {
        let (seconds, attoseconds) = components
        let (milliseconds, overflow) = Int(clamping: seconds).multipliedReportingOverflow(by: 1000)
        if overflow { return seconds < 0 ? 0 : Int(Int32.max) }
        let (sum, overflow2) = milliseconds.addingReportingOverflow(
            Int((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000))
        return overflow2 ? Int(Int32.max) : min(max(0, sum), Int(Int32.max))
    }
}
