import ArgumentParser
import ArticleStore
import Foundation
import Operations

/// What could not be processed.
struct DeadLetters: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dead-letters", abstract: "Look at messages that could not be processed, and deal with them.",
        discussion: """
            A dead letter is kept byte for byte with the reason. Dealing with one records how; nothing is deleted.

            EXAMPLES
              wartactl dead-letters list --code missing_text
              wartactl dead-letters show 17
              wartactl dead-letters requeue --code missing_text --dry-run
            """,
        subcommands: [List.self, Show.self, Requeue.self, Discard.self, Export.self], defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List dead letters, newest first.",
            discussion: """
                EXAMPLES
                  wartactl dead-letters list --stage decode --code invalid_json
                  wartactl dead-letters list --from-time 24h --text 'neither `text`'
                  wartactl dead-letters list --all --output json
                """)

        @OptionGroup var options: SettingsOptions
        @OptionGroup(title: "Selection") var selection: DeadLetterOptions

        @Option(help: "How many at most.")
        var limit = 50

        @Flag(help: "Those that were dealt with, too.")
        var all = false

        @Option(help: OutputFormat.help)
        var output = OutputFormat.table

        func run() async throws {
            var filter = selection.filter(options)
            filter.includesResolved = all
            let letters = try await options.store(try options.settings()).deadLetters(filter, limit: limit)
            try sayRows(letters.map { DeadLetterRow($0) }, as: output) {
                var table = Table(
                    ["id#", "topic[partition]@offset", "stage", "code", "since", "bytes#"] + (all ? ["resolution"] : [])
                        + ["error"])
                for letter in letters {
                    table.add(
                        [
                            String(letter.id), letter.coordinates.shown, letter.stage, letter.code,
                            readable(microseconds: letter.firstFailedAt),
                            letter.payloadBytes.map { grouped($0) } ?? "null",
                        ] + (all ? [letter.resolution ?? "open"] : []) + [letter.error])
                }
                return table
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show one dead letter with its headers, its payload and the reason.",
            discussion: """
                The payload is shown as text where it is text, else as hexadecimal.

                EXAMPLE
                  wartactl dead-letters show 17
                """)

        @OptionGroup var options: SettingsOptions

        @Argument(help: "Its number, as `list` shows it.")
        var id: Int64

        @Option(help: OutputFormat.help)
        var output = OutputFormat.table

        func run() async throws {
            guard let letter = try await options.store(try options.settings()).deadLetter(id) else {
                throw CommandError(
                    "there is no dead letter \(id); `wartactl dead-letters list --all` shows those there are")
            }
            guard output == .table else {
                return try sayReport(DeadLetterRow(letter, withPayload: true), as: output) {}
            }
            say("dead letter   \(letter.id)\(letter.resolution.map { " (\($0))" } ?? "")")
            say("message       \(letter.coordinates.shown)")
            say("stage, code   \(letter.stage), \(letter.code)")
            say("reason        \(letter.error)")
            say("first failed  \(readable(microseconds: letter.firstFailedAt)), attempts \(letter.attempts)")
            if let resolvedAt = letter.resolvedAt {
                let whereTo = letter.requeuedTo.map { ", to \($0)" } ?? ""
                say("resolved      \(readable(microseconds: resolvedAt)) by \(letter.resolvedBy ?? "?")\(whereTo)")
            }
            say("key           \(letter.key.map { shown($0) ?? hexadecimal($0) } ?? "none")")
            let headers = Headers.list(letter.headers)
            if headers.isEmpty { say("headers       none") }
            for (index, header) in headers.enumerated() {
                let value = header.value.map { shown($0) ?? hexadecimal($0) } ?? "null"
                say("\(index == 0 ? "headers" : "       ")       \(header.key): \(value)")
            }
            say("payload       \(letter.payloadBytes.map { "\(grouped($0)) bytes" } ?? "null")")
            if let payload = letter.payload { say("\n" + (shown(payload) ?? hexadecimal(payload))) }
        }
    }
}

extension Coordinates {
    /// As messages are named everywhere: `articles.raw[3]@1200`.
    var shown: String { "\(topic)[\(partition)]@\(offset)" }
}
