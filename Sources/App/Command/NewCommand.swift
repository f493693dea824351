import App
import ArgumentParser
import Foundation

struct NewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Make a newspaper without articles.",
        discussion: """
            FILE is JSON and holds the paper's name, language, time zone, sections in the order of the menu, social media \
            accounts, follow link and plain pages; Demo/paper.json is one. Then fill it, for example with “redaksi import page”.
            """)

    @Argument(help: "The description of the newspaper.", completion: .file(extensions: ["json"]))
    var file: String

    @OptionGroup var options: ConfigurationOptions

    func run() async throws {
        try await Failure.reporting {
            let configuration = try await options.load()
            guard FileManager.default.fileExists(atPath: file) else {
                throw Failure(.noInput, "There is no file \(file).")
            }
            try await Server(configuration).make(try PaperDescription(file: URL(filePath: file)), now: Date())
            Terminal.say("Made the newspaper. “redaksi serve” puts it on the web.")
        }
    }
}
