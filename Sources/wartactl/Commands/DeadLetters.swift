import ArgumentParser
import ArticleStore
import Foundation
import Operations

/// What could not be processed.
struct DeadLetters: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dead-letters", abstract: "Look at messages that could not be processed.",
        subcommands: [List.self, Show.self], defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List dead letters, newest first.",
            discussion: """
                EXAMPLES
                  wartactl dead-letters list --stage decode --code invalid_json
                  wartactl dead-letters list --all --output json
                """)

        @OptionGroup var options: SettingsOptions

        @Option(help: "Only this stage: decode, process or store.")
        var stage: String?

        @Option(help: "Only this code, such as invalid_json.")
        var code: String?

        @Option(help: "How many at most.")
        var limit = 50

        @Flag(help: "Those that were dealt with, too.")
        var all = false

        @Option(help: "table or json.")
        var output = OutputFormat.table

        func run() async throws {
            var filter = DeadLetterFilter()
            filter.stage = stage
            filter.code = code
            filter.includesResolved = all
            let letters = try await options.store(try options.settings()).deadLetters(filter, limit: limit)
            switch output {
            case .json: try sayJSON(letters.map { DeadLetterRow($0) })
            case .table:
                var table = Table("id#", "topic[partition]@offset", "stage", "code", "since", "bytes#", "error")
                for letter in letters {
                    let place = letter.coordinates
                    table.add([
                        String(letter.id), "\(place.topic)[\(place.partition)]@\(place.offset)", letter.stage,
                        letter.code, readable(microseconds: letter.firstFailedAt),
                        letter.payloadBytes.map { grouped($0) } ?? "null", letter.error,
                    ])
                }
                table.print()
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show one dead letter with its payload.")

        @OptionGroup var options: SettingsOptions

        @Argument(help: "Its number, as `list` shows it.")
        var id: Int64

        @Option(help: "table or json.")
        var output = OutputFormat.table

        func run() async throws {
            guard let letter = try await options.store(try options.settings()).deadLetter(id) else {
                throw CommandError(
                    "there is no dead letter \(id); `wartactl dead-letters list --all` shows those there are")
            }
            guard output == .table else { return try sayJSON(DeadLetterRow(letter, withPayload: true)) }
            let place = letter.coordinates
            say("dead letter   \(letter.id)\(letter.resolution.map { " (\($0))" } ?? "")")
            say("message       \(place.topic)[\(place.partition)]@\(place.offset)")
            say("stage, code   \(letter.stage), \(letter.code)")
            say("reason        \(letter.error)")
            say("first failed  \(readable(microseconds: letter.firstFailedAt)), attempts \(letter.attempts)")
            say("key           \(letter.key.map { text(of: $0) ?? hexadecimal($0) } ?? "none")")
            say("headers       \(letter.headers)")
            say("payload       \(letter.payloadBytes.map { "\(grouped($0)) bytes" } ?? "null")")
            if let payload = letter.payload { say("\n" + (text(of: payload) ?? hexadecimal(payload))) }
        }
    }
}

/// A dead letter in JSON.
private struct DeadLetterRow: Encodable {
    let id: Int64
    let topic: String
    let partition: Int32
    let offset: Int64
    let stage: String
    let errorCode: String
    let error: String
    let attempts: Int32
    let firstFailedAt: String
    let resolution: String?
    var headers: String?
    var payload: String?
    var payloadBase64: String?

    enum CodingKeys: String, CodingKey {
        case id, topic, partition, offset, stage, error, attempts, resolution, headers, payload
        case errorCode = "error_code"
        case firstFailedAt = "first_failed_at"
        case payloadBase64 = "payload_base64"
    }

    init(_ letter: DeadLetter, withPayload: Bool = false) {
        id = letter.id
        topic = letter.coordinates.topic
        partition = letter.coordinates.partition
        offset = letter.coordinates.offset
        stage = letter.stage
        errorCode = letter.code
        error = letter.error
        attempts = letter.attempts
        firstFailedAt = readable(microseconds: letter.firstFailedAt)
        resolution = letter.resolution
        guard withPayload else { return }
        headers = letter.headers
        payload = letter.payload.flatMap { text(of: $0) }
        if payload == nil { payloadBase64 = letter.payload.map { Data($0).base64EncodedString() } }
    }
}

/// The bytes as text, where they are text that a terminal can show.
private func text(of bytes: [UInt8]) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    return text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" || $0 == "\r" } ? text : nil
}

/// Sixteen bytes a line, as hexadecimal.
private func hexadecimal(_ bytes: [UInt8]) -> String {
    stride(from: 0, to: bytes.count, by: 16).map { start in
        bytes[start..<min(start + 16, bytes.count)].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
            .joined(separator: " ")
    }.joined(separator: "\n")
}
