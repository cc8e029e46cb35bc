import ArgumentParser

/// Trains the model of the entity tagger, and scores it.
@main
struct WartaTrain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "warta-train", abstract: "Train and score the entity tagger.",
        subcommands: [Build.self, Evaluate.self, Names.self, Speed.self], defaultSubcommand: Build.self)
}
