public import Kafka

/// Finds the ranges of a topic in which lies what was asked for.
public struct KafkaPlanner: Sendable {
    public struct Request: Sendable {
        public var topic: String
        /// Nil for all.
        public var partitions: [Int32]?
        public var fromOffset: Int64?
        /// Exclusive.
        public var toOffset: Int64?
        /// Milliseconds since 1970.
        public var fromTime: Int64?
        /// Where a group stands: what it has not consumed yet is left to it.
        public var stops: [Int32: Int64] = [:]

        public init(topic: String) { self.topic = topic }
    }

    public struct Answer: Sendable {
        public var spans: [Plan.Span]
        /// Partitions of which the group has not consumed all that was asked for, and from where on.
        public var held: [(partition: Int32, from: Int64)]
        /// Whether the broker could look up times; otherwise every message is looked at.
        public var knowsTimes: Bool
    }

    let admin: Admin

    public init(_ admin: Admin) { self.admin = admin }

    /// Times bound a range at its start only: the first message that is not earlier is known, but timestamps may run
    /// backwards, so that messages of the span asked for can follow on any later one. Throws `KafkaError` and
    /// `ReplayError`.
    public func ranges(_ request: Request) async throws -> Answer {
        let all: [TopicPartition]
        do { all = try await admin.partitions(of: request.topic) } catch {
            guard error.code == .unknownTopic else { throw error }
            throw ReplayError.noTopic(request.topic)
        }
        guard !all.isEmpty else { throw ReplayError.noTopic(request.topic) }
        for partition in request.partitions ?? [] where !all.contains(where: { $0.partition == partition }) {
            throw ReplayError.noPartition(request.topic, partition)
        }
        let chosen = all.filter { request.partitions?.contains($0.partition) ?? true }
        var answer = Answer(spans: [], held: [], knowsTimes: true)
        var firsts: [TopicPartition: Int64] = [:]
        if let time = request.fromTime {
            (firsts, answer.knowsTimes) = try await lookUp(time, in: chosen)
        }
        for place in chosen {
            let (low, high) = try await admin.watermarks(place)
            var from = max(low, request.fromOffset ?? low)
            if request.fromTime != nil, answer.knowsTimes { from = max(from, firsts[place] ?? high) }
            var to = min(high, request.toOffset ?? high)
            if let stop = request.stops[place.partition], stop < to {
                if from < to { answer.held.append((place.partition, max(from, stop))) }
                to = stop
            }
            if from < to {
                answer.spans.append(.init(topic: place.topic, partition: place.partition, from: from, to: to))
            }
        }
        return answer
    }

    /// The first offset of each partition whose message is not earlier; missing where there is none. The second is
    /// false where the broker cannot tell: librdkafka's mock answers "none" to every question, so partitions that hold
    /// messages are asked for the beginning of time as well.
    private func lookUp(
        _ time: Int64, in partitions: [TopicPartition]
    ) async throws -> (firsts: [TopicPartition: Int64], isKnown: Bool) {
        func ask(_ time: Int64) async throws -> [TopicPartition: Int64] {
            let times = Dictionary(uniqueKeysWithValues: partitions.map { ($0, time) })
            return try await admin.offsets(for: times).compactMapValues(\.self)
        }
        let firsts = try await ask(max(0, time))
        if firsts.count == partitions.count { return (firsts, true) }
        let beginnings = try await ask(0)
        for place in partitions where firsts[place] == nil && beginnings[place] == nil {
            let (low, high) = try await admin.watermarks(place)
            if low < high { return ([:], false) }
        }
        return (firsts, true)
    }
}
