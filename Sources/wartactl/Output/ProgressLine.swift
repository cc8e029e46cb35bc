import Foundation
import Synchronization

/// How far a long command is: one line that is redrawn where standard error is a terminal, else a line of JSON each
/// second and at the end.
final class ProgressLine: Sendable {
    /// A moment of the work.
    struct Moment: Sendable {
        var done: Int64
        /// Nil where nobody knows.
        var total: Int64?
        /// What came of it so far, in order.
        var counts: [(name: String, count: Int64)]
    }

    private struct State {
        var last: ContinuousClock.Instant?
        var moment: Moment?
        /// Whether the moment was left out, as one was shown just before.
        var isHidden = false
        var hasStarted = false
        /// Where the work stood lately: the rate is that of the last half minute, not of a start that takes its time.
        var past: [(time: ContinuousClock.Instant, done: Int64)] = []

        mutating func note(_ done: Int64, at now: ContinuousClock.Instant) {
            past.removeAll { now - $0.time > .seconds(30) }
            if past.count < 2 || past.last.map({ now - $0.time > .milliseconds(200) }) ?? true {
                past.append((now, done))
            }
            // Between the start and the first news lies what a program does before it works.
            if !hasStarted, past.count > 2 {
                past.removeFirst()
                hasStarted = true
            }
        }

        /// Units of work a second; 0 while nobody can tell.
        func rate(at now: ContinuousClock.Instant) -> Double {
            guard let moment, let start = past.first else { return 0 }
            let seconds = (now - start.time) / .seconds(1)
            return seconds > 0.2 ? Double(moment.done - start.done) / seconds : 0
        }
    }

    private let event: [String: String]
    private let isTerminal: Bool
    private let state = Mutex(State())

    /// `event` stands in every line of JSON.
    init(_ event: [String: String], isTerminal: Bool = errorIsTerminal) {
        self.event = event
        self.isTerminal = isTerminal
    }

    /// Shows a moment, unless one was shown just before.
    func show(_ moment: Moment) {
        let now = ContinuousClock.now
        let line = state.withLock { state -> String? in
            state.moment = moment
            state.note(moment.done, at: now)
            state.isHidden = state.last.map { now - $0 < (isTerminal ? .milliseconds(100) : .seconds(1)) } ?? false
            guard !state.isHidden else { return nil }
            state.last = now
            return text(moment, rate: state.rate(at: now))
        }
        if let line { write(line) }
    }

    /// Shows the last moment for good.
    func finish() {
        let line = state.withLock { state in
            state.isHidden ? state.moment.map { text($0, rate: state.rate(at: .now)) } : nil
        }
        if let line { write(line) }
        if isTerminal { note("") }
    }

    private func write(_ line: String) {
        if isTerminal {
            FileHandle.standardError.write(Data("\r\(line)\u{1B}[K".utf8))
        } else {
            note(line)
        }
    }

    private func text(_ moment: Moment, rate: Double) -> String {
        let left = moment.total.flatMap { rate > 0 ? max(0, Double($0 - moment.done)) / rate : nil }
        return isTerminal ? line(moment, rate, left) : json(moment, rate, left)
    }

    private func line(_ moment: Moment, _ rate: Double, _ left: Double?) -> String {
        var parts = [grouped(moment.done)]
        if let total = moment.total, total > 0 {
            parts[0] += " of \(grouped(total)) (\(min(100, moment.done * 100 / total))%)"
        }
        parts.append("\(grouped(Int64(rate)))/s")
        if let left { parts.append("\(readable(seconds: left)) left") }
        parts += moment.counts.filter { $0.count > 0 }.map { "\($0.name) \(grouped($0.count))" }
        let columns = errorColumns - 1
        let text = parts.joined(separator: "  ")
        return text.count <= columns ? text : String(text.prefix(columns - 1)) + "…"
    }

    private func json(_ moment: Moment, _ rate: Double, _ left: Double?) -> String {
        var fields = event.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\"\($0.value)\"" }
        fields.append("\"done\":\(moment.done)")
        if let total = moment.total { fields.append("\"total\":\(total)") }
        fields.append("\"per_second\":\((rate * 10).rounded() / 10)")
        if let left { fields.append("\"seconds_left\":\(Int64(left.rounded()))") }
        fields += moment.counts.map { "\"\($0.name.replacing(" ", with: "_"))\":\($0.count)" }
        return "{\(fields.joined(separator: ","))}"
    }
}

/// The columns of the terminal on standard error; 80 where it does not say.
private var errorColumns: Int {
    var size = winsize()
    guard unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
}

/// `2 h 5 min`, `3 min 20 s`, `12 s`.
func readable(seconds: Double) -> String {
    guard seconds < 1e9 else { return "ages" }
    let whole = Int64(seconds.rounded(.up))
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
}
