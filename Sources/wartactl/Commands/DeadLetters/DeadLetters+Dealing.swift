import ArgumentParser
import ArticleStore
import Foundation
import Operations
import Replay

extension DeadLetters {
    /// Tries again.
    struct Requeue: AsyncParsableCommand {
        static let discussion = """
            By default the messages are processed in place, with this build's pipeline: those that are articles now are \
            written as the daemon would have written them, and count as requeued; of the others attempt and reason are \
            recorded. With --produce copies are sent to the topic, with key, headers and timestamp, and every group that \
            reads it meets them again.

            Times: \(TimeArgument.forms).

            EXAMPLES
              wartactl dead-letters requeue 17 18
              wartactl dead-letters requeue --code missing_text --from-time 7d --rate 100
              wartactl dead-letters requeue --stage store --produce
            """

        static let configuration = CommandConfiguration(
            abstract: "Try dead letters again, in place or through the topic.", discussion: discussion)

        @OptionGroup var options: SettingsOptions
        @OptionGroup(title: "Selection") var selection: DeadLetterOptions
        @OptionGroup(title: "Patterns") var patterns: PatternOptions
        @OptionGroup(title: "Requeue") var requeue: RequeueOptions
        @OptionGroup(title: "Run") var running: RunOptions

        func run() async throws {
            try await requeue.run(options, selection, patterns, running)
        }
    }

    /// Gives up.
    struct Discard: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Mark dead letters as dealt with, without trying again.",
            discussion: """
                The rows stay, with who discarded them and when; they are listed with --all only.

                EXAMPLES
                  wartactl dead-letters discard 17
                  wartactl dead-letters discard --code null_value --to-time 30d --dry-run
                """)

        @OptionGroup var options: SettingsOptions
        @OptionGroup(title: "Selection") var selection: DeadLetterOptions

        @Argument(help: "Their numbers, as `list` shows them; all that the options leave where none is given.")
        var ids: [Int64] = []

        @Flag(help: "Count them, and change nothing.")
        var dryRun = false

        @Flag(help: "Do not ask.")
        var yes = false

        @Option(help: OutputFormat.help)
        var output = OutputFormat.table

        func run() async throws {
            let session = try ReplaySession(options)
            try await session.checkSchema()
            var filter = selection.filter(options)
            filter.ids = ids.isEmpty ? nil : ids
            filter.maxID = try await session.store.lastDeadLetter()
            let counts = try await session.store.deadLetterCounts(filter)
            let count = counts.reduce(0) { $0 + $1.count }
            guard !dryRun, count > 0 else { return try report(counts, discarded: nil) }
            try confirm("Discard \(grouped(count)) dead letters?", isConfirmed: yes)
            let who = "\(NSUserName())@\(ProcessInfo.processInfo.hostName)"
            let line = ProgressLine(["event": "progress"])
            let discarded = try await interruptible { [filter] in
                var sum = 0
                while !Task.isCancelled {
                    let step = try await session.store.discardDeadLetters(filter, by: who, limit: 1_000)
                    sum += step
                    line.show(.init(done: Int64(sum), total: count, counts: []))
                    if step == 0 { break }
                }
                return sum
            }
            line.finish()
            try report(counts, discarded: discarded)
        }

        private func report(
            _ counts: [(stage: String, code: String, topic: String, count: Int64)], discarded: Int?
        ) throws {
            struct Group: Encodable {
                let stage: String
                let code: String
                let topic: String
                let count: Int64
            }
            struct Report: Encodable {
                let selected: [Group]
                let discarded: Int
            }
            guard output == .table else {
                return try sayJSON(
                    Report(
                        selected: counts.map {
                            .init(stage: $0.stage, code: $0.code, topic: $0.topic, count: $0.count)
                        },
                        discarded: discarded ?? 0))
            }
            var table = Table("stage", "code", "topic", "count#")
            for row in counts { table.add([row.stage, row.code, row.topic, grouped(row.count)]) }
            table.print()
            say(discarded.map { "\nDiscarded \(grouped($0))." } ?? "\nNothing was changed.")
        }
    }

    /// Hands out.
    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print dead letters whole, a line of JSON each.",
            discussion: """
                Payloads and keys that are no text come as base64. With --payloads only the payloads are printed, a line \
                each, where they fit on one: what `wartactl publish` takes.

                EXAMPLES
                  wartactl dead-letters export --code invalid_json > letters.jsonl
                  wartactl dead-letters export --payloads --text 'fetched_at' | jq -c 'del(.fetched_at)'
                """)

        @OptionGroup var options: SettingsOptions
        @OptionGroup(title: "Selection") var selection: DeadLetterOptions

        @Argument(help: "Their numbers, as `list` shows them; all that the options leave where none is given.")
        var ids: [Int64] = []

        @Flag(help: "Those that were dealt with, too.")
        var all = false

        @Flag(help: "The payloads alone.")
        var payloads = false

        func run() async throws {
            let session = try ReplaySession(options)
            try await session.checkSchema()
            var filter = selection.filter(options)
            filter.ids = ids.isEmpty ? nil : ids
            filter.includesResolved = all
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            var skipped = 0
            for range in try await session.store.deadLetterRanges(filter) {
                var next = range.offsets.lowerBound
                while next < range.offsets.upperBound {
                    let letters = try await session.store.wholeDeadLetters(
                        filter, in: range.partition, offsets: next..<range.offsets.upperBound, limit: 500,
                        bytes: 16 << 20)
                    guard let last = letters.last else { break }
                    next = last.coordinates.offset + 1
                    for letter in letters {
                        guard payloads else {
                            let row = DeadLetterRow(letter, withPayload: true)
                            say(String(decoding: try encoder.encode(row), as: UTF8.self))
                            continue
                        }
                        if let payload = letter.payload, !payload.contains(UInt8(ascii: "\n")),
                            let text = shown(payload)
                        {
                            say(text)
                        } else {
                            skipped += 1
                        }
                    }
                }
            }
            if skipped > 0 {
                note("\(grouped(skipped)) payloads do not fit on a line of text; export them without --payloads")
            }
        }
    }
}
