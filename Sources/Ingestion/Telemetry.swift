import ArticleStore
import Kafka
public import Logging
public import Operations
import Pipeline
import Postgres
import Synchronization

/// What happens to a worker, as typed events: each writes its log line and moves its metrics. Normal work is silent.
public final class Telemetry: Sendable {
    let metrics: Metrics
    let logger: Logger
    private let lastLogged = Mutex<[String: ContinuousClock.Instant]>([:])

    public init(metrics: Metrics, logger: Logger) {
        self.metrics = metrics
        self.logger = logger
        for state in State.allCases { metrics.add(0, to: .seconds, [("state", state.rawValue)]) }
        metrics.set(.breakerOpen, to: 0)
    }

    /// Where a worker's time goes.
    enum State: String, CaseIterable {
        /// For messages to come.
        case waiting
        case processing
        case writing
        /// For Postgres to come back.
        case retrying
    }

    func spent(_ duration: Duration, _ state: State) {
        metrics.add(duration / .seconds(1), to: .seconds, [("state", state.rawValue)])
    }

    func consumed(_ messages: Int, bytes: Int) {
        metrics.add(Double(messages), to: .consumed)
        metrics.add(Double(bytes), to: .consumedBytes)
    }

    func wrote(_ written: Written, of batch: Batch, in duration: Duration) {
        for (kind, count) in [
            ("new", written.new), ("exact_duplicate", written.exactDuplicates),
            ("near_duplicate", written.nearDuplicates), ("revision", written.revisions),
        ] where count > 0 { metrics.add(Double(count), to: .written, [("kind", kind)]) }
        for message in batch.messages {
            guard case .rejected(let rejection) = message.verdict else { continue }
            metrics.add(
                1, to: .deadLetters, [("stage", rejection.stage.rawValue), ("code", rejection.code.rawValue)])
        }
        if written.refusals > 0 {
            metrics.add(
                Double(written.refusals), to: .deadLetters, [("stage", "store"), ("code", "refused_by_postgres")])
        }
        metrics.observe(duration / .seconds(1), in: .batchSeconds)
        spent(duration, .writing)
    }

    func assigned(_ partitions: [TopicPartition]) {
        metrics.set(.assigned, to: Double(partitions.count))
        metrics.add(1, to: .rebalances)
        logger.info("partitions assigned", metadata: ["partitions": "\(names(partitions))"])
    }

    func revoked(_ partitions: [TopicPartition]) {
        metrics.set(.assigned, to: 0)
        for partition in partitions { metrics.remove(.lag, labels(partition)) }
        logger.info("partitions revoked", metadata: ["partitions": "\(names(partitions))"])
    }

    func fenced(_ steps: [Batch.Step]) {
        metrics.add(Double(steps.count), to: .fenced)
        let partitions = steps.map { TopicPartition(topic: $0.topic, partition: $0.partition) }
        logger.warning(
            "another worker owns the partitions; the batch was dropped unwritten",
            metadata: ["partitions": "\(names(partitions))"])
    }

    func failed(_ error: PostgresError, retryIn delay: Duration) {
        let code = error.sqlState ?? error.code.rawValue
        metrics.add(1, to: .postgresErrors, [("code", code)])
        limited("postgres \(code)") {
            logger.error(
                "Postgres failed; partitions are paused and the batch is tried again",
                metadata: ["cause": "\(error)", "code": "\(code)", "retry_in": "\(delay)"])
        }
    }

    func abandoned(_ error: any Error) {
        logger.warning(
            "the batch in hand was abandoned unwritten; it is consumed again after the next start",
            metadata: ["cause": "\(error)"])
    }

    func recovered() { logger.notice("Postgres answers again; work goes on") }

    func failed(_ error: KafkaError) {
        metrics.add(1, to: .kafkaErrors, [("code", error.code.rawValue)])
        limited("kafka \(error.code.rawValue)") {
            logger.error("Kafka reports an error", metadata: ["cause": "\(error)", "code": "\(error.code.rawValue)"])
        }
    }

    func lag(_ lag: Int64, of partition: TopicPartition) {
        metrics.set(.lag, labels(partition), to: Double(max(0, lag)))
    }

    func breakerOpened(_ reason: String) {
        metrics.set(.breakerOpen, to: 1)
        logger.critical("the breaker opened; the worker stops", metadata: ["reason": "\(reason)"])
    }

    /// Where the time went and what came of it, for the last line of a worker.
    public var summary: Logger.Metadata {
        var fields: Logger.Metadata = [:]
        for state in State.allCases {
            let seconds = metrics.value(.seconds, [("state", state.rawValue)]) ?? 0
            fields["\(state.rawValue)_s"] = "\((seconds * 1000).rounded() / 1000)"
        }
        fields["messages"] = "\(Int(metrics.value(.consumed) ?? 0))"
        return fields
    }

    /// The same trouble is logged every ten seconds at most; the counters tell how often it was.
    private func limited(_ key: String, _ log: () -> Void) {
        let now = ContinuousClock.now
        let isDue = lastLogged.withLock { last in
            if let time = last[key], now - time < .seconds(10) { return false }
            last[key] = now
            return true
        }
        if isDue { log() }
    }

    private func labels(_ partition: TopicPartition) -> [(String, String)] {
        [("topic", partition.topic), ("partition", String(partition.partition))]
    }

    private func names(_ partitions: [TopicPartition]) -> String {
        partitions.isEmpty ? "none" : partitions.sorted().map(\.description).joined(separator: " ")
    }
}

extension Metrics.Name {
    static let consumed = Metrics.Name("warta_messages_consumed_total", .counter, "Messages taken from Kafka.")
    static let consumedBytes = Metrics.Name(
        "warta_consumed_bytes_total", .counter, "Bytes of messages taken from Kafka.")
    static let written = Metrics.Name(
        "warta_articles_written_total", .counter, "Messages written as articles, by what they were news of.")
    static let deadLetters = Metrics.Name(
        "warta_dead_letters_total", .counter, "Messages that could not be processed, by stage and code.")
    static let batchSeconds = Metrics.Name(
        "warta_batch_seconds", .histogram, "Time to write one batch, retries included.")
    static let seconds = Metrics.Name(
        "warta_seconds_total", .counter, "Where the worker's time goes: waiting, processing, writing, retrying.")
    static let lag = Metrics.Name("warta_lag", .gauge, "Messages of the partition that are not yet in Postgres.")
    static let assigned = Metrics.Name("warta_assigned_partitions", .gauge, "Partitions that this worker holds.")
    static let rebalances = Metrics.Name("warta_rebalances_total", .counter, "Assignments received from the group.")
    static let fenced = Metrics.Name(
        "warta_fenced_total", .counter, "Partitions of a batch that another worker had taken over.")
    static let postgresErrors = Metrics.Name(
        "warta_postgres_errors_total", .counter, "Failures of Postgres, by SQLSTATE.")
    static let kafkaErrors = Metrics.Name("warta_kafka_errors_total", .counter, "Errors that librdkafka reported.")
    static let breakerOpen = Metrics.Name(
        "warta_breaker_open", .gauge, "1 when too many messages could not be processed.")
}
