package import Database
import Documents
package import Foundation
import Newsroom

/// Makes the demo newspaper: settings, sections, people, pages and some forty articles.
///
/// One transaction: the paper is there or it is not. Dates are relative to `now`, so that it is always
/// today's paper.
package struct MakeDemo: Sendable {
    /// The folder `Demo` of the project.
    let folder: URL
    let media: AssetFolder
    /// Where readers find it; `nil` takes the paper's own.
    let address: String?

    package init(folder: URL, mediaFolder: URL, address: String?) {
        self.folder = folder
        media = AssetFolder(mediaFolder)
        self.address = address
    }

    static let author = "redaksi demo"

    /// - Returns: how many articles it made.
    /// - Throws: ``DemoError/notEmpty`` when the database has articles.
    package func run(in database: Database, now: Date) async throws -> Int {
        let paper = try DemoPaper(folder: folder)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "articles").path)
            .filter { $0.hasSuffix(".html") }.sorted()
        return try await database.write { db in
            let existing: Int? = try db.value("SELECT 1 FROM articles LIMIT 1")
            guard existing == nil else { throw DemoError.notEmpty }
            let site = try save(paper, now: now, in: db)
            try DemoArticles(folder: folder, media: media, site: site, now: now).make(files, in: db)
            return files.count
        }
    }

    private func save(_ paper: DemoPaper, now: Date, in db: Connection) throws -> Site {
        guard let zone = TimeZone(identifier: paper.timeZone), let language = Language(rawValue: paper.language) else {
            throw DemoError.malformed(file: "paper.json", "language or timeZone")
        }
        let site = Site(
            name: paper.name, tagline: paper.tagline, address: address ?? paper.address, zone: zone, language: language,
            follow: Site.Follow(wording: paper.follow.wording, address: paper.follow.address),
            accounts: paper.socialAccounts.map { Site.Account(name: $0.name, address: $0.address) },
            imprint: paper.imprint ?? "")
        try site.save(now: now, in: db)
        for topic in paper.topics { _ = try Topic.findOrCreate(slug: topic.slug, name: topic.name, now: now, in: db) }
        for person in paper.persons {
            _ = try Person.findOrCreate(
                slug: person.slug, name: person.name, title: person.role, biography: person.biography, now: now, in: db)
        }
        let pages = try paper.pages.map { page in
            let html = try Data(contentsOf: folder.appending(path: page.bodyFile))
            let body = try Document.from(html: Array(html)).document
            return try PlainPage.save(slug: page.slug, title: page.title, body: body, now: now, in: db)
        }
        try arrange(paper.sections, about: pages.first, now: now, in: db)
        return site
    }

    /// The sections, and a menu as the reference page has it.
    private func arrange(_ entries: [DemoPaper.SectionEntry], about: PlainPage?, now: Date, in db: Connection) throws {
        var made: [String: Section] = [:]
        for (position, entry) in entries.enumerated() {
            made[entry.slug] = try Section.create(
                Section(
                    parent: entry.parent.flatMap { made[$0]?.id }, slug: entry.slug, name: entry.name,
                    summary: entry.summary, position: position), now: now, in: db)
        }
        var menu = entries.filter { $0.parent == nil }.compactMap { made[$0.slug] }.map {
            MenuEntry($0.name, .section($0.id))
        }
        menu += [MenuEntry("Video", .video), MenuEntry("Indeks", .index)]
        if let about { menu.append(MenuEntry(about.title, .page(about.id))) }
        menu.append(MenuEntry("Social Media", .accounts))
        try MenuEntry.replaceAll(with: menu, now: now, in: db)
    }
}
