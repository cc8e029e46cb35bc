import ArgumentParser
import Foundation
import Kafka
import Operations

/// Sends messages to the input topic.
struct Publish: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Send messages to the input topic.",
        discussion: """
            A .jsonl file holds a message a line, a .json file one message, a .txt file plain text; a folder is read for \
            these, and - is JSON Lines on standard input. Lines are sent as they are, valid or not: what cannot be \
            processed becomes a dead letter. Messages of one URL share a key, so they stay in order.

            EXAMPLES
              wartactl publish articles.jsonl
              zcat dump.jsonl.gz | wartactl publish - --topic articles.raw
            """)

    @OptionGroup var options: SettingsOptions

    @Argument(help: "Files (.jsonl, .json, .txt), folders of them, or -.")
    var paths: [String]

    @Option(help: "Create the topic with so many partitions where it does not exist.")
    var createPartitions: Int?

    func validate() throws {
        if paths.isEmpty { throw ValidationError("Name at least one file, folder, or - for standard input.") }
    }

    func run() async throws {
        let settings = try options.settings()
        if let createPartitions { try await create(settings.topic, partitions: createPartitions, settings) }
        let producer = try Producer(options.client(settings))
        let sent: Int
        do { sent = try await send(to: settings.topic, with: producer) } catch {
            await producer.close()
            throw error
        }
        await producer.close()
        if errorIsTerminal { note("") }
        say("Published \(grouped(sent)) messages to \(settings.topic).")
    }

    private func create(_ topic: String, partitions: Int, _ settings: Operations.Settings) async throws {
        let admin = try Admin(options.client(settings))
        do { try await admin.createTopic(topic, partitions: partitions) } catch {
            guard error.code == .topicExists else { throw error }
        }
        await admin.close()
    }

    private func send(to topic: String, with producer: Producer) async throws -> Int {
        var files = MessageFiles(paths: paths)
        var sent = 0
        while true {
            let messages = try files.next(500)
            guard !messages.isEmpty else { break }
            for message in messages {
                try await producer.enqueue(
                    OutgoingMessage(
                        topic: topic, key: key(of: message), value: message.value,
                        headers: message.headers.map { Header(key: $0.key, value: $0.value) }))
            }
            sent += messages.count
            if errorIsTerminal { FileHandle.standardError.write(Data("\r\(grouped(sent)) messages".utf8)) }
        }
        try await producer.flush(timeout: .seconds(60))
        return sent
    }

    /// The message's URL: sightings of one page stay in one partition, and so in order.
    private func key(of message: InputMessage) -> [UInt8]? {
        struct Keyed: Decodable { let url: String? }
        guard message.headers.isEmpty,
            let url = try? JSONDecoder().decode(Keyed.self, from: Data(message.value)).url
        else { return nil }
        return Array(url.utf8)
    }
}
