import ArticleStore
import Kafka
import Migrations
import Operations
import Postgres
import Testing

@testable import Ingestion

/// Swift Testing has a type of this name, too.
typealias ProgramStatus = Ingestion.ExitStatus

struct ExitStatusTests {
    @Test(
        arguments: [
            (ConfigurationError("topic: no") as any Error, ProgramStatus.configuration),
            (SchemaOutdated(found: 0, needed: 5), .configuration),
            (KafkaError(.brokersUnavailable, "no broker"), .unavailable), (KafkaError(.timedOut, "late"), .unavailable),
            (KafkaError(.badProperty, "no such property"), .configuration),
            (KafkaError(.forbiddenProperty, "ours"), .configuration), (KafkaError(.unknownTopic, "none"), .failed),
            (PostgresError(.connection, "refused", isTransient: true), .unavailable),
            (PostgresError(.connection, "certificate"), .unavailable),
            (PostgresError(.query, "shutting down", sqlState: "57P01", isTransient: true), .unavailable),
            (PostgresError(.query, "permission denied", sqlState: "42501"), .failed),
            (PostgresError(.configuration, "invalid connection option"), .configuration),
            (WorkerError.breakerOpen("too many"), .failed), (WorkerError.noTopic("t"), .failed),
            (MigrationError.edited("0002_articles"), .failed), (CancellationError(), .failed),
        ] as [(any Error, ProgramStatus)])
    func `every error has its status`(_ error: any Error, _ status: ProgramStatus) {
        #expect(ProgramStatus(for: error) == status)
    }

    @Test func `the statuses are those of the contract`() {
        let values: [ProgramStatus] = [.done, .failed, .usage, .unavailable, .configuration]
        #expect(values.map(\.rawValue) == [0, 1, 64, 69, 78])
    }

    @Test func `an outdated schema names the command to run`() {
        let text = SchemaOutdated(found: 3, needed: 5).description
        #expect(text.contains("version 3") && text.contains("needs 5") && text.contains("wartactl migrate up"))
    }
}
