import ArgumentParser
import ArticleStore
import Foundation
import Kafka
import Operations

extension Offsets {
    struct Set: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Move a group to an offset, a time, or either end of its partitions.",
            discussion: """
                Shows what would be moved; --execute moves it. Refused while a worker owns a partition, unless --force \
                takes it away: that worker can then write no more, and starts over from the new place within seconds.

                Going back processes messages again, which changes nothing where the pipeline is the same; going \
                forward skips what lies between. The offset in Kafka follows with the group's next commit.

                EXAMPLES
                  wartactl offsets set --to-offset 120000 --partition 3
                  wartactl offsets set --to-time 2026-11-21T06:00:00+07:00 --execute
                  wartactl offsets set --to-latest --group warta --topic articles.raw --execute --force
                """)

        @OptionGroup var options: SettingsOptions

        @Option(help: ArgumentHelp("To this offset.", valueName: "offset"))
        var toOffset: Int64?

        @Option(
            help: ArgumentHelp("To the first message that is not earlier: \(TimeArgument.forms).", valueName: "time"))
        var toTime: TimeArgument?

        @Flag(help: "To the first message that Kafka still has.")
        var toEarliest = false

        @Flag(help: "After the last message that Kafka has now.")
        var toLatest = false

        @Option(help: ArgumentHelp("Only this partition; repeatable (default: all).", valueName: "n"))
        var partition: [Int32] = []

        @Flag(help: "Move it; without this it is only shown.")
        var execute = false

        @Flag(help: "Take the partitions away from workers that run.")
        var force = false

        @Option(help: OutputFormat.help)
        var output = OutputFormat.table

        func validate() throws {
            let given = [toOffset != nil, toTime != nil, toEarliest, toLatest].filter { $0 }.count
            guard given == 1 else {
                throw ValidationError("Say where to: one of --to-offset, --to-time, --to-earliest and --to-latest.")
            }
            if let toOffset, toOffset < 0 { throw ValidationError("An offset is 0 or more.") }
        }

        func run() async throws {
            let settings = try options.settings()
            let store = options.store(settings)
            let rows = try await planned(settings, store)
            if execute {
                if !force { try await refuseMembers(settings) }
                let moves = rows.map { OffsetMove(topic: $0.topic, partition: $0.partition, to: $0.to) }
                _ = try await store.move(moves, by: "wartactl \(NSUserName())", force: force)
            }
            try sayRows(rows, as: output) {
                var table = Table("topic", "partition#", "now#", "to#", "again#", "skipped#", "low#", "high#", "owner")
                for row in rows {
                    table.add([
                        row.topic, String(row.partition), row.from.map { String($0) } ?? "none", String(row.to),
                        grouped(row.again), grouped(row.skipped), String(row.low), String(row.high), row.owner ?? "",
                    ])
                }
                return table
            }
            guard output == .table else { return }
            say(
                execute
                    ? "Moved \(rows.count) \(rows.count == 1 ? "partition" : "partitions") of \(settings.group)."
                    : "Nothing was moved; --execute moves the group \(settings.group).")
        }

        private func planned(_ settings: Operations.Settings, _ store: Store) async throws -> [MoveRow] {
            let client = options.client(settings)
            let admin = try Admin(client)
            defer { Task { await admin.close() } }
            let all = try await admin.partitions(of: settings.topic)
            for wanted in partition where !all.contains(where: { $0.partition == wanted }) {
                throw CommandError("\(settings.topic) has no partition \(wanted); it has \(all.count)")
            }
            let chosen = all.filter { partition.isEmpty || partition.contains($0.partition) }
            let stored = try await store.offsets(of: settings.group).filter { $0.topic == settings.topic }
            let owners = try await store.liveOwners()
            let times = try await toTime.asyncMap { time in
                try await OffsetSearch(admin, client).offsets(at: time.millisecondsSinceEpoch, in: chosen)
            }
            var rows: [MoveRow] = []
            for place in chosen {
                let (low, high) = try await admin.watermarks(place)
                let target = toOffset ?? times?[place] ?? (toEarliest ? low : high)
                guard (low...high).contains(target) else {
                    throw CommandError(
                        "\(place) holds the offsets \(low) to \(high), so a group cannot stand at \(target); choose one of them"
                    )
                }
                let row = stored.first { $0.partition == place.partition }
                let owner = owners.first { $0.topic == place.topic && $0.partition == place.partition }
                rows.append(
                    MoveRow(
                        group: settings.group, topic: place.topic, partition: place.partition, from: row?.nextOffset,
                        to: target, low: low, high: high, owner: owner?.owner, isMoved: execute))
            }
            return rows
        }

        /// A worker may own partitions without a session in Postgres that bears its name.
        private func refuseMembers(_ settings: Operations.Settings) async throws {
            let admin = try Admin(options.client(settings))
            let groups = try? await admin.groups(timeout: .seconds(5))
            await admin.close()
            guard let group = groups?.first(where: { $0.name == settings.group }), group.memberCount > 0 else { return }
            throw CommandError(
                "the group \(settings.group) has \(group.memberCount) members by Kafka's account; stop the workers first, or say --force, which takes the partitions away from them"
            )
        }
    }
}

extension Optional {
    fileprivate func asyncMap<Result>(_ body: (Wrapped) async throws -> Result) async rethrows -> Result? {
        guard let self else { return nil }
        return try await body(self)
    }
}

/// A partition as it is or would be moved.
private struct MoveRow: Listed {
    let group: String
    let topic: String
    let partition: Int32
    let from: Int64?
    let to: Int64
    let low: Int64
    let high: Int64
    let owner: String?
    let isMoved: Bool

    /// Messages that are processed again, of those that Kafka still has.
    var again: Int64 { from.map { max(0, min($0, high) - to) } ?? 0 }
    /// Messages that are never processed.
    var skipped: Int64 { from.map { max(0, to - max($0, low)) } ?? to - low }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case group, topic, partition, from, to, low, high, owner
        case isMoved = "moved"
    }
}
