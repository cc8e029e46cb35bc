import ArticleStore
import Ingestion
import Kafka
import Logging
import Operations
import Postgres

extension SettingsOptions {
    /// A store for one command.
    func store(_ settings: Operations.Settings) -> Store {
        Store(
            ConnectionSettings(settings, name: "wartactl", logger: logger(settings)), group: settings.group,
            keepsRawMessages: settings.rawMessages, windowDays: settings.duplicateWindow)
    }

    func logger(_ settings: Operations.Settings) -> Logger {
        LineLogHandler.logger(label: "wartactl", format: settings.logFormat, level: logLevel ?? "error")
    }

    func client(_ settings: Operations.Settings) -> ClientSettings {
        ClientSettings(settings, logger: logger(settings))
    }
}
