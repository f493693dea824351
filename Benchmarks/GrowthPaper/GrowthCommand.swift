import ArgumentParser
import Database
import Delivery
import Foundation
import Newsroom

@main
struct GrowthCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "growth-paper", abstract: "Fill a database with a newspaper that has been appearing for years.",
        discussion: """
            A hundred articles a day, with sections, topics, persons, pictures and revisions as a newsroom makes them. The \
            same number of articles gives the same paper. Run again, it goes on at the highest number. For measurements; \
            the database must be empty or grown by this program.
            """)

    @Argument(help: "How many articles the paper shall have.")
    var articles: Int

    @Option(help: "Where the database is: a path, or postgres://user:password@host/name.")
    var database: String

    @Option(help: "The address readers use, written into the site's settings.")
    var address = "http://127.0.0.1:8080"

    @Option(help: "The day of the last article, yyyy-MM-dd.")
    var until = "2026-11-30"

    @Option(help: "Compare this many random articles with what the newsroom writes and shows; 0 for none.")
    var check = 50

    @Option(help: "The theme the compared pages are drawn with.", completion: .directory)
    var theme = "Themes/broadsheet"

    func validate() throws {
        guard articles > 0 else { throw ValidationError("A paper has at least one article.") }
        guard CivilDay(until) != nil else { throw ValidationError("“\(until)” is no day such as 2026-11-30.") }
    }

    func run() async throws {
        guard let lastDay = CivilDay(until) else { return }
        let location = try DatabaseLocation(database)
        // ANALYZE of a large paper takes longer than any statement of the server's may.
        let database = try await Database.open(location, readers: 1, limits: DatabaseLimits(statement: .seconds(3600)))
        do {
            try await Growth(articles: articles, address: address, lastDay: lastDay).run(in: database)
            if check > 0 { try await compare(database) }
        } catch {
            await database.close()
            throw error
        }
        await database.close()
    }

    private func compare(_ database: Database) async throws {
        let theme = try Theme(folder: URL(filePath: theme, directoryHint: .isDirectory))
        let problems = try await Check(theme: theme, count: check).problems(in: database)
        for problem in problems { print("✗ \(problem)") }
        guard problems.isEmpty else { throw ExitCode.failure }
        print("✓ \(check) random articles are as the newsroom writes them, and their pages can be shown.")
    }
}
