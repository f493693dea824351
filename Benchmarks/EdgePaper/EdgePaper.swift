import ArgumentParser

/// What Benchmarks/edge needs besides the program itself: pages of a given weight, an editor in the serving process,
/// and readers that are quick enough to be compared with it.
@main
struct EdgePaper: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: name, abstract: "Articles, editor and readers for measuring the edge.",
        discussion: "For Benchmarks/edge. The database must be one that growth-paper made.",
        subcommands: [WeighCommand.self, PublishCommand.self, StampedeCommand.self])
}
