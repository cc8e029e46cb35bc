import ArticleStore
import Kafka
import Operations
import Postgres

/// What the programs' exit statuses mean, after BSD's `sysexits`.
public enum ExitStatus: Int32, Sendable {
    case done = 0
    case failed = 1
    case usage = 64
    /// Kafka or Postgres cannot be reached.
    case unavailable = 69
    case configuration = 78

    /// The status for an error that ends a program.
    public init(for error: any Error) {
        self =
            switch error {
            case is ConfigurationError, is SchemaOutdated: .configuration
            case let error as KafkaError:
                switch error.code {
                case .brokersUnavailable, .timedOut: .unavailable
                case .badProperty, .forbiddenProperty: .configuration
                default: .failed
                }
            case let error as PostgresError:
                switch error.code {
                case .configuration: .configuration
                case .connection: .unavailable
                default: error.isTransient ? .unavailable : .failed
                }
            default: .failed
            }
    }
}

/// The schema is not at the version that this build needs.
public struct SchemaOutdated: Error, Sendable, Hashable, CustomStringConvertible {
    public let found: Int
    public let needed: Int

    public init(found: Int, needed: Int) {
        self.found = found
        self.needed = needed
    }

    public var description: String {
        "the schema is at version \(found), this build needs \(needed); run `wartactl migrate up`, or start with --migrate"
    }
}
