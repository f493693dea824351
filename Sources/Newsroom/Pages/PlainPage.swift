package import Database
package import Documents
package import Foundation

/// A page that is not an article: “About us”, the code of conduct, contact.
package struct PlainPage: Identifiable, Equatable, Sendable, Record {
    package typealias ID = Identifier<PlainPage>

    package let id: ID
    /// Unique among plain pages and sections: it is the whole address.
    package var slug: String
    package var title: String
    package var body: Document
    package var updated: Date

    package init(row: Row) throws {
        id = try row["id"]
        slug = try row["slug"]
        title = try row["title"]
        updated = try row["updated_at"]
        let json: String = try row["body"]
        body = try Document(json: Array(json.utf8))
    }

    static let columns: SQL = "id, slug, title, updated_at, body"

    package static func find(slug: String, in db: Connection) throws -> PlainPage? {
        try db.first("SELECT \(columns) FROM pages WHERE slug = \(slug)")
    }

    package static func find(_ id: ID, in db: Connection) throws -> PlainPage? {
        try db.first("SELECT \(columns) FROM pages WHERE id = \(id)")
    }

    /// Every page, by title; at most 500.
    package static func all(in db: Connection) throws -> [PlainPage] {
        try db.all("SELECT \(columns) FROM pages ORDER BY title, id LIMIT 500")
    }

    /// Writes the page with this slug, new or again.
    ///
    /// - Throws: as `Section.create`.
    package static func save(slug: String, title: String, body: Document, now: Date, in db: Connection) throws
        -> PlainPage
    {
        try ChangeLog.turn(in: db)
        let menuBefore = try MenuView(in: db)
        let before = try find(slug: slug, in: db)
        if before == nil { try SiteAddress.claim(slug, in: db) }
        let saved: PlainPage = try db.one(
            """
            INSERT INTO pages (slug, title, body, updated_at) VALUES (\(slug), \(title), \(body.jsonText), \(now))
            ON CONFLICT (slug) DO UPDATE SET title = excluded.title, body = excluded.body, updated_at = excluded.updated_at
            RETURNING \(columns)
            """
        )
        var facts: [Fact] = []
        if before == nil {
            facts.append(.path(SiteAddress.page(slug)))
        } else if before != saved {
            facts.append(.page(saved.id))
        }
        if try MenuView(in: db) != menuBefore { facts.append(.menu) }
        try Change(.saved, .page(saved.id), altering: facts).record(at: now, in: db)
        return saved
    }

    /// Gives the page another address; the old one leads nowhere.
    ///
    /// - Returns: the change as recorded.
    /// - Throws: as `Section.create`.
    @discardableResult
    package mutating func move(to slug: String, now: Date, in db: Connection) throws -> Change {
        try ChangeLog.turn(in: db)
        let menuBefore = try MenuView(in: db)
        let former = self.slug
        guard former != slug else { return Change(.arranged, .page(id), altering: [Fact]()) }
        try SiteAddress.claim(slug, in: db)
        try db.execute("UPDATE pages SET slug = \(slug) WHERE id = \(id)")
        try SiteAddress.release(former, in: db)
        self.slug = slug
        var facts: [Fact] = [.page(id), .path(SiteAddress.page(former)), .path(SiteAddress.page(slug))]
        if try MenuView(in: db) != menuBefore { facts.append(.menu) }
        let change = Change(.arranged, .page(id), altering: facts)
        try change.record(at: now, in: db)
        return change
    }

    /// Removes the page, and with it the entries of the menu that lead to it.
    ///
    /// - Returns: the change as recorded.
    @discardableResult
    package func delete(now: Date, in db: Connection) throws -> Change {
        try ChangeLog.turn(in: db)
        let menuBefore = try MenuView(in: db)
        try db.execute("DELETE FROM menu_entries WHERE page_id = \(id)")
        let count = try db.execute("DELETE FROM pages WHERE id = \(id)")
        if count > 0 { try SiteAddress.release(slug, in: db) }
        var facts: [Fact] = count > 0 ? [.page(id), .path(SiteAddress.page(slug))] : []
        if try MenuView(in: db) != menuBefore { facts.append(.menu) }
        let change = Change(.arranged, .page(id), altering: facts)
        try change.record(at: now, in: db)
        return change
    }
}
