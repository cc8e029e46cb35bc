import Kafka
import Sandbox

/// Where a test's topic lives.
///
/// Two brokers, as neither does for all. `noida-db` 0.2.3 is a real server over TCP, which can be killed; but its group
/// coordinator, unlike Kafka's, lets a frozen member hold the others up for ever, and lets the sessions of those who
/// wait for a dead member's end run out meanwhile. The library's own mock cluster, over TCP as well, counts a silent
/// member as gone after whatever time it is told.
enum Broker: Sendable {
    case throwaway(ThrowawayBroker)
    case embedded(EmbeddedBroker)

    var bootstrapServers: String {
        switch self {
        case .throwaway(let broker): broker.bootstrapServers
        case .embedded(let broker): broker.bootstrapServers
        }
    }

    /// How soon the group counts a silent worker as gone. `noida-db` takes no less than six seconds; the mock needs more
    /// than the three for which it holds the first member back.
    var sessionMilliseconds: Int {
        switch self {
        case .throwaway: 6_000
        case .embedded: 4_000
        }
    }

    func createTopic(_ name: String, partitions: Int) async throws {
        switch self {
        case .embedded(let broker): try broker.createTopic(name, partitions: partitions)
        case .throwaway(let broker):
            let admin = try Admin(ClientSettings(bootstrapServers: broker.bootstrapServers))
            try await admin.createTopic(name, partitions: partitions)
            await admin.close()
        }
    }
}
