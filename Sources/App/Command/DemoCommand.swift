import Accounts
import App
import ArgumentParser
import Database
import Foundation

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Make the demo newspaper and serve it.",
        discussion: """
            Makes a small Indonesian paper with some forty articles in the data folder, dated relative to today, and serves \
            it. When the data folder has one already, it is served as it is.
            """)

    @OptionGroup var options: ConfigurationOptions

    @Flag(help: "Make the paper and stop; fails when there is one already.")
    var noServe = false

    func run() async throws {
        try await Failure.reporting {
            let configuration = try await options.load()
            let server = Server(configuration)
            do {
                let count = try await server.makeDemo(now: Date())
                Terminal.say(
                    "Made Kabar Nusantara, a demo newspaper of \(count) articles, in \(configuration.dataFolder.path).")
            } catch PaperError.exists where !noServe {
                Terminal.say("Serving the newspaper that is in \(configuration.dataFolder.path).")
            }
            if let administrator = try await server.makeDemoAdministrator(now: Date()) {
                Terminal.say(
                    "Sign in at the desk as “\(administrator.login)” with “\(administrator.password)”. "
                        + "It is not shown again; “redaksi user reset demo” makes a new link.")
            }
            guard !noServe else { return }
            try await server.run { address in
                Terminal.say("The site: \(address)/")
                Terminal.say("The desk: \(address)/desk")
            }
        }
    }
}
