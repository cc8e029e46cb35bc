import ArgumentParser
import ArticleStore
import Kafka
import Operations

/// Where each group stands, and moving it.
struct Offsets: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show where each group stands, and move it.",
        discussion: """
            EXAMPLES
              wartactl offsets show
              wartactl offsets set --to-time 2026-11-21T06:00:00+07:00 --execute
            """,
        subcommands: [Show.self, Set.self], defaultSubcommand: Show.self)

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show offsets in Postgres and Kafka, watermarks and lag of every partition.",
            discussion: """
                The offset in Postgres is the true one; that in Kafka is committed for Kafka's own lag tools. The epoch \
                counts how often the partition changed hands.

                EXAMPLES
                  wartactl offsets show --group warta
                  wartactl offsets show --output csv
                """)

        @OptionGroup var options: SettingsOptions

        @Option(help: OutputFormat.help)
        var output = OutputFormat.table

        func run() async throws {
            let settings = try options.settings()
            let rows = try await OffsetRow.rows(
                store: options.store(settings), client: options.client(settings), group: options.group)
            try sayRows(rows, as: output) {
                var table = Table(
                    "group", "topic", "partition#", "next#", "low#", "high#", "lag#", "in Kafka#", "epoch#", "owner")
                for row in rows {
                    table.add([
                        row.group, row.topic, String(row.partition), String(row.nextOffset), text(row.low),
                        text(row.high), text(row.lag), text(row.committed), String(row.epoch), row.owner,
                    ])
                }
                return table
            }
        }

        private func text(_ number: Int64?) -> String { number.map { String($0) } ?? "?" }
    }
}

/// One partition of one group.
struct OffsetRow: Listed, Sendable {
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

    enum CodingKeys: String, CodingKey, CaseIterable {
        case group, topic, partition
        case nextOffset = "next_offset"
        case low, high, lag
        case committed = "kafka_committed_offset"
        case epoch = "owner_epoch"
        case owner
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
            let marks: (low: Int64, high: Int64)
            do { marks = try await admin.watermarks(partition, timeout: .seconds(3)) } catch {
                note("wartactl: watermarks and lag are unknown from \(partition) on: \(error)")
                // A cluster that is away would be asked for each partition in turn.
                if error.code == .unknownTopic { continue }
                break
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
