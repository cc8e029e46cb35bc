/// One thing that was looked at.
struct Check: Listed {
    enum State: String, Encodable {
        case good = "ok"
        /// It works, and may not stay so.
        case doubtful = "warning"
        /// A worker would not start, or would do wrong.
        case bad = "failed"
        /// It could not be looked at, for something else is wrong or the user may not.
        case unknown
    }

    /// `settings`, `kafka` or `postgres`.
    let area: String
    let name: String
    let state: State
    let finding: String
    /// The command that mends it.
    var remedy: String?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case area, name, state, finding, remedy
    }
}

/// Collects checks of one area.
struct Checks {
    let area: String
    private(set) var all: [Check] = []

    init(_ area: String) { self.area = area }

    mutating func good(_ name: String, _ finding: String) {
        all.append(Check(area: area, name: name, state: .good, finding: finding))
    }

    mutating func doubtful(_ name: String, _ finding: String, _ remedy: String? = nil) {
        all.append(Check(area: area, name: name, state: .doubtful, finding: finding, remedy: remedy))
    }

    mutating func bad(_ name: String, _ finding: String, _ remedy: String? = nil) {
        all.append(Check(area: area, name: name, state: .bad, finding: finding, remedy: remedy))
    }

    mutating func unknown(_ name: String, _ finding: String) {
        all.append(Check(area: area, name: name, state: .unknown, finding: finding))
    }
}
