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
        // One write a line: lines of several threads never mix.
        var bytes = Array(line(event).utf8)
        bytes.append(0x0A)
        _ = unsafe bytes.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    /// The line without its end.
    func line(_ event: LogEvent) -> String {
        var fields = metadata
        if let extra = event.metadata { fields.merge(extra) { _, new in new } }
        return switch format {
        case .text: text(event, fields)
        case .json: json(event, fields)
        }
    }

    private func text(_ event: LogEvent, _ fields: Logger.Metadata) -> String {
        let extra = fields.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
        let level = event.level.rawValue
        let padding = String(repeating: " ", count: max(0, 7 - level.utf8.count))
        // What others report may have several lines, but an event is one.
        return "\(now()) \(level)\(padding) \(event.message)\(extra)".split(whereSeparator: \.isNewline)
            .joined(separator: " ")
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

    /// `2026-11-21T23:43:51.956Z`.
    private func now() -> String {
        Date().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true, timeZone: .gmt))
    }
}
