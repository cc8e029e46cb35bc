public import ArticleStore
public import Kafka

/// Requeues dead letters by sending their copies to a topic, where every group that reads it meets them again.
///
/// A copy keeps key, headers, value and timestamp, and carries how often it has failed: one that failed too often is
/// left alone, so that none goes round for ever. A letter counts as requeued once the broker has its copy; a run that
/// is killed in between sends that copy again, which is then a duplicate like any other.
public struct Sender: Sendable {
    let row: ReplayRow
    let requeue: Plan.Requeue
    let patterns: Patterns
    let store: Store
    let source: LetterSource
    let producer: Producer
    let settings: Runner.Settings
    let report: @Sendable (Runner.Event) -> Void

    /// `store` is one that moves this replay.
    public init(
        _ row: ReplayRow, _ plan: Plan, requeue: Plan.Requeue, store: Store, source: LetterSource, producer: Producer,
        settings: Runner.Settings, report: @escaping @Sendable (Runner.Event) -> Void = { _ in }
    ) {
        self.row = row
        self.requeue = requeue
        patterns = plan.patterns
        self.store = store
        self.source = source
        self.producer = producer
        self.settings = settings
        self.report = report
    }

    /// Runs to the end, and enters how that was. Throws `KafkaError` and `PostgresError`.
    public func run() async throws -> Runner.Ending {
        let result: Result<Runner.Ending, any Error>
        do {
            result = .success(try await work())
        } catch is FenceLost {
            result = .success(.overtaken)
        } catch  where Task.isCancelled && Runner.isCancellation(error) {
            result = .success(.stopped)
        } catch {
            result = .failure(error)
        }
        await source.close()
        await Runner.enter(result, of: row, in: store)
        return try result.get()
    }

    private func work() async throws -> Runner.Ending {
        var tally = Tally(row)
        var pace = Pace(rate: settings.rate, start: .now)
        while !Task.isCancelled {
            let left = (settings.limit ?? .max) - Int(tally.taken)
            let limit = min(pace.portion(atMost: settings.batchMessages), left)
            guard limit > 0,
                let (letters, step) = try await source.nextLetters(limit: limit, bytes: settings.batchBytes)
            else {
                report(.progress(tally))
                return .done
            }
            let meant = letters.filter { patterns.match(Record($0)) }
            let sendable = meant.filter { $0.attempts < requeue.maxAttempts }
            // What was sent is entered, whoever cancels meanwhile.
            let writing = Task { [tally] in
                var tally = tally
                let sent = try await send(sendable)
                let rest = meant.count - sendable.count
                try await store.recordSent(sent, moving: [step], seen: letters.count, leftAlone: rest)
                tally.seen += Int64(letters.count)
                tally.updated += Int64(sent.count)
                tally.deadLettered += Int64(rest)
                return tally
            }
            tally = try await writing.value
            report(.progress(tally))
            if let time = pace.take(meant.count) { try await Task.sleep(until: time, clock: .continuous) }
        }
        return .stopped
    }

    /// Returns where each landed. Throws the first failure.
    private func send(_ letters: [DeadLetter]) async throws -> [(id: Int64, to: String)] {
        try await withThrowingTaskGroup(of: (id: Int64, to: String).self) { group in
            for letter in letters {
                let message = copy(of: letter)
                // Begins at once, up to the wait for the receipt: copies go out in the letters' order.
                group.addImmediateTask { [producer] in
                    let (place, offset) = try await producer.send(message)
                    return (letter.id, "\(place.topic)[\(place.partition)]@\(offset)")
                }
            }
            var sent: [(id: Int64, to: String)] = []
            for try await one in group { sent.append(one) }
            return sent.sorted { $0.id < $1.id }
        }
    }

    private func copy(of letter: DeadLetter) -> OutgoingMessage {
        let record = Record(letter)
        let stays = requeue.topic == nil || requeue.topic == letter.coordinates.topic
        var headers = record.headers.filter { ![Headers.attemptsKey, Self.originKey].contains($0.key) }
        let place = letter.coordinates
        headers.append(Header(key: Headers.attemptsKey, value: Array(String(letter.attempts).utf8)))
        headers.append(
            Header(
                key: Self.originKey, value: Array("\(place.topic)[\(place.partition)]@\(place.offset)".utf8)))
        return OutgoingMessage(
            topic: requeue.topic ?? place.topic, partition: stays ? place.partition : nil, key: record.key,
            value: record.value, headers: headers, millisecondsSinceEpoch: letter.timestamp)
    }

    /// The header that says where the message failed last.
    static let originKey = "warta-dead-letter"
}
