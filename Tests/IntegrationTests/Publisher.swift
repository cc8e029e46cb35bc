import Kafka
import Sandbox
import Synchronization

/// Sends stories to a topic, and remembers what was sent.
final class Publisher: Sendable {
    private let producer: Producer
    private let topic: String
    private let stories: Mutex<Stories>
    private let sent = Mutex<[Story]>([])

    init(_ stage: Stage, chance: Chance) throws {
        topic = stage.topic
        producer = try Producer(ClientSettings(bootstrapServers: stage.broker.bootstrapServers))
        stories = Mutex(Stories(partitions: stage.partitions, chance: chance))
    }

    /// Sends so many more and waits until the broker has them.
    func publish(_ count: Int) async throws {
        let news = stories.withLock { $0.tell(count) }
        for story in news {
            try await producer.enqueue(
                OutgoingMessage(topic: topic, partition: story.partition, value: story.value))
        }
        try await producer.flush(timeout: .seconds(60))
        sent.withLock { $0 += news }
    }

    /// Sends `count` messages in even portions over a time.
    func publish(_ count: Int, over time: Duration, portion: Int = 50) async throws {
        let portions = max(1, count / portion)
        for index in 0..<portions {
            try await publish(index == portions - 1 ? count - portion * (portions - 1) : portion)
            try await Task.sleep(for: time / portions)
        }
    }

    var all: [Story] { sent.withLock { $0 } }

    func close() async { await producer.close() }
}
