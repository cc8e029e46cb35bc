/// A manual page in the macros of man(7).
struct ManualPage {
    let command: CommandDescription
    let version: String

    /// `wartactl-migrate-up.1`.
    var fileName: String { name + ".1" }

    private var name: String { command.path.joined(separator: "-") }

    /// The page as roff.
    var text: String {
        var lines = [
            ".TH \(Self.escape(name.uppercased())) 1 \"\" \"\(Self.escape(version))\" \"Warta\"", ".SH NAME",
            "\(Self.escape(name)) \\- \(Self.escape(command.abstract ?? ""))", ".SH SYNOPSIS", synopsis,
        ]
        let (description, examples) = Self.parts(of: command.discussion ?? "")
        if !description.isEmpty { lines += [".SH DESCRIPTION"] + description }
        lines += self.arguments("ARGUMENTS") { $0.kind == "positional" }
        lines += self.arguments("OPTIONS") { $0.kind != "positional" }
        if !command.visibleSubcommands.isEmpty {
            lines.append(".SH COMMANDS")
            for child in command.visibleSubcommands {
                lines += [
                    ".TP", ".B \(Self.escape(child.path.joined(separator: " ")))", Self.escape(child.abstract ?? ""),
                ]
            }
        }
        if !examples.isEmpty { lines += [".SH EXAMPLES"] + examples }
        lines += [
            ".SH EXIT STATUS", ".TP", ".B 0", "Done.", ".TP", ".B 1", "Failed.", ".TP", ".B 64", "Bad usage.", ".TP",
            ".B 69", "Kafka or Postgres is unavailable.", ".TP", ".B 78", "Bad configuration.",
        ]
        let related = seeAlso
        if !related.isEmpty { lines += [".SH SEE ALSO", related] }
        return lines.joined(separator: "\n") + "\n"
    }

    private var synopsis: String {
        let positional = (command.arguments ?? []).filter { $0.kind == "positional" && $0.shouldDisplay }.map {
            argument in
            let value = "\\fI\(Self.escape(argument.valueName ?? "value"))\\fR\(argument.isRepeating ? " ..." : "")"
            return argument.isOptional ? "[\(value)]" : value
        }
        let children = command.visibleSubcommands.isEmpty ? [] : ["\\fIcommand\\fR"]
        let path = "\\fB\(Self.escape(command.path.joined(separator: " ")))\\fR"
        return ([path, "[\\fIoptions\\fR]"] + positional + children).joined(separator: " ")
    }

    private func arguments(_ heading: String, _ isWanted: (CommandDescription.Argument) -> Bool) -> [String] {
        let wanted = (command.arguments ?? []).filter { $0.shouldDisplay && isWanted($0) }
        guard !wanted.isEmpty else { return [] }
        return [".SH \(heading)"]
            + wanted.flatMap { argument in
                let names = (argument.names ?? []).map { "\\fB\(Self.escape($0.typed))\\fR" }.joined(separator: ", ")
                let value = argument.kind == "flag" ? "" : " \\fI\(Self.escape(argument.valueName ?? "value"))\\fR"
                let text = [argument.abstract, argument.defaultValue.map { "(default: \($0))" }]
                    .compactMap(\.self).joined(separator: " ")
                let head = names.isEmpty ? String(value.dropFirst()) : names + value
                return [".TP", head, Self.escape(text)]
            }
    }

    private var seeAlso: String {
        let parents = command.superCommands ?? []
        var names = parents.isEmpty ? [] : [parents.joined(separator: "-")]
        names += command.visibleSubcommands.map { $0.path.joined(separator: "-") }
        return names.map { "\\fB\(Self.escape($0))\\fR(1)" }.joined(separator: ",\n")
    }

    /// The paragraphs of a discussion, and what stands under EXAMPLE or EXAMPLES. Indented lines are kept as they are.
    static func parts(of discussion: String) -> (description: [String], examples: [String]) {
        var (description, examples): ([String], [String]) = ([], [])
        var (isExample, isVerbatim) = (false, false)
        func add(_ lines: [String]) {
            if isExample { examples += lines } else { description += lines }
        }
        for line in discussion.split(separator: "\n", omittingEmptySubsequences: false) {
            if isVerbatim, !line.hasPrefix("  ") {
                add([".fi", ".RE"])
                isVerbatim = false
            }
            if line == "EXAMPLE" || line == "EXAMPLES" {
                isExample = true
            } else if line.hasPrefix("  ") {
                if !isVerbatim { add([".RS 4", ".nf"]) }
                isVerbatim = true
                add([escape(String(line.dropFirst(2)))])
            } else {
                add([line.isEmpty ? ".PP" : escape(String(line))])
            }
        }
        if isVerbatim { add([".fi", ".RE"]) }
        while description.last == ".PP" { description.removeLast() }
        return (description, examples)
    }

    /// Hyphens that are meant to be typed, backslashes, what is not ASCII, and lines that would be requests.
    static func escape(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\e"
            case "-": escaped += "\\-"
            case "\n": escaped += " "
            case _ where scalar.isASCII: escaped.unicodeScalars.append(scalar)
            // groff reads Latin-1 where nobody tells it otherwise.
            default:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                escaped += "\\[u\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)]"
            }
        }
        return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
    }
}
