import Foundation

/// Writes a line of results to standard output.
func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

/// Writes a line about the work to standard error.
func note(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

func getenvString(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }

/// Whether standard error is a terminal: only there a progress line is redrawn.
var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

/// The columns of the terminal on standard output; nil where it is none, and nothing is cut.
var terminalColumns: Int? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
}

/// `2026-11-21 08:30:05 UTC`.
func readable(microseconds: Int64) -> String {
    let date = Date(timeIntervalSince1970: Double(microseconds) / 1_000_000)
    let text = date.formatted(.iso8601.dateSeparator(.dash).timeSeparator(.colon))
    return text.replacing("T", with: " ").replacing("Z", with: " UTC")
}

/// `12,345`.
func grouped(_ number: some BinaryInteger) -> String {
    var digits = Array(String(number))
    var at = digits.count - 3
    while at > (number < 0 ? 1 : 0) {
        digits.insert(",", at: at)
        at -= 3
    }
    return String(digits)
}

/// `3.4 MB`.
func readable(bytes: Int64) -> String {
    var value = Double(bytes)
    for unit in ["B", "KB", "MB", "GB"] {
        if value < 1024 { return unit == "B" ? "\(bytes) B" : "\((value * 10).rounded() / 10) \(unit)" }
        value /= 1024
    }
    return "\((value * 10).rounded() / 10) TB"
}

/// Empties the terminal's screen and goes to its top.
func clearScreen() { FileHandle.standardOutput.write(Data("\u{1B}[H\u{1B}[2J".utf8)) }

extension Duration {
    var milliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }
}
