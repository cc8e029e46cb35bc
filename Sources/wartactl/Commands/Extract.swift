import ArgumentParser
import Assets
import Entities
import Foundation
import Pipeline
import Wire

/// The pipeline alone: messages in, records out; no Kafka, no Postgres.
struct Extract: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run the pipeline alone: message JSON Lines in, one record JSON a line out, in order.",
        discussion: """
            Needs neither Kafka nor Postgres. A message that cannot be processed gives {"error": …} on its line, and \
            the exit status stays 0.

            EXAMPLES
              wartactl extract articles.jsonl > records.jsonl
              kcat -C -b localhost -t articles.raw -e | wartactl extract | jq .title
              wartactl extract --explain dates article.json
            """)

    @Argument(help: "Files (.jsonl, .json, .txt), folders of them, or - for JSON Lines on standard input.")
    var paths: [String] = []

    @Option(help: "Print why in place of records: a line for each find, with what decided. One of: dates, entities.")
    var explain: Explanation.Subject?

    func run() async throws {
        let pipeline = Pipeline(recognizer: try Recognizer(model: Assets.taggerModel))
        let decoder = MessageDecoder()
        let encoder = RecordEncoder()
        let explain = explain
        let cores = ProcessInfo.processInfo.activeProcessorCount
        var files = MessageFiles(paths: paths)
        while true {
            let messages = try files.next(64 * cores)
            guard !messages.isEmpty else { return }
            let lines = await inOrder(messages) { messages in
                let decoded = messages.map { message in
                    Result { () throws(Rejection) in
                        try decoder.decode(value: message.value, headers: message.headers)
                    }
                }
                guard let explain else { return pipeline.process(decoded).map { encoder.line($0) } }
                return decoded.map { raw in
                    do throws(Rejection) {
                        return Explanation(of: explain, in: try pipeline.examine(try raw.get())).text
                    } catch {
                        return encoder.line(error)
                    }
                }
            }
            try FileHandle.standardOutput.write(contentsOf: Data(lines.map { $0 + "\n" }.joined().utf8))
        }
    }
}

/// Works on all cores on shares of the elements, a result for each, and returns the results in order.
func inOrder<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ work: @escaping @Sendable (ArraySlice<Element>) -> [Result]
) async -> [Result] {
    let share = 16
    return await withTaskGroup(of: (Int, [Result]).self) { group in
        for start in stride(from: 0, to: elements.count, by: share) {
            let part = elements[start..<min(start + share, elements.count)]
            group.addTask { (start, work(part)) }
        }
        var parts: [Int: [Result]] = [:]
        for await (start, results) in group { parts[start] = results }
        return parts.sorted { $0.key < $1.key }.flatMap(\.value)
    }
}
