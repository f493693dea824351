import App
import ArgumentParser
import Database
import Delivery
import Documents
import Foundation
import Hummingbird
import Newsroom
import Shell
import Web

/// A paper with a desk for the kill test: robots are signed in by their number, and nothing else stands between them and
/// the editor. Never part of the product.
@main struct EditorPaper: AsyncParsableCommand {
    @Option(help: "An SQLite file or postgres:// address.") var database: String
    @Option(help: "Port on 127.0.0.1.") var port = 28_000
    @Option(help: "The project's folder, for Desk and Themes.") var resources = "."
    @Option(help: "Words of the one article made in a new paper.") var words = 0

    func run() async throws {
        let location =
            database.hasPrefix("postgres")
            ? DatabaseLocation.postgres(database, schema: "robots") : .sqlite(path: database)
        let paper = try await Database.open(location, readers: 4)
        _ = try await Migrator(Features.migrations).migrate(paper)
        let site = try await make(in: paper)
        let folder = URL(filePath: resources)
        let theme = try DeskTheme(folder: folder.appending(path: "Desk"))
        let pages = SitePages(theme: try Theme(folder: folder.appending(path: "Themes/broadsheet")))
        let desk = Desk(
            database: paper, theme: theme, sessions: Robots(database: paper), articleRights: { _, _, _ in .allowed },
            site: site)
        let routes = try DeskFeatures.routes(desk, pages: pages)
        let router = SiteRouter.router(for: [], isSecure: false, desk: (desk, routes))
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: port), reuseAddress: true),
            onServerRunning: { _ in print("ready", terminator: "\n") })
        try await application.runService()
        await paper.close()
    }

    /// Three users and an article, once.
    private func make(in paper: Database) async throws -> Site {
        let port = port
        let words = words
        return try await paper.write { db in
            if let site = try? Site.find(in: db) { return site }
            var site = Site(
                name: "Kabar Robot", address: "http://127.0.0.1:\(port)",
                zone: TimeZone(identifier: "Asia/Jakarta") ?? .gmt,
                language: .indonesian)
            try site.save(now: Date(), in: db)
            site = try Site.find(in: db)
            for number in 1...3 {
                let robot = try User.create(
                    User(login: "robot\(number)", name: "Robot \(number)"), now: Date(), in: db)
                let role = try Role.find(name: "chief editor", in: db)
                try Grant.replaceAll(of: robot.id, with: Set([role].compactMap { $0.map { Grant($0.id) } }), in: db)
            }
            let body = Self.body(of: words)
            let content = ArticleContent(headline: words > 0 ? "Artikel panjang" : "", body: body)
            let author = try User.find(login: "robot1", in: db)
            _ = try WorkingCopy.create(content, by: author?.actor ?? .command("robots"), now: Date(), in: db)
            return site
        }
    }

    private static func body(of words: Int) -> Document {
        let vocabulary = ["presiden", "harga", "beras", "di", "pasar", "naik", "menurut", "warga", "kota", "kemarin"]
        let text = (0..<words).map { vocabulary[($0 * 7 + $0 / 10) % vocabulary.count] }
        let paragraphs = stride(from: 0, to: words, by: 60).map {
            text[$0..<min($0 + 60, words)].joined(separator: " ") + "."
        }
        return paragraphs.isEmpty
            ? Document([.paragraph([])]) : Document(paragraphs.map { .paragraph([.text($0, marks: [])]) })
    }
}

/// Whoever names a robot is it.
private struct Robots: SessionReading {
    let database: Database

    func identity(of token: String, now: Date) async throws -> DeskIdentity? {
        let user = try await database.read { db in try User.find(login: token, in: db) }
        return user.map {
            DeskIdentity(
                user: $0, rights: Rights(everywhere: Set(Privilege.allCases)), session: SessionID($0.id.number))
        }
    }
}
