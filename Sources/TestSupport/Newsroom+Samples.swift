package import Database
package import Documents
package import Foundation
package import Newsroom

extension Date {
    /// Wednesday, 18 November 2026, 09:30 in Jakarta: where the tests' clock stands.
    package static let wednesday = Date(timeIntervalSince1970: 1_794_969_000)
}

extension Site {
    /// A paper in Jakarta that speaks Indonesian.
    package static let sample = Site(
        name: "Harian Contoh", tagline: "Untuk uji coba", address: "https://contoh.example", zone: TimeZone.jakarta,
        language: .indonesian,
        follow: Follow(wording: "Ikuti Harian Contoh di Google News.", address: "https://news.google.com/"),
        accounts: [Account(name: "Facebook", address: "https://www.facebook.com/contoh")])
}

extension TimeZone {
    package static let jakarta = zone("Asia/Jakarta")
    package static let makassar = zone("Asia/Makassar")
    package static let jayapura = zone("Asia/Jayapura")
    package static let berlin = zone("Europe/Berlin")

    private static func zone(_ name: String) -> TimeZone {
        guard let zone = TimeZone(identifier: name) else { preconditionFailure("this machine has no time zones") }
        return zone
    }
}

extension ArticleContent {
    /// Complete and ready to go live; a test changes the one thing it is about.
    package static func sample(
        headline: String = "Harga beras turun tiga pekan beruntun", summary: String = "Panen raya menambah pasokan.",
        body: Document = Document(paragraphs: ["Harga beras di pasar induk turun.", "Pedagang belum yakin."]),
        section: Section.ID? = nil, topics: [Topic.ID] = [], byline: [BylineEntry] = [], lead: Lead? = nil
    ) -> ArticleContent {
        ArticleContent(
            kicker: "Pangan", headline: headline, summary: summary, dateline: Dateline(place: "Karawang"), body: body,
            section: section, topics: topics, byline: byline, lead: lead)
    }
}

extension Article {
    package static func sample(content: ArticleContent = .sample(), state: State = .draft) -> Article {
        Article(id: 1, content: content, state: state, revision: 1)
    }

    /// Drafts and publishes in one go.
    @discardableResult
    package static func publishSample(
        _ content: ArticleContent = .sample(), shown: Date = .wednesday, in db: Connection
    ) throws -> Article {
        var article = try Article.draft(content, by: "test", now: shown, in: db)
        let kind = try article.publish(shown: shown, now: shown)
        try article.save(recording: kind, by: "test", now: shown, in: db)
        return article
    }
}

extension User {
    /// Somebody who has these roles: everywhere, or in a section.
    package static func createSample(
        _ login: String, as roles: [String: Section.ID?] = [:], in db: Connection
    ) throws -> User {
        let user = try create(User(login: login, name: login.capitalized), now: .wednesday, in: db)
        let known = Dictionary(uniqueKeysWithValues: try Role.all(in: db).map { ($0.name, $0.id) })
        let grants = roles.compactMap { name, section in known[name].map { Grant($0, in: section) } }
        try Grant.replaceAll(of: user.id, with: Set(grants), in: db)
        return user
    }
}

extension TestDatabase {
    /// A fresh database with the newsroom's tables and the settings of ``Site/sample``.
    @discardableResult
    package static func withNewsroom<T: Sendable>(
        _ engine: Engine, site: Site = .sample, migrations: [Migration] = NewsroomSchema.migrations,
        _ body: (Database) async throws -> T
    ) async throws -> T {
        try await with(engine) { database in
            _ = try await Migrator(migrations).migrate(database)
            try await database.write { db in try site.save(now: .wednesday, in: db) }
            return try await body(database)
        }
    }
}
