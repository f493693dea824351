import App
import ArgumentParser

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the site.",
        discussion:
            "Brings the database up to date first. Stops on SIGTERM or SIGINT after finishing what is in flight.")

    @OptionGroup var options: ConfigurationOptions

    func run() async throws {
        try await Failure.reporting {
            let configuration = try await options.load()
            try await Server(configuration).run { address in Terminal.say("The site: \(address)/") }
        }
    }
}
