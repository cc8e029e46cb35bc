import ArgumentParser
import Assets
import Cleaning
import Dates
import Deduplication
import Entities
import Foundation
import Pipeline
import Wire

/// Says what each step of the pipeline costs on one core, step by step over the same messages.
@main
struct Stages: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stages",
        abstract: "Time each step of the pipeline on one core.",
        discussion: """
            Every step runs over all messages before the next one starts, RUNS times; the median counts. Rates in MB/s \
            are of the bytes that the step reads: the message for decoding, the scraped text for cleaning, title and \
            body for the rest.

            EXAMPLE
              zcat corpus/*.gz | head -5000 > /tmp/messages.jsonl; stages /tmp/messages.jsonl
            """)

    @Argument(help: "A file of messages, one a line.")
    var messages: String

    @Option(help: "How often each step runs.")
    var runs = 5

    func run() throws {
        let lines = try Data(contentsOf: URL(fileURLWithPath: messages)).split(separator: 0x0A).map { Array($0) }
        let decoder = MessageDecoder()
        let raw = lines.compactMap { try? decoder.decode(value: $0, headers: []) }
        let cleaner = Cleaner()
        let cleaned = raw.map { cleaner.clean($0.page) }
        let finder = Finder()
        let recognizer = try Recognizer(model: Assets.taggerModel)
        let fingerprinter = Fingerprinter()
        let pipeline = Pipeline(recognizer: recognizer)
        let read = cleaned.reduce(0) { $0 + $1.title.utf8.count + $1.body.utf8.count }
        var report = Report(messages: lines.count)
        report.time("decode", runs, bytes: lines.reduce(0) { $0 + $1.count }) {
            for line in lines { keep(try? decoder.decode(value: line, headers: [])) }
        }
        report.time("clean", runs, bytes: raw.reduce(0) { $0 + $1.page.text.utf8.count }) {
            for article in raw { keep(cleaner.clean(article.page)) }
        }
        report.time("dates", runs, bytes: read) {
            for article in cleaned {
                keep(
                    finder.read(
                        title: article.title, subtitle: article.subtitle, body: article.body,
                        reference: article.referenceDay, language: article.language))
            }
        }
        report.time("entities", runs, bytes: read) {
            for article in cleaned {
                keep(
                    recognizer.mentions(
                        title: article.title, subtitle: article.subtitle, body: article.body,
                        language: article.language))
            }
        }
        report.time("fingerprint", runs, bytes: read) {
            for article in cleaned { keep(fingerprinter.fingerprint(title: article.title, body: article.body)) }
        }
        report.time("whole pipeline", runs, bytes: raw.reduce(0) { $0 + $1.page.text.utf8.count }) {
            // In shares, as the programs do it.
            for start in stride(from: 0, to: raw.count, by: 24) {
                keep(pipeline.process(raw[start..<min(start + 24, raw.count)].map(Result.success)))
            }
        }
    }
}

/// Keeps the optimiser from leaving out work whose result nobody reads.
@inline(never)
func keep<T>(_ value: T) {}

/// Prints a line a step.
struct Report {
    let messages: Int

    init(messages: Int) {
        self.messages = messages
        print("\(messages) messages, CPU time of one core")
        print("step                µs/message      MB/s   messages/s")
    }

    mutating func time(_ name: String, _ runs: Int, bytes: Int, _ body: () -> Void) {
        var seconds: [Double] = []
        for _ in 0..<max(1, runs) {
            let start = Self.cpuSeconds
            body()
            seconds.append(Self.cpuSeconds - start)
        }
        let median = seconds.sorted()[seconds.count / 2]
        let each = median / Double(max(1, messages))
        print(
            name.padding(toLength: 18, withPad: " ", startingAt: 0), column(each * 1_000_000, 11),
            column(Double(bytes) / median / 1_000_000, 9), column(1 / each, 12))
    }

    private func column(_ value: Double, _ width: Int) -> String {
        let text = value < 100 ? "\((value * 10).rounded() / 10)" : "\(Int(value.rounded()))"
        return String(repeating: " ", count: max(0, width - text.utf8.count)) + text
    }

    /// Of this process: unlike wall time it does not count what else runs on the machine.
    private static var cpuSeconds: Double {
        var usage = rusage()
        unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1_000_000
    }
}
