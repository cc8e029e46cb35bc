import Kafka

/// Finds offsets by time.
struct OffsetSearch {
    private let admin: Admin
    private let client: ClientSettings

    init(_ admin: Admin, _ client: ClientSettings) {
        self.admin = admin
        self.client = client
    }

    /// The first offset of each partition whose message is not earlier than a time in milliseconds since 1970; the end
    /// of a partition where there is none. Timestamps may run backwards, so earlier ones may follow.
    ///
    /// Asks the broker; where that knows no times, reads the messages from the beginning on. Throws `KafkaError`.
    func offsets(at time: Int64, in partitions: [TopicPartition]) async throws -> [TopicPartition: Int64] {
        let asked = try await ask(time, partitions)
        let beginnings = try await ask(0, partitions)
        var found: [TopicPartition: Int64] = [:]
        for place in partitions {
            let (low, high) = try await admin.watermarks(place)
            if let offset = asked[place] {
                found[place] = max(low, offset)
            } else if beginnings[place] != nil || low == high {
                found[place] = high
            } else {
                // A partition with messages of which none is later than 1970: this broker does not look times up.
                found[place] = try await search(time, place, low..<high) ?? high
            }
        }
        return found
    }

    private func ask(_ time: Int64, _ partitions: [TopicPartition]) async throws -> [TopicPartition: Int64] {
        let times = Dictionary(uniqueKeysWithValues: partitions.map { ($0, max(0, time)) })
        return try await admin.offsets(for: times).compactMapValues { $0.flatMap { $0 < 0 ? nil : $0 } }
    }

    private func search(_ time: Int64, _ place: TopicPartition, _ range: Range<Int64>) async throws -> Int64? {
        let reader = try Reader(client)
        defer { Task { await reader.close() } }
        try await reader.read([place: range])
        while let records = try await reader.next(maxRecords: 5_000) {
            if let found = records.first(where: { ($0.timestamp?.millisecondsSinceEpoch ?? .min) >= time }) {
                return found.offset
            }
        }
        return nil
    }
}
