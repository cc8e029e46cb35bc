import Kafka

/// Every five seconds: how far the topic is ahead of Postgres. librdkafka's own lag counts from the offset committed in
/// Kafka and freezes on a paused partition, so watermarks are asked.
struct LagWatch: Sendable {
    let consumer: Consumer
    let positions: Positions
    let telemetry: Telemetry

    /// Runs until the task is cancelled.
    func start() -> Task<Void, Never> {
        Task {
            while !Task.isCancelled {
                try? await Task.sleep(for: .seconds(5))
                positions.commit(to: consumer)
                for (partition, offset) in positions.all where !Task.isCancelled {
                    guard let high = try? await consumer.watermarks(partition, timeout: .seconds(5)).high else {
                        continue
                    }
                    telemetry.lag(high - offset, of: partition)
                }
            }
        }
    }
}
