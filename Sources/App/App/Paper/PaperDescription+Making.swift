package import Database
import Documents
package import Foundation
import Newsroom

extension PaperDescription {
    /// Writes the paper into an empty newsroom, all of it or nothing.
    ///
    /// - Throws: ``PaperError``; a constraint error when two sections have one slug.
    package func make(in database: Database, address: String, now: Date) async throws {
        try await database.write { db in try make(address: address, now: now, in: db) }
    }

    /// Writes the paper into an empty newsroom.
    ///
    /// - Parameter address: where readers find it; the description's own, or this one.
    /// - Throws: ``PaperError``; a constraint error when two sections have one slug.
    @discardableResult
    func make(address fallback: String, now: Date, in db: Connection) throws -> Site {
        let known: String? = try db.value("SELECT name FROM site WHERE id = 1")
        if let known { throw PaperError.exists(known) }
        let site = try site(address: fallback)
        try site.save(now: now, in: db)
        for topic in topics ?? [] { _ = try Topic.findOrCreate(slug: topic.slug, name: topic.name, now: now, in: db) }
        for person in persons ?? [] {
            _ = try Person.findOrCreate(
                slug: person.slug, name: person.name, title: person.title ?? "", biography: person.biography ?? "",
                now: now, in: db)
        }
        let pages = try (pages ?? []).map { page in
            try requireFree(page.slug, among: sections.map(\.slug))
            let html = try page.bodyFile.map { try bytes(of: $0) }
            let body = try Document.from(html: html ?? Array((page.body ?? "").utf8)).document
            return try PlainPage.save(slug: page.slug, title: page.title, body: body, now: now, in: db)
        }
        try arrange(about: pages.first, hasAccounts: !site.accounts.isEmpty, now: now, in: db)
        return site
    }

    private func site(address fallback: String) throws -> Site {
        guard let language = Language(rawValue: language) else { throw PaperError.badLanguage(language) }
        guard let zone = TimeZone(identifier: timeZone) else { throw PaperError.badTimeZone(timeZone) }
        return Site(
            name: name, tagline: tagline ?? "", address: address ?? fallback, zone: zone, language: language,
            pattern: try articlePattern.map { try ArticlePattern($0) } ?? .standard,
            follow: follow.map { Site.Follow(wording: $0.name, address: $0.address) },
            accounts: (socialAccounts ?? []).map { Site.Account(name: $0.name, address: $0.address) },
            imprint: imprint ?? "")
    }

    /// The sections, and a menu as portals have it: sections, video, index, the first plain page, accounts.
    private func arrange(about: PlainPage?, hasAccounts: Bool, now: Date, in db: Connection) throws {
        var made: [String: Section] = [:]
        for (position, entry) in sections.enumerated() {
            try requireFree(entry.slug, among: [])
            let parent = try entry.parent.map { slug in
                guard let parent = made[slug] else { throw PaperError.unknownParent(slug) }
                return parent.id
            }
            made[entry.slug] = try Section.create(
                Section(
                    parent: parent, slug: entry.slug, name: entry.name, summary: entry.summary ?? "", position: position
                ),
                now: now, in: db)
        }
        var menu = sections.filter { $0.parent == nil }.compactMap { made[$0.slug] }
            .map { MenuEntry($0.name, .section($0.id)) }
        menu += [MenuEntry("Video", .video), MenuEntry(language == "id" ? "Indeks" : "Index", .index)]
        if let about { menu.append(MenuEntry(about.title, .page(about.id))) }
        if hasAccounts { menu.append(MenuEntry("Social Media", .accounts)) }
        try MenuEntry.replaceAll(with: menu, now: now, in: db)
    }

    private func bytes(of file: String) throws -> [UInt8] {
        do {
            return Array(try Data(contentsOf: folder.appending(path: file)))
        } catch {
            throw PaperError.unreadable(file: file, "it cannot be read")
        }
    }

    private func requireFree(_ slug: String, among taken: [String]) throws {
        guard Slug.isValid(slug), !SiteAddress.reserved.contains(slug), !taken.contains(slug) else {
            throw PaperError.badSlug(slug)
        }
    }
}
