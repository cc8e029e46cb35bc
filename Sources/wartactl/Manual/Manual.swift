import ArgumentParser
import Foundation
import Pipeline

/// Manual pages, made from what the commands say of themselves.
struct Manual: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write manual pages, made from the same source as --help.",
        discussion: """
            Prints the page of one command, or writes the pages of all into a folder. Completions for shells come from \
            the same source, with --generate-completion-script bash, zsh or fish.

            EXAMPLES
              wartactl manual migrate up | man -l -
              wartactl manual --directory /usr/local/share/man/man1
              wartad --experimental-dump-help | wartactl manual --description - --directory man1
              wartactl --generate-completion-script zsh > ~/.zfunc/_wartactl
            """)

    @Argument(help: ArgumentHelp("The command, such as `migrate up` (default: wartactl itself).", valueName: "command"))
    var command: [String] = []

    @Option(help: ArgumentHelp("Write every page into this folder.", valueName: "folder"))
    var directory: String?

    @Option(help: ArgumentHelp("Another program's description of itself in JSON, or -.", valueName: "file"))
    var description: String?

    func run() throws {
        let root = try JSONDecoder().decode(ToolDescription.self, from: try json()).command
        let version = Wartactl.configuration.version
        guard let directory else {
            let path = [root.commandName] + command
            guard let found = root.all.first(where: { $0.path == path }) else {
                throw ValidationError("There is no command `\(command.joined(separator: " "))`.")
            }
            FileHandle.standardOutput.write(Data(ManualPage(command: found, version: version).text.utf8))
            return
        }
        do {
            try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
            for command in root.all {
                let page = ManualPage(command: command, version: version)
                try Data(page.text.utf8).write(to: URL(fileURLWithPath: "\(directory)/\(page.fileName)"))
            }
        } catch {
            throw CommandError("\(directory): the pages cannot be written there; check the folder and its permissions")
        }
        say("Wrote \(root.all.count) pages to \(directory).")
    }

    private func json() throws -> Data {
        guard let description else { return Data(Wartactl._dumpHelp().utf8) }
        if description == "-" { return FileHandle.standardInput.readDataToEndOfFile() }
        guard let data = FileManager.default.contents(atPath: description) else {
            throw CommandError("\(description): the file cannot be read; check its path and permissions")
        }
        return data
    }
}
