import ArgumentParser
import ArticleStore
import Kafka
import Operations

/// Where each group stands.
struct Offsets: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show where each group stands.", subcommands: [Show.self], defaultSubcommand: Show.self)

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show offsets in Postgres and Kafka, watermarks and lag of every partition.",
            discussion: """
                The offset in Postgres is the true one; that in Kafka is committed for Kafka's own lag tools.

                EXAMPLE
                  wartactl offsets show --group warta --output json
                """)

        @OptionGroup var options: SettingsOptions

        @Option(help: "table or json.")
        var output = OutputFormat.table

        func run() async throws {
            let settings = try options.settings()
            let rows = try await OffsetRow.rows(
                store: options.store(settings), client: options.client(settings), group: options.group)
            switch output {
            case .json: try sayJSON(rows)
            case .table:
                var table = Table(
                    "group", "topic", "partition#", "next#", "low#", "high#", "lag#", "in Kafka#", "epoch#", "owner")
                for row in rows {
                    table.add([
                        row.group, row.topic, String(row.partition), String(row.nextOffset), text(row.low),
                        text(row.high), text(row.lag), text(row.committed), String(row.epoch), row.owner,
                    ])
                }
                table.print()
            }
        }

        private func text(_ number: Int64?) -> String { number.map { String($0) } ?? "?" }
    }
}

/// One partition of one group.
struct OffsetRow: Encodable, Sendable {
    let group: String
    let topic: String
    let partition: Int32
    let nextOffset: Int64
    let epoch: Int64
    let owner: String
    var low: Int64?
    var high: Int64?
    var lag: Int64?
    var committed: Int64?

    enum CodingKeys: String, CodingKey {
        case group, topic, partition, owner, low, high, lag
        case nextOffset = "next_offset"
        case epoch = "owner_epoch"
        case committed = "kafka_committed_offset"
    }

    /// The rows in Postgres, with what Kafka says of their partitions; without it where Kafka does not answer.
    static func rows(store: Store, client: ClientSettings, group: String?) async throws -> [OffsetRow] {
        var rows = try await store.offsets(of: group).map {
            OffsetRow(
                group: $0.group, topic: $0.topic, partition: $0.partition, nextOffset: $0.nextOffset, epoch: $0.epoch,
                owner: $0.owner)
        }
        let admin = try Admin(client)
        for i in rows.indices {
            let partition = TopicPartition(topic: rows[i].topic, partition: rows[i].partition)
            guard let marks = try? await admin.watermarks(partition, timeout: .seconds(3)) else {
                note("wartactl: Kafka says nothing of \(partition): watermarks and lag are unknown")
                continue
            }
            rows[i].low = marks.low
            rows[i].high = marks.high
            rows[i].lag = max(0, marks.high - rows[i].nextOffset)
            let committed = try? await admin.committed(
                group: rows[i].group, partitions: [partition], timeout: .seconds(3))
            rows[i].committed = committed?[partition] ?? nil
        }
        await admin.close()
        return rows
    }
}
