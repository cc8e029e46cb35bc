public import Kafka
public import Logging
public import Operations
public import Postgres

extension ClientSettings {
    /// The Kafka client that the settings describe; its own log lines go to `logger`.
    public init(_ settings: Operations.Settings, logger: Logger) {
        self.init(bootstrapServers: settings.kafkaBootstrapServers, properties: settings.kafkaProperties) { line in
            let level: Logger.Level =
                switch line.level {
                case ...2: .critical
                case 3: .error
                case 4: .warning
                case 5: .notice
                case 6: .info
                default: .debug
                }
            // librdkafka repeats a broken connection every second; the worker reports it in its own words.
            logger.log(level: min(level, .info), "\(line.text)", metadata: ["librdkafka": "\(line.facility)"])
        }
    }
}

extension ConnectionSettings {
    /// The Postgres connection that the settings describe; the server's notices go to `logger`.
    public init(_ settings: Operations.Settings, name: String, logger: Logger) {
        self.init()
        url = settings.postgresURL
        applicationName = name
        // A worker that is stopped inside of a transaction holds its partitions' rows and the lock of the seal: after
        // this long the server lets those go on who took over. A batch's transaction never waits for us.
        idleInTransactionTimeout = .seconds(10)
        onNotice = { logger.info("Postgres says: \($0.message)") }
    }
}
