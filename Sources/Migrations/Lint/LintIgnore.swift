/// A comment that allows what the linter would refuse: `-- warta-lint: ignore rename, drop-in-use: nothing reads it yet`.
enum LintIgnore {
    private static let mark = "warta-lint:"

    /// Takes away what comments of the statement allow. A comment without a reason, for a rule that does not exist or
    /// for nothing that was found is a finding itself.
    static func apply(to findings: [LintFinding], of statement: Statement) -> [LintFinding] {
        var left = findings
        var faults: [LintFinding] = []
        for comment in statement.comments {
            guard let text = instruction(in: comment.text) else { continue }
            func fault(_ what: String) {
                faults.append(LintFinding(rule: .badIgnore, line: comment.line, subject: what))
            }
            guard text.hasPrefix("ignore ") else {
                fault("`\(text)` is no instruction")
                continue
            }
            let parts = text.dropFirst("ignore ".count).split(separator: ":", maxSplits: 1)
            let names = (parts.first ?? "").split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init)
            guard parts.count == 2, parts[1].contains(where: \.isLetter) else {
                fault("no reason is given for \(names.joined(separator: ", "))")
                continue
            }
            for name in names {
                guard let rule = LintRule(rawValue: name) else {
                    fault("there is no rule `\(name)`")
                    continue
                }
                if !left.contains(where: { $0.rule == rule }) { fault("`\(name)` has nothing to ignore here") }
                left.removeAll { $0.rule == rule }
            }
        }
        return left + faults
    }

    private static func instruction(in comment: String) -> String? {
        guard let range = comment.firstRange(of: mark) else { return nil }
        var text = comment[range.upperBound...]
        if text.hasSuffix("*/") { text = text.dropLast(2) }
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
