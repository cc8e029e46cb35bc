import ArgumentParser
import ArticleStore
import Operations
import Replay

/// From the dead letters: the same as `dead-letters requeue`.
struct ReplayDeadLetters: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dead-letters",
        abstract: "Process dead letters again.", discussion: DeadLetters.Requeue.discussion)

    @OptionGroup var options: SettingsOptions
    @OptionGroup(title: "Selection") var selection: DeadLetterOptions
    @OptionGroup(title: "Patterns") var patterns: PatternOptions
    @OptionGroup(title: "Requeue") var requeue: RequeueOptions
    @OptionGroup(title: "Run") var running: RunOptions

    func run() async throws {
        try await requeue.run(options, selection, patterns, running)
    }
}
