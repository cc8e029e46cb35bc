import Digest

/// What of a migration runs in one go: the statements of one transaction, or one statement that Postgres refuses inside
/// a transaction.
public struct Step: Sendable, Hashable {
    public let statements: [Statement]
    public let runsAlone: Bool

    var script: String { statements.map { $0.text + ";" }.joined(separator: "\n") }

    /// SHA-256 in hexadecimal: what a finished step is recognised by.
    var checksum: String { SHA256.hexadecimal(of: script) }

    /// The steps of a script, in order.
    public static func all(in script: String) -> [Step] {
        var steps: [Step] = []
        for statement in Statement.all(in: script) {
            if statement.command.runsAlone {
                steps.append(Step(statements: [statement], runsAlone: true))
            } else if let last = steps.last, !last.runsAlone {
                steps[steps.count - 1] = Step(statements: last.statements + [statement], runsAlone: false)
            } else {
                steps.append(Step(statements: [statement], runsAlone: false))
            }
        }
        return steps
    }
}

extension SHA256 {
    static func hexadecimal(of text: String) -> String {
        hash(data: Array(text.utf8)).map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
    }
}

/// Which way a migration runs.
public enum Direction: String, Sendable, Hashable {
    case up
    case down
}

extension Migration {
    /// The script of a direction, in the steps in which it runs.
    public func steps(_ direction: Direction = .up) -> [Step] {
        Step.all(in: direction == .up ? up : down ?? "")
    }
}
