import ArticleStore
import Kafka
import Operations

/// Looks the cluster and the topic over.
struct KafkaDoctor {
    private let settings: Operations.Settings
    private let client: ClientSettings
    private let offsets: [StoredOffset]

    /// `offsets` are those of the group.
    init(_ settings: Operations.Settings, _ client: ClientSettings, _ offsets: [StoredOffset]) {
        self.settings = settings
        self.client = client
        self.offsets = offsets.filter { $0.topic == settings.topic }
    }

    /// Throws `KafkaError` where no broker is to be had.
    func examine() async throws(KafkaError) -> [Check] {
        var checks = Checks("kafka")
        checks.good("librdkafka", Kafka.Library.version)
        encryption(&checks)
        let admin = try Admin(client)
        do throws(KafkaError) {
            let metadata = try await admin.metadata(timeout: .seconds(8))
            let count = metadata.brokers.count
            checks.good("reachable", "\(count) \(count == 1 ? "broker" : "brokers")")
            await topic(admin, &checks)
        } catch {
            await admin.close()
            throw error
        }
        await admin.close()
        return checks.all
    }

    private func encryption(_ checks: inout Checks) {
        let name = settings.kafkaProperties["security.protocol"]?.uppercased() ?? "PLAINTEXT"
        let hosts = settings.kafkaBootstrapServers.split(separator: ",")
        let isLocal = hosts.allSatisfy { host in
            ["localhost", "127.", "[::1]"].contains { host.hasPrefix($0) }
        }
        if name.hasSuffix("SSL") {
            checks.good("TLS", name)
        } else if isLocal {
            checks.good("TLS", "none; the brokers are on this machine")
        } else {
            checks.doubtful("TLS", "\(name) is not encrypted", "set WARTA_KAFKA_SECURITY_PROTOCOL=SSL, or SASL_SSL")
        }
    }

    private func topic(_ admin: Admin, _ checks: inout Checks) async {
        let partitions: [TopicPartition]
        do { partitions = try await admin.partitions(of: settings.topic, timeout: .seconds(8)) } catch {
            checks.bad("topic", "\(error)", remedy(for: error))
            return
        }
        checks.good(
            "topic", "\(settings.topic), \(partitions.count) \(partitions.count == 1 ? "partition" : "partitions")")
        var places: [(TopicPartition, low: Int64, high: Int64)] = []
        for partition in partitions {
            do {
                let (low, high) = try await admin.watermarks(partition, timeout: .seconds(8))
                places.append((partition, low, high))
            } catch {
                checks.bad("partitions", "\(error)", remedy(for: error))
                return
            }
        }
        checks.good("partitions", "all have a leader that answers")
        do {
            _ = try await admin.committed(group: settings.group, partitions: partitions, timeout: .seconds(8))
            checks.good("group", "\(settings.group) may be used")
        } catch {
            checks.bad("group", "\(error)", remedy(for: error))
        }
        positions(places, &checks)
    }

    /// Kafka forgets by its own retention, and a topic may be made anew: a worker stops at an offset that is not there.
    private func positions(_ places: [(TopicPartition, low: Int64, high: Int64)], _ checks: inout Checks) {
        var isRight = true
        for (place, low, high) in places {
            guard let stored = offsets.first(where: { $0.partition == place.partition }) else { continue }
            let flags = "--topic \(place.topic) --group \(settings.group) --partition \(place.partition)"
            if stored.nextOffset < low {
                isRight = false
                checks.bad(
                    "offsets",
                    "\(place) goes on at \(stored.nextOffset), and Kafka begins at \(low): \(low - stored.nextOffset) offsets are gone",
                    "wartactl offsets set \(flags) --to-earliest --execute")
            } else if stored.nextOffset > high {
                isRight = false
                checks.bad(
                    "offsets",
                    "\(place) goes on at \(stored.nextOffset), and Kafka ends at \(high): the topic was made anew",
                    "wartactl offsets set \(flags) --to-earliest --execute")
            }
        }
        guard isRight else { return }
        checks.good("offsets", offsets.isEmpty ? "the group has consumed nothing yet" : "all are in Kafka's range")
    }

    private func remedy(for error: KafkaError) -> String? {
        switch error.code {
        case .unknownTopic:
            "wartactl publish - --create-partitions 4 --topic \(settings.topic) < /dev/null"
        case .authorizationFailed:
            "kafka-acls --add --allow-principal User:NAME --operation Read --topic \(settings.topic) --group \(settings.group)"
        default: nil
        }
    }
}
