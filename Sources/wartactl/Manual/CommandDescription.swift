/// A command as the argument parser describes it: what `--help`, completions and manual pages are all made from.
struct CommandDescription: Decodable {
    struct Argument: Decodable {
        struct Name: Decodable {
            let kind: String
            let name: String

            /// As it is typed: `--topic`, `-y`.
            var typed: String { kind == "long" ? "--\(name)" : "-\(name)" }
        }

        /// `positional`, `option` or `flag`.
        let kind: String
        let names: [Name]?
        let valueName: String?
        let abstract: String?
        let discussion: String?
        let defaultValue: String?
        let isOptional: Bool
        let isRepeating: Bool
        let shouldDisplay: Bool
        let sectionTitle: String?
    }

    let commandName: String
    let superCommands: [String]?
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool
    let subcommands: [CommandDescription]?
    let arguments: [Argument]?

    /// `wartactl migrate up`.
    var path: [String] { (superCommands ?? []) + [commandName] }

    /// What users are shown, without the help that the parser adds.
    var visibleSubcommands: [CommandDescription] {
        (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
    }

    /// This one and all below it.
    var all: [CommandDescription] { [self] + visibleSubcommands.flatMap(\.all) }
}

/// The outermost layer of the parser's JSON.
struct ToolDescription: Decodable {
    let command: CommandDescription
}
