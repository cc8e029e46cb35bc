import Synchronization

/// The numbers that `GET /metrics` shows, in the text format of Prometheus.
///
/// Thread-safe. Counters end in `_total`, times are in seconds, sizes in bytes, and the values of labels are bounded.
public final class Metrics: Sendable {
    /// The kinds of a metric.
    public enum Kind: String, Sendable {
        case counter
        case gauge
        case histogram
    }

    /// A metric's name with its help and kind.
    public struct Name: Sendable, Hashable {
        public let text: String
        public let kind: Kind
        public let help: String

        public init(_ text: String, _ kind: Kind, _ help: String) {
            self.text = text
            self.kind = kind
            self.help = help
        }
    }

    private struct Family {
        var name: Name
        var values: [String: Double] = [:]
        var histograms: [String: Histogram] = [:]
    }

    private struct Histogram {
        /// Upper bounds in seconds, those that OpenTelemetry recommends for messaging.
        static let bounds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10]
        var counts = [Int](repeating: 0, count: bounds.count + 1)
        var sum = 0.0
    }

    private let families = Mutex<[String: Family]>([:])

    public init() {}

    /// Adds to a counter.
    public func add(_ amount: Double, to name: Name, _ labels: [(String, String)] = []) {
        update(name, labels) { family, key in family.values[key, default: 0] += amount }
    }

    /// Sets a gauge, or a counter that is kept elsewhere.
    public func set(_ name: Name, _ labels: [(String, String)] = [], to value: Double) {
        update(name, labels) { family, key in family.values[key] = value }
    }

    /// Takes away a gauge that no longer means anything, such as the lag of a partition that was given up.
    public func remove(_ name: Name, _ labels: [(String, String)]) {
        update(name, labels) { family, key in family.values[key] = nil }
    }

    /// Adds an observation, in seconds, to a histogram.
    public func observe(_ seconds: Double, in name: Name, _ labels: [(String, String)] = []) {
        update(name, labels) { family, key in
            var histogram = family.histograms[key] ?? Histogram()
            histogram.counts[Histogram.bounds.firstIndex { seconds <= $0 } ?? Histogram.bounds.count] += 1
            histogram.sum += seconds
            family.histograms[key] = histogram
        }
    }

    /// The value of a counter or gauge; nil where it was never set.
    public func value(_ name: Name, _ labels: [(String, String)] = []) -> Double? {
        let key = Self.key(labels)
        return families.withLock { $0[name.text]?.values[key] }
    }

    /// All metrics in the text format of Prometheus, version 0.0.4, in the order of their names.
    public func text() -> String {
        families.withLock { families in
            families.values.sorted { $0.name.text < $1.name.text }.map(Self.text).joined()
        }
    }

    private func update(_ name: Name, _ labels: [(String, String)], _ body: (inout Family, String) -> Void) {
        let key = Self.key(labels)
        families.withLock { body(&$0[name.text, default: Family(name: name)], key) }
    }

    private static func key(_ labels: [(String, String)]) -> String {
        labels.map { name, value in
            let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
            return "\(name)=\"\(escaped)\""
        }.joined(separator: ",")
    }

    private static func text(_ family: Family) -> String {
        let name = family.name.text
        var text = "# HELP \(name) \(family.name.help)\n# TYPE \(name) \(family.name.kind.rawValue)\n"
        for (labels, value) in family.values.sorted(by: { $0.key < $1.key }) {
            text += labels.isEmpty ? "\(name) \(value)\n" : "\(name){\(labels)} \(value)\n"
        }
        for (labels, histogram) in family.histograms.sorted(by: { $0.key < $1.key }) {
            let prefix = labels.isEmpty ? "" : labels + ","
            let suffix = labels.isEmpty ? "" : "{\(labels)}"
            var total = 0
            for (bound, count) in zip(Histogram.bounds, histogram.counts) {
                total += count
                text += "\(name)_bucket{\(prefix)le=\"\(bound)\"} \(total)\n"
            }
            total += histogram.counts[Histogram.bounds.count]
            text += "\(name)_bucket{\(prefix)le=\"+Inf\"} \(total)\n"
            text += "\(name)_sum\(suffix) \(histogram.sum)\n\(name)_count\(suffix) \(total)\n"
        }
        return text
    }
}
