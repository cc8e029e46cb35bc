import FoundationEssentials
import Glibc
public import Logging

/// Writes log lines to standard error, as text for people or as JSON for machines.
public struct LineLogHandler: LogHandler {
    public var logLevel: Logger.Level
    public var metadata: Logger.Metadata = [:]
    let format: LogFormat
    let label: String

    /// A logger of this handler; `level` by name, as in the settings.
    public static func logger(label: String, format: LogFormat, level: String) -> Logger {
        Logger(label: label) { label in
            LineLogHandler(
                logLevel: Logger.Level(rawValue: level) ?? .info, format: format, label: label)
        }
    }

    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    public func log(event: LogEvent) {
        var fields = metadata
        if let extra = event.metadata { fields.merge(extra) { _, new in new } }
        let line =
            switch format {
            case .text: text(event, fields)
            case .json: json(event, fields)
            }
        // One write a line: lines of several threads never mix.
        var bytes = Array(line.utf8)
        bytes.append(0x0A)
        _ = unsafe bytes.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    private func text(_ event: LogEvent, _ fields: Logger.Metadata) -> String {
        let extra = fields.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
        let level = event.level.rawValue
        let padding = String(repeating: " ", count: max(0, 7 - level.utf8.count))
        return "\(now()) \(level)\(padding) \(event.message)\(extra)"
    }

    private func json(_ event: LogEvent, _ fields: Logger.Metadata) -> String {
        var object = Dictionary(uniqueKeysWithValues: fields.map { ($0.key, "\($0.value)") })
        object["time"] = now()
        object["level"] = event.level.rawValue
        object["message"] = "\(event.message)"
        object["program"] = label
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(object)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    private func now() -> String { Date().formatted(.iso8601.time(includingFractionalSeconds: true)) }
}
