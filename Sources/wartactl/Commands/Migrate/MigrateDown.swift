import ArgumentParser
import ArticleStore
import Migrations
import Operations

extension Migrate {
    struct Down: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take migrations back, the last first, down to a version.",
            discussion: """
                Refused where rows or values would be lost, with what and how much, unless --accept-data-loss is given \
                and confirmed. Stop the daemons first: they refuse a schema older than they need.

                EXAMPLES
                  wartactl migrate down --to 5
                  wartactl migrate down --to 0 --accept-data-loss --yes
                """)

        @OptionGroup var options: SettingsOptions

        @Option(name: .customLong("to"), help: "The version to end at; 0 takes everything back.")
        var target: Int

        @Flag(help: "Go on although data will be lost.")
        var acceptDataLoss = false

        @Flag(name: [.customLong("yes"), .customShort("y")], help: "Do not ask.")
        var isConfirmed = false

        func validate() throws {
            if target < 0 { throw ValidationError("--to takes a version from 0 on.") }
        }

        func run() async throws {
            let store = options.store(try options.settings())
            if acceptDataLoss {
                let losses = try await store.withMigrator { try await $0.losses(downTo: target) }
                for loss in losses { note("will be lost: \(loss)") }
                if !losses.isEmpty { try confirm("Lose this for good?", isConfirmed: isConfirmed) }
            }
            let taken = try await store.withMigrator(report: { note($0) }) {
                try await $0.down(to: target, acceptsDataLoss: acceptDataLoss)
            }
            let version = try await store.migrationStatus().version
            say(
                taken.isEmpty
                    ? "The schema is at version \(version) already."
                    : "Took back \(taken.count); the schema is at version \(version).")
        }
    }

    struct Baseline: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Record migrations as applied without running them.",
            discussion: """
                For a schema that was made some other way, such as from a dump without its records. Refused where \
                anything is recorded, and where the schema is not what those migrations make.

                EXAMPLE
                  wartactl migrate baseline 6
                """)

        @OptionGroup var options: SettingsOptions

        @Argument(help: "The version that the schema is at.")
        var version: Int

        @Flag(help: "Record it although the schema differs.")
        var force = false

        func run() async throws {
            let store = options.store(try options.settings())
            try await store.withMigrator(report: { note($0) }) { try await $0.baseline(version, force: force) }
            say("The schema counts as version \(version).")
        }
    }

    struct Repair: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Finish what broke off: unfinished migrations and INVALID indexes.",
            discussion: """
                A concurrent build of an index that was killed leaves one that Postgres keeps up to date and never \
                uses. Such an index is built again, beside the daemon and without holding it up.

                EXAMPLE
                  wartactl migrate repair
                """)

        @OptionGroup var options: SettingsOptions

        func run() async throws {
            let store = options.store(try options.settings())
            let actions = try await store.withMigrator(report: { note($0) }) { try await $0.repair() }
            say(actions.isEmpty ? "There is nothing to repair." : "Repaired \(actions.count).")
        }
    }
}
