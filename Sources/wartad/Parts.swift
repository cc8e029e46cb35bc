import ArticleStore
import Foundation
import Ingestion
import Kafka
import Logging
import Migrations
import Operations
import Postgres

/// Whether the worker has its place in the group and Postgres answers.
func readiness(of worker: Worker, store: Store) async -> Readiness {
    var reasons: [String] = []
    if !worker.hasPlace { reasons.append("the consumer group has not given this worker a place yet") }
    let answered = await withTaskGroup(of: Bool.self) { group in
        group.addTask {
            do {
                try await store.ping()
                return true
            } catch {
                return false
            }
        }
        group.addTask {
            try? await Task.sleep(for: .seconds(2))
            return false
        }
        defer { group.cancelAll() }
        return await group.next() ?? false
    }
    if !answered { reasons.append("Postgres does not answer") }
    return reasons.isEmpty ? .ready("ready") : .notReady(reasons)
}

/// Errors of ours, which are reported in our own words and with our own exit status.
protocol ProgramError: Error {}
extension ConfigurationError: ProgramError {}
extension SchemaOutdated: ProgramError {}
extension WorkerError: ProgramError {}
extension MigrationError: ProgramError {}
extension KafkaError: ProgramError {}
extension PostgresError: ProgramError {}

func hostName() -> String { ProcessInfo.processInfo.hostName }

/// The life cycle's own steps are of use only when something is wrong with them.
func quiet(_ logger: Logger) -> Logger {
    var logger = logger
    logger.logLevel = max(logger.logLevel, .error)
    return logger
}
