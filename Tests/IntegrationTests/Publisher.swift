import Kafka
import Sandbox
import Synchronization

/// Sends stories to a topic, and remembers what was sent.
final class Publisher: Sendable {
    private let settings: ClientSettings
    private let current: Mutex<Producer>
    private let topic: String
    private let stories: Mutex<Stories>
    private let sent = Mutex<[Story]>([])

    init(_ stage: Stage, chance: Chance) throws {
        topic = stage.topic
        settings = ClientSettings(bootstrapServers: stage.broker.bootstrapServers)
        current = Mutex(try Producer(settings))
        stories = Mutex(Stories(partitions: stage.partitions, chance: chance))
    }

    /// Sends so many more and waits until the broker has them.
    func publish(_ count: Int) async throws {
        let producer = current.withLock { $0 }
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

    /// Goes on as a producer that the broker has never seen.
    func beginAgain() async throws {
        let successor = try Producer(settings)
        let predecessor = current.withLock { producer in
            defer { producer = successor }
            return producer
        }
        await predecessor.close()
    }

    func close() async { await current.withLock { $0 }.close() }
}
