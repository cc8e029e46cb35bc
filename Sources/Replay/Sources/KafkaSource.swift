public import ArticleStore
public import Kafka

/// Ranges of a topic, read beside the group and without touching its offsets.
public actor KafkaSource: Source {
    private let settings: ClientSettings
    private let reader: Reader
    private let stored: Store?
    private let plan: Plan
    private let epoch: Int64
    private var spans: [Plan.Span]
    /// Of each span the next offset to look at, and from where the next step goes.
    private var next: [TopicPartition: Int64] = [:]
    private var moved: [TopicPartition: Int64] = [:]
    private var isReading = false

    /// What one portion looks at at most, so that a pattern that takes little still moves the replay.
    private static let seenMax = 20_000

    /// `stored` is where messages are looked for that Kafka has no more.
    public init(_ plan: Plan, from row: ReplayRow?, settings: ClientSettings, stored: Store?) throws {
        self.settings = settings
        self.plan = plan
        self.stored = stored
        epoch = row?.epoch ?? 0
        spans = plan.rest(after: row?.position ?? [:])
        reader = try Reader(settings)
    }

    public func next(limit: Int, bytes: Int) async throws -> Portion? {
        if !isReading { try await begin() }
        guard !spans.isEmpty else { return nil }
        var portion = Portion()
        var weight = 0
        let deadline = ContinuousClock.now + .seconds(1)
        while portion.records.count < limit, weight < bytes, portion.seen < Self.seenMax, ContinuousClock.now < deadline
        {
            try Task.checkCancellation()
            let want = plan.isSelective ? max(limit - portion.records.count, 1) : limit - portion.records.count
            guard let records = try await reader.next(maxRecords: want, maxBytes: bytes - weight) else {
                // Everything was looked at, whatever gaps the ends of the spans hold.
                for span in spans { next[span.kafkaPlace] = span.to }
                spans = []
                break
            }
            for record in records {
                next[record.topicPartition] = record.offset + 1
                portion.seen += 1
                guard plan.takes(record) else { continue }
                weight += record.byteCount
                portion.records.append(record)
            }
        }
        for (place, offset) in next.sorted(by: { $0.key < $1.key }) {
            guard let from = moved[place], offset > from else { continue }
            portion.steps.append(
                Batch.Step(topic: place.topic, partition: place.partition, epoch: epoch, from: from, to: offset))
            moved[place] = offset
        }
        return portion
    }

    private func begin() async throws {
        isReading = true
        // Retention may have passed by what is left.
        let admin = try Admin(settings)
        do {
            for index in spans.indices {
                let low = try await admin.watermarks(spans[index].kafkaPlace).low
                spans[index].from = max(spans[index].from, low)
            }
        } catch {
            await admin.close()
            throw error
        }
        await admin.close()
        spans.removeAll { $0.from >= $0.to }
        var ranges: [TopicPartition: Range<Int64>] = [:]
        for span in spans {
            ranges[span.kafkaPlace] = span.from..<span.to
            next[span.kafkaPlace] = span.from
            moved[span.kafkaPlace] = span.from
        }
        if !ranges.isEmpty { try await reader.read(ranges) }
    }

    public func records(at places: [Coordinates]) async throws -> [Record] {
        var found = try await stored?.storedMessages(at: places).map { Record($0) } ?? []
        let known = Set(
            found.map {
                Coordinates(
                    topic: $0.topicPartition.topic, partition: $0.topicPartition.partition, offset: $0.offset)
            })
        // One after the other: these are few, and mostly stored.
        let single = try Reader(settings)
        for place in places where !known.contains(place) {
            let partition = TopicPartition(topic: place.topic, partition: place.partition)
            do {
                try await single.read([partition: place.offset..<(place.offset + 1)])
                while let records = try await single.next(maxRecords: 1) { found += records }
            } catch {
                guard error.code == .offsetOutOfRange else { throw error }
            }
        }
        await single.close()
        return found
    }

    public func close() async {
        await reader.close()
        await stored?.close()
    }
}

extension Plan.Span {
    var kafkaPlace: TopicPartition { TopicPartition(topic: topic, partition: partition) }
}

extension Plan {
    /// Whether messages inside of the spans are left out.
    var isSelective: Bool { !patterns.isEmpty || fromTime != nil || toTime != nil }

    /// Whether a message inside of the spans is meant.
    public func takes(_ record: Record) -> Bool {
        if fromTime != nil || toTime != nil {
            // A message without a time is in no span of time.
            guard let time = record.timestamp?.millisecondsSinceEpoch else { return false }
            if let fromTime, time < fromTime { return false }
            if let toTime, time >= toTime { return false }
        }
        return patterns.match(record)
    }
}
