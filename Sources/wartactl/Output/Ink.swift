import Foundation

/// Colours for a terminal; `NO_COLOR` and a pipe get none (no-color.org).
enum Ink: String {
    case red = "31"
    case green = "32"
    case yellow = "33"
    case bold = "1"
    case faint = "2"

    static let isAllowed: Bool = {
        let environment = ProcessInfo.processInfo.environment
        return isatty(STDOUT_FILENO) == 1 && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }()

    func callAsFunction(_ text: String) -> String {
        Self.isAllowed && !text.isEmpty ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
    }
}
