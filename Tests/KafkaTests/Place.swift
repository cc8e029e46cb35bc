import Foundation
import Kafka
import Sandbox
import Synchronization
import Testing

/// Where the conformance tests run: the same ones on the broker in this process and on one over TCP.
enum Place: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case embedded, throwaway

    var testDescription: String { rawValue }

    private static let embeddedBroker = Task { try EmbeddedBroker(topics: [:]) }
    private static let throwawayBroker = Task { try await ThrowawayBroker.start() }
    private static let counter = Atomic(0)

    /// A topic of its own for each test, so that they can share a broker.
    func topic(partitions: Int, configuration: [String: String] = [:]) async throws -> Ground {
        let number = Self.counter.add(1, ordering: .relaxed).newValue
        let name = "topic-\(number)"
        switch self {
        case .embedded:
            let broker = try await Self.embeddedBroker.value
            try broker.createTopic(name, partitions: partitions)
            return Ground(servers: broker.bootstrapServers, topic: name)
        case .throwaway:
            let broker = try await Self.throwawayBroker.value
            let admin = try Admin(ClientSettings(bootstrapServers: broker.bootstrapServers))
            try await admin.createTopic(name, partitions: partitions, configuration: configuration)
            await admin.close()
            return Ground(servers: broker.bootstrapServers, topic: name)
        }
    }
}

/// A topic on a broker, and clients for it.
struct Ground {
    /// In milliseconds since 1970. Messages with much older times a broker may clear away in the middle of a test.
    static var aMinuteAgo: Int64 { Int64(Date.now.timeIntervalSince1970) * 1_000 - 60_000 }

    let servers: String
    let topic: String

    func settings(_ properties: [String: String] = [:]) -> ClientSettings {
        // The mock answers an empty fetch only after this wait, half a second by default.
        let quick = ["fetch.wait.max.ms": "20", "session.timeout.ms": "6000", "heartbeat.interval.ms": "500"]
        return ClientSettings(bootstrapServers: servers, properties: quick.merging(properties) { $1 })
    }

    func client(_ properties: [String: String] = [:]) -> ClientSettings {
        ClientSettings(bootstrapServers: servers, properties: properties)
    }

    func partition(_ number: Int32) -> TopicPartition { TopicPartition(topic: topic, partition: number) }

    func consumer(
        group: String? = nil, properties: [String: String] = [:], ends: Bool = false, maxQueuedRecords: Int = 10_000
    ) throws -> Consumer {
        try Consumer(
            .init(
                client: settings(properties), group: group ?? "group-of-\(topic)", topics: [topic],
                maxQueuedRecords: maxQueuedRecords, reportsEndOfPartition: ends))
    }

    /// Sends numbered messages to each of the partitions: `partition/number`, padded.
    func fill(partitions: Range<Int32>, count: Int, from first: Int = 0, padding: Int = 0) async throws {
        let producer = try Producer(client())
        let pad = String(repeating: ".", count: padding)
        for number in first..<first + count {
            for partition in partitions {
                try await producer.enqueue(
                    OutgoingMessage(
                        topic: topic, partition: partition, value: Array("\(partition)/\(number)\(pad)".utf8)))
            }
        }
        try await producer.flush(timeout: .seconds(20))
        await producer.close()
    }
}
