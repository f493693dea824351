import App
import ArgumentParser
import Fetch
import Foundation
import Importing
import Newsroom

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Bring articles in from elsewhere.", subcommands: [ImportPageCommand.self])
}

struct ImportPageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page", abstract: "Make articles of text dumps and HTML pages.",
        discussion: """
            Reads .txt and .html files, folders of them, and addresses. Takes headline, section, dateline, dates, byline, \
            picture credit, text and related links from what the page says of itself (JSON-LD, OpenGraph) and from its \
            structure; menus, share and follow lines are recognised and left out; what could not be placed is reported.

            Run it again as often as you like, also after stopping it: a page is known by its address, or by headline and day. \
            The same page changes nothing; an article somebody has edited since is left alone. Exit code 65 when a page was \
            refused; the others are imported all the same.
            """)

    @Argument(help: "Files, folders and http(s) addresses.", completion: .file())
    var pages: [String]

    @Flag(help: "Report what would be imported and change nothing.")
    var dryRun = false

    @Option(help: "Bring pages in that the paper's rules refuse; the reason goes into the log.")
    var overrideGate: String?

    @OptionGroup var options: ConfigurationOptions

    func run() async throws {
        try await Failure.reporting {
            let configuration = try await options.load()
            let (inputs, skipped) = try gather()
            let override = try overrideGate.map { try GateOverride(reason: $0, by: .command(PageImport.author)) }
            let progress = Progress(unit: "pages")
            let report = try await Server(configuration).withNewsroom { database in
                try await PageImport(into: database).run(inputs, dryRun: dryRun, override: override) { done, total in
                    progress.show(done, of: total)
                }
            }
            progress.finish()
            var complete = report
            complete.skipped = skipped
            Terminal.say("\(complete)")
            if complete.exitCode != 0 { throw ExitCode(complete.exitCode) }
        }
    }

    private func gather() throws -> (inputs: [PageInput], skipped: [String]) {
        var inputs: [PageInput] = []
        var skipped: [String] = []
        let fetcher = Fetcher()
        for page in pages {
            var isFolder: ObjCBool = false
            if page.hasPrefix("http://") || page.hasPrefix("https://") {
                inputs.append(.address(page, fetcher))
            } else if FileManager.default.fileExists(atPath: page, isDirectory: &isFolder), isFolder.boolValue {
                let folder = try PageFolder(page)
                inputs += folder.pages
                skipped += folder.skipped
            } else {
                inputs.append(.file(page))
            }
        }
        return (inputs, skipped)
    }
}

extension PageInput {
    /// A page of another site, through the one fetcher.
    static func address(_ address: String, _ fetcher: Fetcher) -> PageInput {
        PageInput(name: address) {
            do throws(FetchError) {
                let document = try await fetcher.get(
                    address, accepting: ["text/html", "application/xhtml+xml", "text/plain"])
                return PageSource(
                    bytes: document.bytes, name: address, address: document.address, charset: document.charset)
            } catch {
                throw ImportError.unreadable(reason: error.help)
            }
        }
    }
}
